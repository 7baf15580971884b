namespace OpenUnion.Data.Exchange.Synthetic;

/// <summary>How far a synthetic package has come: the table that is being written and its rows so far.</summary>
public readonly record struct SyntheticProgress(string Table, long Rows);
