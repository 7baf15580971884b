namespace OpenUnion.Data.Exchange.Csv.Reading;

/// <summary>What keeps a record from being read.</summary>
/// <param name="Position">Where it was found.</param>
/// <param name="Field">Number of the field in the record, from 0.</param>
/// <param name="Found">What was found.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="EndsFile">Whether nothing after it can be read.</param>
public sealed record CsvFault(TextPosition Position, int Field, string Found, string Expected, bool EndsFile = false);

/// <summary>A place in a text file.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">Characters (Unicode code points) from 1.</param>
public readonly record struct TextPosition(long Line, int Column);
