using System.Diagnostics;
using OpenUnion.Data.Model.Hours;

namespace OpenUnion.Data.Tests.Model.Hours;

public sealed class OpeningHoursFuzzTests
{
    private static readonly string[] Seeds =
    [
        "24/7", "Mo-Fr 08:00-20:00; PH off", "Mo-Su,PH 06:00-22:00", "08:00-12:00,13:00-17:30", "Mo-Sa 22:00-06:00",
        "22:00-26:00", "Apr-Oct 07:00-22:00; Nov-Mar 08:00-20:00", "2025 Jan 10-2025 Feb 20 off", "2024 Dec 20-Feb 29 off",
        "Jun 01-Sep 30 Mo[1],Sa[-1] 08:00-20:00 open \"免费\"", "We,Th 09:00-17:00 \"free haircut\" || unknown, PH closed",
        "2025-2027,2030 Mo-Fr 10:00-48:00", "Dec 24-26 off", "week 10 sunrise-sunset", "SH,easter 18:00+",
    ];

    private static readonly string[] Pieces =
    [
        "Mo", "Su", "PH", "-", ",", ";", "||", "|", "[", "]", "\"", ":", "+", "/", " ", "0", "9", "24/7", "08:00", "48:00", "99999999999",
        "2025", "0000", "Feb", "29", "off", "open", "unknown", "\0", "\uD83D", "😀", "周", "–", "(", "sunset", "SH",
    ];

    private static readonly string[] Separators = [";", "; ", ", ", " || "];

    [Fact]
    public void Mangled_hours_are_read_or_give_an_error_and_never_throw()
    {
        var random = new Random(20251);
        var read = 0;
        for (var i = 0; i < 100_000; i++)
        {
            var text = Mangle(Seeds[random.Next(Seeds.Length)], random);
            if (OpeningHours.TryParse(text, out var hours, out var error))
            {
                read++;
                error.ShouldBeNull();
                OpeningHours.Parse(hours.ToString()).ShouldBe(hours, text);
            }
            else
            {
                hours.ShouldBeNull();
                error.Position.ShouldBeInRange(1, text.Length + 1);
                (error.Found.Length == 0).ShouldBe(error.Position == text.Length + 1 && text.Length <= OpeningHours.MaxLength, text);
                error.Expected.ShouldNotBeEmpty();
            }
        }
        read.ShouldBeInRange(10_000, 90_000);
    }

    [Theory]
    [InlineData("08:00-09:00,")]
    [InlineData("Mo,")]
    [InlineData("Jan,")]
    [InlineData("2025,")]
    [InlineData("Mo off; ")]
    [InlineData("off || ")]
    [InlineData("unknown \"a\", ")]
    [InlineData("\"")]
    [InlineData("[")]
    [InlineData("9")]
    [InlineData(" ")]
    [InlineData("24/7")]
    [InlineData("Mo[1,2,")]
    public void The_longest_texts_are_read_evaluated_and_searched_at_once(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, OpeningHours.MaxLength))[..(OpeningHours.MaxLength / piece.Length * piece.Length)];
        text = text.TrimEnd(',', ';', '|', ' ');
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 10; i++)
        {
            if (!OpeningHours.TryParse(text, out var hours, out _)) continue;
            hours.ToWeekMinutes();
            hours.OpensNext(new DateTimeOffset(2025, 6, 2, 0, 0, 0, TimeSpan.Zero));
        }
        // Milliseconds in truth; the bound leaves room for a busy machine.
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    private static string Mangle(string text, Random random)
    {
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            var at = random.Next(text.Length + 1);
            text = random.Next(5) switch
            {
                0 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                1 => text.Remove(at, Math.Min(random.Next(3), text.Length - at)),
                2 => text.Insert(at, Seeds[random.Next(Seeds.Length)]),
                3 => text + Separators[random.Next(Separators.Length)] + Seeds[random.Next(Seeds.Length)],
                _ => text[..at] + (char)random.Next(0x20, 0x7F) + text[Math.Min(at + 1, text.Length)..],
            };
        }
        return text;
    }
}
