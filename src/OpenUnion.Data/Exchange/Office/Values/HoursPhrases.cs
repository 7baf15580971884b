using System.Globalization;
using OpenUnion.Data.Model.Hours;

namespace OpenUnion.Data.Exchange.Office.Values;

/// <summary>Hours for some days of the week, of the year or of both.</summary>
internal sealed class HoursPhrase
{
    /// <summary>Bit 0 is Monday; 0 where no weekday is said, which means all.</summary>
    public int Weekdays { get; set; }

    /// <summary>Whether public holidays are said.</summary>
    public bool Holidays { get; set; }

    /// <summary>Whether 工作日 is said, which public holidays are not.</summary>
    public bool WorkdaysOnly { get; set; }

    /// <summary>Whether every day is said.</summary>
    public bool Everyday { get; set; }

    /// <summary>Ranges of dates, in OSM's language.</summary>
    public List<string> Dates { get; } = [];

    public List<MinuteRange> Times { get; } = [];

    public bool IsShut { get; set; }

    public bool IsAsUsual { get; set; }

    public bool HasDays => Weekdays != 0 || Holidays || Dates.Count > 0;

    /// <summary>Whether it says what is on its days.</summary>
    public bool IsComplete => Times.Count > 0 || IsShut || IsAsUsual;
}

/// <summary>Reads the phrases of a text about hours: days, then what is on them; or times, and their days in brackets.</summary>
internal sealed class HoursPhrases(IReadOnlyList<HoursPiece> pieces)
{
    private const string Weekdays = "一二三四五六日";
    private static readonly string[] English = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    private readonly List<HoursPhrase> _phrases = [];
    private HoursPhrase _phrase = new();
    private int _at;
    private bool _season;

    private HoursWord Word => _at < pieces.Count ? pieces[_at].Word : HoursWord.Unknown;

    /// <summary>The phrases; null where something is not understood.</summary>
    public IReadOnlyList<HoursPhrase>? Read()
    {
        while (_at < pieces.Count)
        {
            if (!ReadPiece())
                return null;
        }

        return End() && _phrases.Count > 0 ? _phrases : null;
    }

    private bool ReadPiece()
    {
        if (ClockReader.IsStart(Word))
            return ReadTimes();
        switch (Word)
        {
            case HoursWord.Separator or HoursWord.Close:
                _at++;
                return true;
            case HoursWord.Open:
                return ReadBracket();
            case HoursWord.Shut:
                _at++;
                return Shut();
            case HoursWord.AsUsual:
                _at++;
                return AsUsual();
            case HoursWord.Season:
                _at++;
                return _season = Begin();
            default:
                return Begin() && ReadDays(_phrase);
        }
    }

    /// <summary>Days begin a phrase, unless it has only days so far.</summary>
    private bool Begin() => !_phrase.IsComplete || End();

    private bool Shut()
    {
        if (_phrase.Times.Count > 0 || !_phrase.HasDays)
            return false;
        _phrase.IsShut = true;
        return End();
    }

    private bool AsUsual()
    {
        // 8:00-20:00 开放 says no more than 8:00-20:00.
        if (_phrase.Times.Count > 0 || !_phrase.HasDays)
            return true;
        _phrase.IsAsUsual = true;
        return End();
    }

    private bool End()
    {
        var phrase = _phrase;
        // A season is as good as the dates beside it.
        if (_season && phrase.Dates.Count == 0)
            return false;
        (_phrase, _season) = (new HoursPhrase(), false);
        if (phrase.IsComplete)
        {
            _phrases.Add(phrase);
            return true;
        }

        if (!phrase.HasDays)
            return true;
        // 8:30-17:30 周一至周五
        if (_phrases is not [{ HasDays: false, Times.Count: > 0 } only] || phrase.Everyday)
            return false;
        Move(phrase, only);
        return true;
    }

    private static void Move(HoursPhrase from, HoursPhrase to)
    {
        (to.Weekdays, to.Holidays, to.WorkdaysOnly) = (from.Weekdays, from.Holidays, from.WorkdaysOnly);
        to.Dates.AddRange(from.Dates);
    }

