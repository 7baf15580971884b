using FsCheck;
using FsCheck.Fluent;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;
using OpenUnion.GraphQL.Validation;

namespace OpenUnion.GraphQL.Tests.Validation.Rules;

/// <summary>The fast decision agrees with the specification's own text, written down as it stands: every pair, without memory.</summary>
public class MergingPropertyTests
{
    // Few words, so that small documents meet in them.
    private static readonly string[] Types = ["Dog", "Dog", "Cat", "Cat", "Pet"];

    [Fact]
    public void Fields_conflict_where_the_specification_says_so()
    {
        var (conflicts, total) = (0, 0);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(8000), Prop.ForAll(Documents().ToArbitrary(), text =>
        {
            var document = Parser.ParseDocument(text);
            var expected = !new Specification(document).Holds();
            (conflicts, total) = (conflicts + (expected ? 1 : 0), total + 1);
            return expected == Validation.Documents.Errors("OverlappingFieldsCanBeMerged", text).Length > 0;
        }));
        // Both answers occur.
        conflicts.ShouldBeInRange(total / 10, total * 9 / 10);
    }

    // Fragments spread only later ones, so that the specification's text ends.
    private static Gen<string> Documents() =>
        from root in Selections(3, 0)
        from a in Selections(2, 1)
        from b in Selections(1, 2)
        from types in Gen.ArrayOf(Gen.Elements(Types), 2)
        select $"{{ pet {{ {root} }} }} fragment F1 on {types[0]} {{ {a} }} fragment F2 on {types[1]} {{ {b} }}";

    private static Gen<string> Selections(int depth, int fragment) =>
        from count in Gen.Choose(1, 3)
        from selections in Gen.ArrayOf(Selection(depth, fragment), count)
        select string.Join(" ", selections);

    private static Gen<string> Selection(int depth, int fragment)
    {
        var leaf = from selected in Gen.Frequency((8, Gen.Elements("name", "nick")), (1, Gen.Elements("x: name", "x: nick", "nick: name", "name(surname: true)", "barks")))
                   select selected;
        if (depth == 0) return leaf;
        var field = from name in Gen.Elements("mother", "owner", "pets")
                    from inner in Selections(depth - 1, fragment)
                    select $"{name} {{ {inner} }}";
        var inline = from type in Gen.Elements(Types) from inner in Selections(depth - 1, fragment) select $"... on {type} {{ {inner} }}";
        var spread = fragment == 2 ? leaf : from next in Gen.Choose(fragment + 1, 2) select "...F" + next;
        return Gen.Frequency((2, leaf), (3, field), (4, inline), (1, spread));
    }

    private sealed class Specification(DocumentNode document)
    {
        private static Schema Schema => Validation.Documents.Pets;

        public bool Holds() => document.Definitions.All(definition => definition switch
        {
            OperationDefinitionNode operation => AllSets(operation.SelectionSet, Schema.QueryType),
            FragmentDefinitionNode fragment => AllSets(fragment.SelectionSet, Schema.Types[fragment.TypeCondition.Name]),
            _ => true,
        });

        private bool AllSets(SelectionSetNode set, NamedType? parent) => FieldsInSetCanMerge([(set, parent)]) && set.Selections.All(selection =>
            selection.IsField(out var field) ? field.SelectionSet is not { } inner || AllSets(inner, TypeOf(field, parent)?.Named)
            : !selection.IsInline(out var inline) || AllSets(inline.SelectionSet, Schema.Types[inline.TypeCondition!.Value.Name]));

        private bool FieldsInSetCanMerge(List<(SelectionSetNode Set, NamedType? Parent)> sets) => Pairs(sets).All(pair =>
        {
            var (a, b) = pair;
            if (!SameResponseShape(a, b)) return false;
            if (a.Parent is ObjectType && b.Parent is ObjectType && a.Parent != b.Parent) return true;
            return a.Node.Name == b.Node.Name
                && string.Join(",", a.Node.Arguments) == string.Join(",", b.Node.Arguments)
                && FieldsInSetCanMerge(Merged(a, b));
        });

        private bool SameResponseShape((FieldNode Node, NamedType? Parent) a, (FieldNode Node, NamedType? Parent) b)
        {
            if (TypeOf(a.Node, a.Parent) is { } typeA && TypeOf(b.Node, b.Parent) is { } typeB && !SameShape(typeA, typeB)) return false;
            return Pairs(Merged(a, b)).All(pair => SameResponseShape(pair.A, pair.B));
        }

        private static bool SameShape(GraphQLType a, GraphQLType b)
        {
            while (true)
            {
                if (a is NonNullType != b is NonNullType) return false;
                (a, b) = (a.Nullable, b.Nullable);
                if (a is ListType != b is ListType) return false;
                if (a is not ListType x || b is not ListType y) return a == b || (a.IsComposite && b.IsComposite);
                (a, b) = (x.OfType, y.OfType);
            }
        }

        private static List<(SelectionSetNode, NamedType?)> Merged((FieldNode Node, NamedType? Parent) a, (FieldNode Node, NamedType? Parent) b) =>
            [.. new[] { a, b }.Where(field => field.Node.SelectionSet is not null).Select(field => (field.Node.SelectionSet!.Value, TypeOf(field.Node, field.Parent)?.Named))];

        private IEnumerable<((FieldNode Node, NamedType? Parent) A, (FieldNode Node, NamedType? Parent) B)> Pairs(List<(SelectionSetNode Set, NamedType? Parent)> sets)
        {
            var fields = sets.SelectMany(set => Fields(set.Set, set.Parent)).ToList();
            for (var i = 0; i < fields.Count; i++)
                for (var j = i + 1; j < fields.Count; j++)
                    if (fields[i].Node.ResponseName == fields[j].Node.ResponseName) yield return (fields[i], fields[j]);
        }

        private IEnumerable<(FieldNode Node, NamedType? Parent)> Fields(SelectionSetNode set, NamedType? parent) => set.Selections.SelectMany(selection =>
            selection.IsField(out var field) ? [(field, parent)]
            : selection.IsInline(out var inline) ? Fields(inline.SelectionSet, Schema.Types[inline.TypeCondition!.Value.Name])
            : selection.IsSpread(out var spread) ? Fields(Fragment(spread.Name).SelectionSet, Schema.Types[Fragment(spread.Name).TypeCondition.Name])
            : []);

        private FragmentDefinitionNode Fragment(string name) => document.Definitions.OfType<FragmentDefinitionNode>().First(fragment => fragment.Name == name);

        private static GraphQLType? TypeOf(FieldNode field, NamedType? parent) => parent is null ? null : Schema.FieldOf(parent, field.Name)?.Type;
    }
}
