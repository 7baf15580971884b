using System.Globalization;

namespace OpenUnion.Benchmarks.Reporting;

/// <summary>A bound, itself included.</summary>
internal sealed record Goal
{
    private readonly bool _isLeast;
    private readonly double _bound;

    private Goal(bool isLeast, double bound) => (_isLeast, _bound) = (isLeast, bound);

    public static Goal AtLeast(double bound) => new(isLeast: true, bound);

    public static Goal AtMost(double bound) => new(isLeast: false, bound);

    public bool IsReachedBy(double value) => _isLeast ? value >= _bound : value <= _bound;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(_isLeast ? '≥' : '≤')} {_bound}");
}
