using OpenUnion.Data.Exchange;
using OpenUnion.Data.Graph;
using OpenUnion.Data.Model;
using OpenUnion.Data.Model.Place;
using OpenUnion.GraphQL.Types;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Graph;

public class GraphSchemaTests
{
    private static readonly GraphSchema Graph = GraphSchema.Build();

    [Fact]
    public void The_public_contract_is_the_one_that_is_kept()
    {
        var file = Repository.PathOf("schema", "openunion.graphql");
        var found = Graph.Sdl;
        if (Repository.Bless)
            File.WriteAllText(file, found);
        found.ShouldBe(File.ReadAllText(file));
    }

    [Fact]
    public void The_printed_contract_builds_the_same_schema()
    {
        var printed = SchemaPrinter.Print(Graph.Schema, _ => true);
        SchemaPrinter.Print(Schema.Build(printed), _ => true).ShouldBe(printed);
    }

    [Fact]
    public void No_directive_that_steers_the_compiler_is_public()
    {
        Graph.Schema.Directives.Select(directive => directive.Name).ShouldBe(["include", "skip", "deprecated", "specifiedBy", "oneOf", "cost", "listSize"], ignoreOrder: true);
    }

    [Fact]
    public void Every_type_field_argument_and_enum_value_that_a_person_reads_is_described()
    {
        var types = Graph.Schema.Types.OfType<ObjectType>().Where(type => !type.IsIntrospection).ToList();
        Graph.Schema.Types.Where(type => !type.IsIntrospection && type.Description is null).Select(type => type.Name).ShouldBeEmpty();
        var plain = new[] { "id", "node", "cursor", "pageInfo", "role", "organization", "program", "competition", "project", "citations", "sources", "type", "bbox", "crs" };
        types.SelectMany(type => type.Fields)
            .Where(field => field.Description is null && !plain.Contains(field.Name))
            .Select(field => field.ToString())
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_column_is_non_null_in_the_graph_exactly_when_it_is_in_the_table()
    {
        var columns =
            from type in Graph.Schema.Types.OfType<ObjectType>()
            from field in type.Fields
            where Graph.Bindings.Contains(field)
            let column = Graph.Bindings[field] as FieldBinding.Column
            where column is not null && type.Name != "Dataset"
            select (Field: field, column.Property);
        var list = columns.ToList();
        list.Count.ShouldBeGreaterThan(100);
        list.Where(column => column.Field.Type is NonNullType == column.Property.IsNullable).Select(column => column.Field.ToString()).ShouldBeEmpty();
    }

    [Fact]
    public void The_coordinate_systems_are_those_of_the_program() =>
        ((EnumType)Graph.Schema.Types["CoordinateSystem"]!).Values.Select(value => value.Name).ShouldBe(Enum.GetNames<CoordinateSystem>());

    [Fact]
    public void Every_column_of_the_dataset_has_a_field()
    {
        var shown = Graph.Schema.Types.OfType<ObjectType>()
            .SelectMany(type => type.Fields)
            .Where(Graph.Bindings.Contains)
            .Select(field => Graph.Bindings[field])
            .Select(binding => binding switch
            {
                FieldBinding.Column column => column.Property,
                FieldBinding.Point point => point.Property,
                _ => null,
            })
            .ToHashSet();
        var hidden = PackageSchema.Instance.Tables
            .Where(table => GraphBindings.TableOf(OpenUnionModel.Instance, table.Entity.ClrType.Name) is not null && Graph.Schema.Types.Contains(table.Entity.ClrType.Name))
            .SelectMany(table => table.Fields.Select(field => field.Property))
            // A reference is shown as the object that it leads to.
            .Where(property => !shown.Contains(property) && property.GetContainingForeignKeys().All(key => key.GetNavigation(pointsToPrincipal: true) is null));
        hidden.Select(property => property.ToString()).ShouldBeEmpty();
    }
}
