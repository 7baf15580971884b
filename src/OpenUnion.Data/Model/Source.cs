using Microsoft.EntityFrameworkCore;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Model;

/// <summary>A publication from which facts come.</summary>
[Comment("Articles and other publications from which the facts come.")]
public sealed class Source
{
    [Comment("Key: lower-case ASCII words joined by hyphens.")]
    public required string Slug { get; set; }

    [Comment("Kind of publication.")]
    public SourceKind Kind { get; set; }

    [Comment("Name of the file with its text, without the ending; empty if there is none.")]
    public string? Document { get; set; }

    [Comment("Headline, as printed.")]
    public required string Headline { get; set; }

    [Comment("Newspaper, site or publisher; empty if not printed.")]
    public string? Publication { get; set; }

    [Comment("Day of publication; empty if not printed.")]
    public DateOnly? PublishedOn { get; set; }

    [Comment("Earliest day of publication that the text itself allows.")]
    public DateOnly? PublishedAfter { get; set; }

    [Comment("Latest day of publication that the text itself allows.")]
    public DateOnly? PublishedBefore { get; set; }

    [Comment("How the bounds follow from the text.")]
    public string? PublishedNote { get; set; }

    [Comment("Bylines.")]
    public string[] Reporters { get; set; } = [];

    [Comment("False where columns are torn or reordered.")]
    public bool TextComplete { get; set; }

    [Comment("A remark by the curator.")]
    public string? Note { get; set; }

    public List<Citation> Citations { get; } = [];

    public List<Holiday> Holidays { get; } = [];
}
