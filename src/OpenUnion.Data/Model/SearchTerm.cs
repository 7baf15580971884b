using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

namespace OpenUnion.Data.Model;

/// <summary>A token that occurs in search entries, under one of its readings.</summary>
[Comment("The tokens of search entries by their readings: the syllables of two characters, or a word.")]
[Derived]
public sealed class SearchTerm
{
    [Comment("Two syllables with a space between, the second empty at the end of a text; or the word.")]
    public required string Reading { get; set; }

    [Comment("The token.")]
    public int Token { get; set; }

    [Comment("The first letters of the syllables; empty for a word.")]
    [Required(AllowEmptyStrings = true)]
    public required string Initials { get; set; }

    [Comment("Number of entries that have the token.")]
    public int Entries { get; set; }
}
