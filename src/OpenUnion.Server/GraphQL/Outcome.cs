using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace OpenUnion.Server.GraphQL;

/// <summary>A value, or why the request is refused.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Outcome<T>
    where T : notnull
{
    private Outcome(T? value, RequestFailure? failure) => (Value, Failure) = (value, failure);

    public T? Value { get; }

    public RequestFailure? Failure { get; }

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(RequestFailure failure) => new(default, failure);

    /// <summary>True with the value; false with the failure.</summary>
    public bool Is([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out RequestFailure? failure)
    {
        (value, failure) = (Value, Failure);
        return failure is null;
    }
}
