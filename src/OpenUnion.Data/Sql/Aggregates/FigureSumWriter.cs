using OpenUnion.Data.Planning.Aggregates;
using static OpenUnion.Data.Sql.SqlFragment;

namespace OpenUnion.Data.Sql.Aggregates;

/// <summary>Writes what figures of one indicator and unit come to. Ranks and editions are no quantities and in no sum.</summary>
internal sealed class FigureSumWriter(GroupQuery query, SqlName group, Aliases aliases)
{
    private static readonly SqlName Prefixes = new("sum_regions");

    private SqlName Row => query.Row;

    public SqlFragment Write(GroupMemberPlan.Sum plan) =>
        Json.Object([.. plan.Members.Select(member => new JsonMember(member.Name, Write(member.Part)))], Empty);

    /// <summary>The slug of the figure with the latest day; without any day, that of the only figure, or NULL.</summary>
    public static SqlFragment Latest(SqlName row)
    {
        var day = Fragment($"coalesce({row}.as_of, {row}.ends_on)");
        return Fragment($"CASE WHEN count({day}) > 0 OR count(*) = 1 THEN (array_agg({row}.slug ORDER BY {day} DESC NULLS LAST, {row}.slug))[1] END");
    }

    private SqlFragment Write(FigureSumPart part) => part switch
    {
        FigureSumPart.TypeName => Fragment($"'FigureSum'"),
        FigureSumPart.Value => Aggregate(new("sum_value"), Fragment($"sum({Row}.value){Summed()}")),
        FigureSumPart.ValueMin => Aggregate(new("sum_value_min"), Bound(Fragment($"coalesce({Row}.value, {Row}.value_min)"))),
        FigureSumPart.ValueMax => Aggregate(new("sum_value_max"), Bound(Fragment($"coalesce({Row}.value, {Row}.value_max)"))),
        FigureSumPart.Figures => Aggregate(new("sum_figures"), Fragment($"count({Row}.value){Summed()}")),
        FigureSumPart.Indefinite => Aggregate(new("sum_indefinite"), Fragment($"count(*) FILTER (WHERE {Row}.qualifier <> 'ORDINAL' AND {Row}.value IS NULL)")),
        FigureSumPart.Ordinals => Aggregate(new("sum_ordinals"), Fragment($"count(*) FILTER (WHERE {Row}.qualifier = 'ORDINAL')")),
        FigureSumPart.Qualifiers => Aggregate(new("sum_qualifiers"), Fragment($"coalesce(array_agg(DISTINCT {Row}.qualifier COLLATE \"C\"){Summed()}, '{{}}')")),
        FigureSumPart.RoundingUnits => Aggregate(new("sum_rounding_units"), Fragment($"coalesce(array_agg(DISTINCT {Row}.rounding_unit) FILTER (WHERE {Row}.qualifier <> 'ORDINAL' AND {Row}.rounding_unit IS NOT NULL), '{{}}')")),
        FigureSumPart.MayOverlap => MayOverlap(),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    private SqlFragment Aggregate(SqlName name, SqlFragment value)
    {
        query.Add(name, value);
        return Fragment($"{group}.{name}");
    }

    /// <summary>A sum that is only known if every figure in it has a value.</summary>
    private SqlFragment Bound(SqlFragment value) =>
        Fragment($"CASE WHEN bool_and({value} IS NOT NULL){Summed()} THEN sum({value}){Summed()} END");

    private SqlFragment Summed() => Fragment($" FILTER (WHERE {Row}.qualifier <> 'ORDINAL')");

    /// <summary>
    /// Regions are one or contain each other if the code of one, without its zeros, begins that of the other. In the order of
    /// bytes, one that begins others stands right before one of them.
    /// </summary>
    private SqlFragment MayOverlap()
    {
        var (code, prefix, next) = (aliases.Next(), aliases.Next(), new SqlName("next_prefix"));
        query.Add(Prefixes, Fragment($"array_agg(CASE WHEN {Row}.region_code IS NULL OR {Row}.region_code = '100000' THEN '' ELSE regexp_replace({Row}.region_code, '(00)+$', '') END){Summed()}"));
        var ordered = Fragment($"SELECT {code}.{code}, lead({code}.{code}) OVER (ORDER BY {code}.{code} COLLATE \"C\") AS {next} FROM unnest({group}.{Prefixes}) {code}({code})");
        return Fragment($"EXISTS (SELECT FROM ({ordered}) {prefix} WHERE starts_with({prefix}.{next}, {prefix}.{code}))");
    }
}
