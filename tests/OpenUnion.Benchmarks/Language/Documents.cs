using System.Text;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.Benchmarks.Language;

/// <summary>Documents to parse and validate.</summary>
internal static class Documents
{
    /// <summary>What an app asks: twenty lines.</summary>
    public const string App = """
        query NearbyStations($near: PointInput!, $maxDistance: Float = 5000) {
          dataset { revision }
          stationsNear(near: $near, maxDistance: $maxDistance, first: 20) {
            pageInfo { hasNextPage endCursor }
            edges {
              distance
              node {
                id
                name
                kind
                status
                address
                openingHours
                amenities { kind status verifiedOn }
                region { code name }
                operator { slug name }
              }
            }
          }
        }
        """;

    private const int Deepest = 4;

    /// <summary>A valid query of a number of fields, all over the schema.</summary>
    public static string ManyFields(Schema schema, int fields)
    {
        var text = new StringBuilder("{\n");
        var left = fields;
        var roots = schema.QueryType!.Fields.Where(IsFree).ToArray();
        for (var i = 0; left > 0; i++)
        {
            var root = roots[i % roots.Length];
            text.Append($"  root{i}: ");
            Append(text, root, depth: 1, ref left);
        }

        return text.Append("}\n").ToString();
    }

    private static void Append(StringBuilder text, FieldDefinition field, int depth, ref int left)
    {
        left--;
        text.Append(field.Name);
        if (field.Type.Named.IsLeaf)
        {
            text.Append('\n');
            return;
        }

        // A selection set is never empty, even where no field is left.
        text.Append(" {\n").Append(' ', 2 * (depth + 1)).Append("__typename\n");
        left--;
        foreach (var member in FieldsOf(field.Type.Named).Where(IsFree))
        {
            if (left <= (member.Type.Named.IsLeaf ? 0 : 1) || (depth == Deepest && !member.Type.Named.IsLeaf)) continue;
            text.Append(' ', 2 * (depth + 1));
            Append(text, member, depth + 1, ref left);
        }

        text.Append(' ', 2 * depth).Append("}\n");
    }

    private static IEnumerable<FieldDefinition> FieldsOf(NamedType type) => type is FieldsType fields ? fields.Fields : [];

    private static bool IsFree(FieldDefinition field) => field.Arguments.All(argument => !argument.IsRequired);
}
