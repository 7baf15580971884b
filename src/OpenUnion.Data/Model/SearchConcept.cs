using Microsoft.EntityFrameworkCore;

namespace OpenUnion.Data.Model;

/// <summary>A code of a vocabulary that entries are found by, with its words in both languages.</summary>
[Comment("Codes by which records are found in words: amenities, kinds, audiences.")]
[Derived]
public sealed class SearchConcept
{
    [Comment("The token that entries with the code have.")]
    public int Token { get; set; }

    [Comment("The words, each between line feeds, without differences of case and width.")]
    public required string Names { get; set; }

    [Comment("The reading of each, as in search entries.")]
    public required string Sound { get; set; }

    [Comment("The field that the code belongs to.")]
    public Vocabulary.SearchField Field { get; set; }

    [Comment("Number of entries that have the token.")]
    public int Entries { get; set; }
}
