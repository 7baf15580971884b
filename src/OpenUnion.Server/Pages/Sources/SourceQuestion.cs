using OpenUnion.Data.Model.Vocabulary;
using OpenUnion.GraphQL.Execution;
using OpenUnion.Server.Pages.Stations;

namespace OpenUnion.Server.Pages.Sources;

/// <summary>All that a source's page tells, in one statement.</summary>
internal sealed class SourceQuestion(GraphQLEngine engine)
{
    private const string Operation = """
        query SourcePage($slug: String!) {
          source(slug: $slug) {
            slug kind headline publication publishedOn publishedAfter publishedBefore publishedNote reporters note
            stations(first: 50) { totalCount nodes { slug name nameEn } }
            statistics(first: 50) { totalCount nodes { name valueText unit qualifier } }
            trainingPrograms(first: 50) { totalCount nodes { name } }
            competitions(first: 50) { totalCount nodes { name } }
            charityProjects(first: 50) { totalCount nodes { name } }
            organizations(first: 50) { totalCount nodes { name nameEn } }
          }
        }
        """;

    private readonly PageQuestion<SourceData> _question = new(engine, Operation);

    /// <summary>The source; null where the database cannot be asked.</summary>
    public Task<PageAnswer<SourceData>?> AskAsync(string slug, CancellationToken cancellationToken) =>
        _question.AskAsync(new(StringComparer.Ordinal) { ["slug"] = slug }, cancellationToken);
}

internal sealed record SourceData(BackedSource? Source);

/// <summary>A source with what it backs, at most 50 of each kind.</summary>
internal sealed record BackedSource(
    string Slug, SourceKind Kind, string Headline, string? Publication, DateOnly? PublishedOn, DateOnly? PublishedAfter, DateOnly? PublishedBefore,
    string? PublishedNote, IReadOnlyList<string> Reporters, string? Note,
    Backed<StationName> Stations, Backed<FigureRecord> Statistics, Backed<Named> TrainingPrograms, Backed<Named> Competitions,
    Backed<Named> CharityProjects, Backed<Named> Organizations)
{
    public SourceRecord Record => new(Slug, Headline, Publication, PublishedOn, PublishedAfter, PublishedBefore, Reporters);
}

internal sealed record Backed<T>(int TotalCount, IReadOnlyList<T> Nodes);
