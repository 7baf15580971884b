using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Model;

/// <summary>What search knows of one record. Import makes it from the record and those that it refers to.</summary>
[Comment("What search knows of each record: names, readings, and tokens for the index.")]
[Derived]
public sealed class SearchEntry
{
    [Comment("Kind of record.")]
    public SearchType SubjectType { get; set; }

    [Comment("Key of the record.")]
    public required string SubjectSlug { get; set; }

    [Comment("Names, each between line feeds, without differences of case and width.")]
    public required string Names { get; set; }

    [Comment("The same names as they are written; empty where that is no different.")]
    public string? Titles { get; set; }

    [Comment("The reading of each name, between line feeds: a syllable a character, all its readings joined by commas, a full stop for what is no Chinese character.")]
    public required string Sound { get; set; }

    [Comment("Other texts, each between line feeds, behind the letter of its field.")]
    public required string Details { get; set; }

    [Comment("Number of characters of the first name: among equal matches, the shorter name comes first.")]
    public int NameLength { get; set; }

    [Comment("Position, WGS-84.")]
    public Point? Location { get; set; }

    [Comment("Pairs of neighbouring characters, words, kinds and samples, as numbers.")]
    public int[] Tokens { get; set; } = [];
}
