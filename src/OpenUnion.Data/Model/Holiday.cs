using Microsoft.EntityFrameworkCore;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Model;

/// <summary>A day on which the country's calendar differs from the plain week.</summary>
[Comment("Public holidays and make-up workdays (调休), as the yearly notice of the State Council sets them.")]
public sealed class Holiday
{
    [Comment("The day, in Shanghai.")]
    public DateOnly Date { get; set; }

    [Comment("Whether it is off or worked.")]
    public HolidayKind Kind { get; set; }

    [Comment("Chinese name of the holiday, of a make-up workday the one that it makes up for.")]
    public required string Name { get; set; }

    [Comment("The notice that sets it.")]
    public required string SourceSlug { get; set; }

    public Source? Source { get; set; }
}
