using System.Globalization;
using System.Text;
using OpenUnion.Data.Model.Vocabulary;
using OpenUnion.GraphQL.Language;

namespace OpenUnion.Data.Graph.Aggregates;

/// <summary>
/// Makes the types of fields marked <c>@group</c>. Groups by the value of an enum are all there, as a list; groups by a
/// record can be many: the largest are, with the number of all groups and of what the others count.
/// </summary>
internal static class GroupTypes
{
    /// <summary>Begins the names of the fields: <c>byKind</c> groups by <c>kind</c>.</summary>
    private const string By = "by";

    /// <summary>What a group is of: <c>kind</c>, of <c>byKind</c>.</summary>
    public static string KeyOf(string field) => char.ToLowerInvariant(field[By.Length]) + field[(By.Length + 1)..];

    /// <summary>What the field gets beside its own: arguments, its type, its price. The types are added to the generated ones.</summary>
    public static FieldDefinitionNode Expand(FieldDefinitionNode field, DirectiveNode group, DocumentNode edited, StringBuilder generated)
    {
        var values = CountValues(field.Type.Innermost.Name, edited);
        return values > 0 ? Values(field, values, generated) : Records(field, group, edited, generated);
    }

    private static FieldDefinitionNode Values(FieldDefinitionNode field, int count, StringBuilder generated)
    {
        var type = $"{field.Type.Innermost.Name}Count";
        Add(generated, type, $$"""

            "How many there are of one value."
            type {{type}} {
              "What they have in common."
              {{KeyOf(field.Name)}}: {{field.Type.Innermost.Name}}{{(field.Type.IsNonNull ? "!" : "")}}
              "Their number."
              count: Int!
            }
            """);
        return SchemaExpander.Field($": [{type}!]! @listSize(assumedSize: {count.ToString(CultureInfo.InvariantCulture)})");
    }

    private static FieldDefinitionNode Records(FieldDefinitionNode field, DirectiveNode group, DocumentNode edited, StringBuilder generated)
    {
        var (key, target) = (KeyOf(field.Name), field.Type.Innermost.Name);
        var item = SchemaExpander.Text(group, "item") ?? $"{char.ToUpperInvariant(key[0])}{key[1..]}Count";
        if (!edited.Definitions.OfType<ObjectTypeDefinitionNode>().Any(type => type.Name == item))
            AddItem(generated, item, key, target);
        AddGroups(generated, item);
        var first = group.Arguments.Named("first")!.Value.Value.Text;
        return SchemaExpander.Field($$"""
            ({{(target == "Region" ? Level : "")}}
              "How many groups, {{MaxGroups.ToString(CultureInfo.InvariantCulture)}} at most: the largest, those of one size by their key."
              first: Int! = {{first}}
            ): {{GroupsOf(item)}}! @listSize(assumedSize: {{first}}, slicingArguments: ["first"], slicingArgumentDefaultValue: {{first}}, sizedFields: ["groups"], requireOneSlicingArgument: false)
            """);
    }

    /// <summary>Most groups of one field: more than there are regions of a level, and less than there may be organizations.</summary>
    public const int MaxGroups = 5_000;

    private const string Level = """

          "The level to count at (级别): what belongs to a region below it counts for the region of this level that contains it, and what belongs to one above it for that region itself, so that nothing is lost."
          level: RegionLevel! = PROVINCE
        """;

    private static string GroupsOf(string item) => $"{item}Groups";

    // A region or an organization is found by its key; a tenth of a field is dear enough.
    private static void AddItem(StringBuilder generated, string item, string key, string target) => Add(generated, item, $$"""

        "How many there are of one {{key}}."
        type {{item}} {
          "What they have in common; null for those that have none."
          {{key}}: {{target}} @cost(weight: "0.1")
          "Their number."
          count: Int!
        }
        """);

    private static void AddGroups(StringBuilder generated, string item) => Add(generated, GroupsOf(item), $$"""

        "The largest groups, and what is said of the others."
        type {{GroupsOf(item)}} {
          "The groups, the largest first."
          groups: [{{item}}!]!
          "Number of all groups, with those that are not shown."
          groupCount: Int!
          "Sum of the counts of the groups that are not shown; 0 if all are."
          otherCount: Int!
        }
        """);

    private static void Add(StringBuilder generated, string type, string definition)
    {
        if (!generated.ToString().Contains($"type {type} ", StringComparison.Ordinal))
            generated.Append(definition);
    }

    /// <summary>The number of values of an enum or a vocabulary; 0 for another type.</summary>
    private static int CountValues(string type, DocumentNode edited) =>
        edited.Definitions.OfType<EnumTypeDefinitionNode>().FirstOrDefault(known => known.Name == type)?.Values.Length
        ?? (SchemaExpander.Vocabulary(type) is { } vocabulary ? Terms.Of(vocabulary).Count : 0);
}
