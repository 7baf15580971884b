using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Model;

/// <summary>The source of a record or of one of its fields.</summary>
[Comment("Where each fact was published: a record, or one field of it, and its source with a short quote.")]
public sealed class Citation
{
    [Comment("Kind of record that it backs.")]
    public SubjectType SubjectType { get; set; }

    [Comment("Key of the record.")]
    public required string SubjectSlug { get; set; }

    [Comment("The field that it backs; empty for the record as a whole.")]
    [Required(AllowEmptyStrings = true)]
    public required string Field { get; set; }

    [Comment("The source.")]
    public required string SourceSlug { get; set; }

    [Comment("The words of the source, under 80 characters, letter for letter.")]
    [MaxLength(79)]
    public string? Quote { get; set; }

    [Comment("How sure the reading is.")]
    public Confidence Confidence { get; set; }

    [Comment("A remark by the curator.")]
    public string? Note { get; set; }

    public Source? Source { get; set; }
}
