using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using OpenUnion.Data.Planning;

namespace OpenUnion.Data.Sql;

/// <summary>
/// A piece of SQL: text and parameters, in order. Text comes only from the literal parts of an interpolated string, and
/// the holes take fragments, names, numbers and parameters; a plain string does not fit a hole, so injection does not compile.
/// </summary>
public sealed class SqlFragment
{
    private readonly object[] _parts;

    private SqlFragment(object[] parts) => _parts = parts;

    public static SqlFragment Empty { get; } = new([]);

    /// <summary>Composes a fragment: <c>Fragment($"SELECT {column} FROM {table}")</c>.</summary>
    public static SqlFragment Fragment(Handler handler) => new(handler.Parts());

    /// <summary>Joins fragments by a literal separator.</summary>
    public static SqlFragment Join([ConstantExpected] string separator, IEnumerable<SqlFragment> fragments)
    {
        var joined = new List<object>();
        foreach (var fragment in fragments)
        {
            if (joined.Count > 0)
                joined.Add(separator);
            joined.AddRange(fragment._parts);
        }

        return new SqlFragment([.. joined]);
    }

    /// <summary>Renders the text with numbered parameters; a parameter that occurs twice keeps its number.</summary>
    public SqlText Render() => Render((number, _) => $"${number.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>Renders the text with what stands for a parameter, given its number from 1.</summary>
    internal SqlText Render(Func<int, PlanParameter, string> written)
    {
        var text = new System.Text.StringBuilder();
        var parameters = new List<PlanParameter>();
        foreach (var part in _parts)
        {
            if (part is PlanParameter parameter)
                text.Append(written(NumberOf(parameter, parameters), parameter));
            else
                text.Append((string)part);
        }

        return new SqlText(text.ToString(), parameters);
    }

    /// <inheritdoc/>
    public override string ToString() => Render().Text;

    private static int NumberOf(PlanParameter parameter, List<PlanParameter> parameters)
    {
        var index = parameters.IndexOf(parameter);
        if (index >= 0)
            return index + 1;
        parameters.Add(parameter);
        return parameters.Count;
    }

    /// <summary>Collects the parts of an interpolated string.</summary>
    [InterpolatedStringHandler]
    public readonly struct Handler
    {
        private readonly List<object> _collected;

        public Handler(int literalLength, int formattedCount)
        {
            _ = literalLength;
            _collected = new List<object>((2 * formattedCount) + 1);
        }

        public void AppendLiteral(string text) => _collected.Add(text);

        public void AppendFormatted(SqlFragment fragment) => _collected.AddRange(fragment._parts);

        public void AppendFormatted(SqlName name) => _collected.Add(name.Quoted);

        public void AppendFormatted(SqlLiteral literal) => _collected.Add(literal.Quoted);

        public void AppendFormatted(int number) => _collected.Add(number.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(PlanParameter parameter) => _collected.Add(parameter);

        internal object[] Parts() => [.. _collected];
    }
}

/// <summary>SQL as the server gets it, with the parameters in the order of their numbers.</summary>
public sealed record SqlText(string Text, IReadOnlyList<PlanParameter> Parameters);
