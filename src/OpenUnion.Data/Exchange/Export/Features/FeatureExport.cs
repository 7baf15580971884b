namespace OpenUnion.Data.Exchange.Export.Features;

/// <summary>Opened exports, written as features.</summary>
public static class FeatureExport
{
    /// <summary>The query of a page: one row more than it holds, ordered by key.</summary>
    public static ExportQuery Of(ExportQuery query, FeaturePage page) =>
        query with { Plan = query.Plan with { Limit = page.Limit + 1, After = page.After } };

    /// <summary>Writes a page.</summary>
    /// <param name="export">An export of <see cref="Of"/>.</param>
    public static Task WritePageAsync(this OpenedExport export, Stream stream, FeaturePage page, CancellationToken cancellationToken) => export.WriteAsync(
        stream,
        output => new FeaturePageWriter(output, export.Query.ContentAt(export.Revision.Number), page, export.Rows, TimeProvider.System.GetUtcNow()),
        null,
        cancellationToken);

    /// <summary>Writes the one feature.</summary>
    /// <param name="export">An export of one row.</param>
    public static Task WriteFeatureAsync(this OpenedExport export, Stream stream, FeaturePage page, CancellationToken cancellationToken) => export.WriteAsync(
        stream,
        output => new SingleFeatureWriter(output, export.Query.ContentAt(export.Revision.Number), page),
        null,
        cancellationToken);
}
