using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace OpenUnion.Data.Model;

/// <summary>The EF Core model without a database: names, keys, navigations, comments.</summary>
public static class OpenUnionModel
{
    private static readonly Lazy<IModel> Built = new(Build);

    /// <summary>The design-time model: it keeps comments and check constraints.</summary>
    public static IModel Instance => Built.Value;

    private static IModel Build()
    {
        // The connection string is never used: building a model opens no connection.
        using var context = new OpenUnionContext(new DbContextOptionsBuilder<OpenUnionContext>().UseNpgsql("Host=none").Options);
        return context.GetService<IDesignTimeModel>().Model;
    }
}
