using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using OpenUnion.Data.Model;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Tests.Seeds;

/// <summary>The records that citations and conflicts speak of.</summary>
internal static class SeedSubjects
{
    private static readonly Dictionary<string, string> Tables = Enum.GetValues<SubjectType>().ToDictionary(type => type.ToString(), Table, StringComparer.Ordinal);

    private static readonly Lazy<Dictionary<(string, string), SeedRow>> Records = new(() =>
        (from subject in Tables from row in SeedPackage.Of(subject.Value).Rows select (subject.Key, row)).ToDictionary(pair => (pair.Key, pair.row["slug"]), pair => pair.row));

    public static IEnumerable<(string Type, SeedRow Row)> All => Records.Value.Select(record => (record.Key.Item1, record.Value));

    public static SeedRow? Find(string type, string slug) => Records.Value.GetValueOrDefault((type, slug));

    /// <summary>Whether a record has a value at a citation's field: a column, its position, its children, or one of them.</summary>
    public static bool Holds(SeedRow record, string field)
    {
        var (head, child) = field.Split('.', 2) switch { [var one] => (one, null), [var one, var two] => (one, two), _ => ("", null) };
        if (head.Length == 0 || (child is null && record.Has(head == "location" ? "longitude" : head)))
            return true;
        var navigation = record.Shape.Entity.GetNavigations().FirstOrDefault(link => link.IsCollection && ModelNames.ToSnakeCase(link.Name) == head);
        return navigation is not null && Children(record, navigation).Any(name => child is null || name == child);
    }

    /// <summary>What the citations of a record call its children: their name, or else the rest of their key.</summary>
    private static IEnumerable<string> Children(SeedRow record, INavigation navigation)
    {
        var table = SeedPackage.Of(navigation.TargetEntityType.GetTableName()!);
        var parent = navigation.ForeignKey.Properties.Single().GetColumnName();
        var name = table.Shape.Fields.Any(field => field.Name == "name") ? "name" : table.Shape.Key.First(column => column != parent);
        return table.Rows.Where(row => row[parent] == record["slug"]).Select(row => row[name]);
    }

    private static string Table(SubjectType type) => type switch
    {
        SubjectType.STATION => "stations",
        SubjectType.TRAINING_PROGRAM => "training_programs",
        SubjectType.COMPETITION => "competitions",
        SubjectType.CHARITY_PROJECT => "charity_projects",
        SubjectType.ORGANIZATION => "organizations",
        SubjectType.STATISTIC => "statistics",
        _ => throw new NotSupportedException($"{type} has no table."),
    };
}
