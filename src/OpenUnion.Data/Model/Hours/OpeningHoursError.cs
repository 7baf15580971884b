namespace OpenUnion.Data.Model.Hours;

/// <summary>Why a text is not opening hours that we can read.</summary>
/// <param name="Position">The column of what was found, from 1, in UTF-16 code units.</param>
/// <param name="Found">What stands there, shortened; empty at the end of the text.</param>
/// <param name="Expected">What could stand there, or which feature of the language is not supported.</param>
public sealed record OpeningHoursError(int Position, string Found, string Expected)
{
    /// <summary>For example <c>found "25:00", expected an hour from 00 to 24 (or to 48 in a closing time)</c>.</summary>
    public string Message => Found.Length == 0
        ? $"found the end of the text, expected {Expected}"
        : $"found \"{Found}\", expected {Expected}";

    /// <summary>The message with its column.</summary>
    public override string ToString() => $"column {Position}: {Message}";
}

/// <summary>Thrown by <see cref="OpeningHours.Parse"/> alone; use <see cref="OpeningHours.TryParse"/> for text that others wrote.</summary>
public sealed class OpeningHoursException(OpeningHoursError error) : FormatException(error.ToString())
{
    /// <summary>What is wrong, and where.</summary>
    public OpeningHoursError Error { get; } = error;
}
