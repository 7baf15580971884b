namespace OpenUnion.Server.Pages.Sources;

/// <summary>A publication, as the graph gives it.</summary>
internal sealed record SourceRecord(
    string Slug, string Headline, string? Publication, DateOnly? PublishedOn, DateOnly? PublishedAfter, DateOnly? PublishedBefore, IReadOnlyList<string> Reporters);

/// <summary>The words that back a fact.</summary>
/// <param name="Field">The field that they back; empty for the record as a whole.</param>
internal sealed record CitationRecord(string Field, string? Quote, Data.Model.Vocabulary.Confidence Confidence, string? Note, SourceKey Source);

internal sealed record SourceKey(string Slug);
