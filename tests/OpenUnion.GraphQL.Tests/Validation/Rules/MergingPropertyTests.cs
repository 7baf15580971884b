using FsCheck;
using FsCheck.Fluent;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;
using OpenUnion.GraphQL.Validation;

namespace OpenUnion.GraphQL.Tests.Validation.Rules;

/// <summary>The fast decision agrees with the specification's own text, written down as it stands: every pair, without memory.</summary>
public class MergingPropertyTests
{
    private static readonly string[] Types = ["Dog", "Cat", "Pet", "Named", "CatOrDog"];

    [Fact]
    public void Fields_conflict_where_the_specification_says_so()
    {
        var (conflicts, total) = (0, 0);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1500), Prop.ForAll(Documents().ToArbitrary(), text =>
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
        from b in Selections(2, 2)
        from c in Selections(1, 3)
        from types in Gen.ArrayOf(Gen.Elements(Types), 3)
        select $"{{ pet {{ {root} }} }} fragment F1 on {types[0]} {{ {a} }} fragment F2 on {types[1]} {{ {b} }} fragment F3 on {types[2]} {{ {c} }}";

    private static Gen<string> Selections(int depth, int fragment) =>
        from count in Gen.Choose(1, 3)
        from selections in Gen.ArrayOf(Selection(depth, fragment), count)
        select string.Join(" ", selections);

    private static Gen<string> Selection(int depth, int fragment)
    {
        var leaf = from alias in Gen.Elements("", "", "", "", "", "x: ")
                   from name in Gen.Elements("name", "name", "nick", "barks", "volume", "__typename", "name(surname: true)")
                   select alias + name;
        if (depth == 0) return leaf;
        var field = from alias in Gen.Elements("", "", "", "x: ")
                    from name in Gen.Elements("mother", "owner", "puppies", "pets")
                    from inner in Selections(depth - 1, fragment)
                    select $"{alias}{name} {{ {inner} }}";
        var inline = from type in Gen.Elements(Types) from inner in Selections(depth - 1, fragment) select $"... on {type} {{ {inner} }}";
        var spread = fragment == 3 ? leaf : from next in Gen.Choose(fragment + 1, 3) select "...F" + next;
        return Gen.OneOf(leaf, field, field, inline, spread);
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

        private bool AllSets(SelectionSetNode set, NamedType? parent) => FieldsInSetCanMerge([(set, parent)]) && set.Selections.All(selection => selection switch
        {
            FieldNode { SelectionSet: { } inner } field => AllSets(inner, TypeOf(field, parent)?.Named),
            InlineFragmentNode inline => AllSets(inline.SelectionSet, Schema.Types[inline.TypeCondition!.Name]),
            _ => true,
        });

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
            [.. new[] { a, b }.Where(field => field.Node.SelectionSet is not null).Select(field => (field.Node.SelectionSet!, TypeOf(field.Node, field.Parent)?.Named))];

        private IEnumerable<((FieldNode Node, NamedType? Parent) A, (FieldNode Node, NamedType? Parent) B)> Pairs(List<(SelectionSetNode Set, NamedType? Parent)> sets)
        {
            var fields = sets.SelectMany(set => Fields(set.Set, set.Parent)).ToList();
            for (var i = 0; i < fields.Count; i++)
                for (var j = i + 1; j < fields.Count; j++)
                    if (fields[i].Node.ResponseName == fields[j].Node.ResponseName) yield return (fields[i], fields[j]);
        }

        private IEnumerable<(FieldNode Node, NamedType? Parent)> Fields(SelectionSetNode set, NamedType? parent) => set.Selections.SelectMany(selection => selection switch
        {
            FieldNode field => [(field, parent)],
            InlineFragmentNode inline => Fields(inline.SelectionSet, Schema.Types[inline.TypeCondition!.Name]),
            FragmentSpreadNode spread => Fields(Fragment(spread.Name).SelectionSet, Schema.Types[Fragment(spread.Name).TypeCondition.Name]),
            _ => [],
        });

        private FragmentDefinitionNode Fragment(string name) => document.Definitions.OfType<FragmentDefinitionNode>().First(fragment => fragment.Name == name);

        private static GraphQLType? TypeOf(FieldNode field, NamedType? parent) => parent is null ? null : Schema.FieldOf(parent, field.Name)?.Type;
    }
}
