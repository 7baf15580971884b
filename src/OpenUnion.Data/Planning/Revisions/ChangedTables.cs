using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using OpenUnion.Data.Model;
using OpenUnion.Data.Model.Vocabulary;
using OpenUnion.GraphQL;

namespace OpenUnion.Data.Planning.Revisions;

/// <summary>The kinds of row that the log tells of, and the tables behind them.</summary>
public static class ChangedTables
{
    /// <summary>The revision after which changes are told.</summary>
    public const string Since = "since";

    /// <summary>The table behind each kind.</summary>
    public static IReadOnlyList<(ChangeType Type, IEntityType Table)> All { get; } =
        [.. Enum.GetValues<ChangeType>().Select(type => (type, OpenUnionModel.Instance.GetEntityTypes().Single(table => CodeOf(table) == type.ToString())))];

    /// <summary>The names of the tables behind codes of <see cref="ChangeType"/>.</summary>
    public static string[] Named(IEnumerable<string> codes) =>
        [.. codes.Select(code => All.Single(known => known.Type.ToString() == code).Table.GetTableName()!)];

    /// <summary>What is wrong with the revision after which changes are asked for, or null. One that is not there yet has none after it.</summary>
    /// <param name="since">The revision.</param>
    /// <param name="place">Where: <c>argument `since` of Query.changes</c>.</param>
    public static GraphQLError? CheckSince(int since, string place) => since >= 0 ? null
        : new GraphQLError(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The {place} is {since}; expected a revision, or 0 for all.")).WithCode("OU2083");

    private static string CodeOf(IEntityType table) => ModelNames.ToSnakeCase(table.ClrType.Name).ToUpperInvariant();
}
