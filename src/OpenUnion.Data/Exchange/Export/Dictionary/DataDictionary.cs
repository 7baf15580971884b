using OpenUnion.Data.Planning.Export;

namespace OpenUnion.Data.Exchange.Export.Dictionary;

/// <summary>What every field of the exports means, and how often it is known, in one revision.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="Types">The types, each with its fields.</param>
public sealed record DataDictionary(ExportRevision Revision, IReadOnlyList<DictionaryType> Types);

/// <summary>A type of records.</summary>
/// <param name="Type">The type.</param>
/// <param name="Meaning">What its records are, in English.</param>
/// <param name="Rows">Number of its records.</param>
/// <param name="Fields">Its fields: the columns of an export that asks for none.</param>
public sealed record DictionaryType(ExportType Type, string Meaning, long Rows, IReadOnlyList<DictionaryField> Fields);

/// <summary>A field.</summary>
/// <param name="Column">The column.</param>
/// <param name="Meaning">What it means, in English.</param>
/// <param name="Chinese">Its name in Chinese.</param>
/// <param name="Unit">Its unit; null for none.</param>
/// <param name="Vocabulary">The enum that its codes come from; null for none.</param>
/// <param name="Empty">The share of records without a value, 0 to 1; a list without items is none.</param>
public sealed record DictionaryField(ExportColumn Column, string Meaning, string Chinese, string? Unit, Type? Vocabulary, double Empty);