    private bool ReadTimes()
    {
        if (_phrase.IsShut || _phrase.IsAsUsual)
            return false;
        var clock = new ClockReader(pieces) { At = _at };
        if (clock.ReadSpan() is not { } span)
            return false;
        _phrase.Times.Add(span);
        _at = clock.At;
        return true;
    }

    /// <summary>Days in brackets belong to the times before them; anything else is read as without brackets.</summary>
    private bool ReadBracket()
    {
        _at++;
        var close = _at;
        while (close < pieces.Count && pieces[close].Word != HoursWord.Close)
            close++;
        var within = Enumerable.Range(_at, close - _at).Select(index => pieces[index].Word).ToList();
        if (_phrase.Times.Count == 0 || _phrase.HasDays || within.Exists(word => ClockReader.IsStart(word) || word is HoursWord.Shut or HoursWord.AsUsual))
            return true;
        var days = new HoursPhrase();
        while (_at < close)
        {
            if (Word is HoursWord.Separator or HoursWord.Season)
                _at++;
            else if (!ReadDays(days))
                return false;
        }

        Move(days, _phrase);
        return End();
    }

    private bool ReadDays(HoursPhrase phrase)
    {
        switch (Word)
        {
            case HoursWord.Everyday:
                phrase.Everyday = true;
                break;
            case HoursWord.Workdays:
                (phrase.Weekdays, phrase.WorkdaysOnly) = (phrase.Weekdays | 0b001_1111, true);
                break;
            case HoursWord.Weekend:
                phrase.Weekdays |= 0b110_0000;
                break;
            case HoursWord.Holidays:
                phrase.Holidays = true;
                break;
            case HoursWord.Weekday:
                return ReadWeekdays(phrase);
            case HoursWord.Date:
                return ReadDates(phrase);
            default:
                return false;
        }

        _at++;
        return true;
    }

    /// <summary>周一至周五, 周一至五, 周一、三、五, 周六日.</summary>
    private bool ReadWeekdays(HoursPhrase phrase)
    {
        var first = Weekday(pieces[_at++]);
        phrase.Weekdays |= 1 << first;
        while (true)
        {
            var next = Word is HoursWord.To or HoursWord.Separator && _at + 1 < pieces.Count ? pieces[_at + 1].Word : HoursWord.Unknown;
            if (Word == HoursWord.BareWeekday)
                phrase.Weekdays |= 1 << (first = Weekday(pieces[_at++]));
            else if (Word == HoursWord.Separator && next == HoursWord.BareWeekday)
                _at++;
            else if (Word == HoursWord.To && next is HoursWord.Weekday or HoursWord.BareWeekday)
            {
                var last = Weekday(pieces[_at + 1]);
                for (var day = first; day != last; day = (day + 1) % 7)
                    phrase.Weekdays |= 1 << day;
                phrase.Weekdays |= 1 << last;
                (first, _at) = (last, _at + 2);
            }
            else
                return Word != HoursWord.To;
        }
    }

    private static int Weekday(HoursPiece piece)
    {
        if (char.IsAsciiLetter(piece.Text[0]))
            return Array.FindIndex(English, piece.Text.StartsWith);
        var day = piece.Text[^1];
        return char.IsAsciiDigit(day) ? day - '1' : Weekdays.IndexOf(day == '天' ? '日' : day, StringComparison.Ordinal);
    }

    /// <summary>5月至10月, 6月1日-9月30日; days at both ends, or at none.</summary>
    private bool ReadDates(HoursPhrase phrase)
    {
        if (Date(pieces[_at++]) is not { } first)
            return false;
        if (Word != HoursWord.To)
        {
            phrase.Dates.Add(first.Text);
            return true;
        }

        _at++;
        if (Word != HoursWord.Date || Date(pieces[_at++]) is not { } last || last.HasDay != first.HasDay)
            return false;
        phrase.Dates.Add($"{first.Text}-{last.Text}");
        return true;
    }

    private static (string Text, bool HasDay)? Date(HoursPiece piece)
    {
        var parts = piece.Text.TrimEnd('日', '号', '份').Split('月');
        var month = int.Parse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture);
        if (month is < 1 or > 12)
            return null;
        var hasDay = parts[1].Length > 0;
        return (hasDay ? $"{Months[month - 1]} {int.Parse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture):D2}" : Months[month - 1], hasDay);
    }
}
