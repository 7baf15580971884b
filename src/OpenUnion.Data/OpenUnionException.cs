namespace OpenUnion.Data;

/// <summary>
/// A failure that its reader can mend: what was found, what was expected and where, under a code that never changes
/// its meaning (<c>OU1001</c>…). It is printed as one message, never with a stack trace.
/// </summary>
public sealed class OpenUnionException(string code, string message, string? hint = null, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>The stable code, <c>OU</c> and four digits.</summary>
    public string Code { get; } = code;

    /// <summary>What to do about it, often the exact command to run; null where the message says it all.</summary>
    public string? Hint { get; } = hint;
}
