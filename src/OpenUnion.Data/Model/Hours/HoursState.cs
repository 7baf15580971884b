namespace OpenUnion.Data.Model.Hours;

/// <summary>What opening hours say of a moment.</summary>
public enum HoursState
{
    /// <summary>Closed, by a rule or because no rule speaks of the moment.</summary>
    Closed,

    /// <summary>Open.</summary>
    Open,

    /// <summary>Perhaps open: the rule says <c>unknown</c>, or only carries a comment ("by appointment").</summary>
    Unknown,
}

/// <summary>A change of state: from <paramref name="At"/> (to the minute, at +08:00) the hours say <paramref name="State"/>.</summary>
public readonly record struct HoursChange(DateTimeOffset At, HoursState State);
