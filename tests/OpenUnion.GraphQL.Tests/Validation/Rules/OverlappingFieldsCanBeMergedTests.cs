namespace OpenUnion.GraphQL.Tests.Validation.Rules;

public class OverlappingFieldsCanBeMergedTests
{
    [Fact]
    public void Equal_fields_merge() =>
        Errors("query Q($a: Boolean) { dog { name name x: name(surname: $a) x: name(surname: $a) mother { name } mother { nick } ...F } } fragment F on Dog { name mother { name } }").ShouldBe([]);

    [Fact]
    public void Arguments_merge_in_any_order() =>
        Errors("{ human { pets(first: 1, any: { a: 1, b: [2] }) { name } pets(any: { b: [2], a: 1 }, first: 1) { name } } }").ShouldBe([]);

    [Fact]
    public void Different_fields_do_not_merge() =>
        Errors("{ dog { x: name x: nick } }")
            .ShouldBe(["Fields \"x\" conflict because \"name\" and \"nick\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:9, 1:17)"]);

    [Fact]
    public void Different_arguments_do_not_merge() =>
        Errors("query Q($a: Boolean, $b: Boolean) { dog { name(surname: $a) name(surname: $b) } x: dog { name name(surname: true) } }").ShouldBe(
        [
            "Fields \"name\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. (1:43, 1:61)",
            "Fields \"name\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. (1:90, 1:95)",
        ]);

    [Fact]
    public void Fields_of_different_objects_never_meet() =>
        Errors("{ pet { ... on Dog { x: name(surname: true) } ... on Cat { x: name } } }").ShouldBe([]);

    [Fact]
    public void But_their_types_have_one_shape() =>
        Errors("{ pet { ... on Dog { nick volume barks } ... on Cat { nick volume barks: meows } } }").ShouldBe(
        [
            "Fields \"nick\" conflict because they return conflicting types \"String\" and \"Int\". Use different aliases on the fields to fetch both if this was intentional. (1:22, 1:55)",
            "Fields \"volume\" conflict because they return conflicting types \"Int\" and \"Float\". Use different aliases on the fields to fetch both if this was intentional. (1:27, 1:60)",
            "Fields \"barks\" conflict because they return conflicting types \"Boolean\" and \"Boolean!\". Use different aliases on the fields to fetch both if this was intentional. (1:34, 1:67)",
        ]);

    [Fact]
    public void Shapes_are_compared_deeply() =>
        Errors("{ pet { ... on Dog { mother { nick } } ... on Cat { mother { nick } } } }")
            .ShouldBe(["Fields \"mother\" conflict because subfields \"nick\" conflict because they return conflicting types \"String\" and \"Int\". Use different aliases on the fields to fetch both if this was intentional. (1:22, 1:31, 1:53, 1:62)"]);

    [Fact]
    public void Fields_of_an_interface_meet_those_of_objects() =>
        Errors("{ pet { x: name ... on Dog { x: nick } } }")
            .ShouldBe(["Fields \"x\" conflict because \"name\" and \"nick\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:9, 1:30)"]);

    [Fact]
    public void A_conflict_inside_fields_names_the_way() =>
        Errors("{ dog { mother { mother { x: name } } mother { mother { x: nick } } } }")
            .ShouldBe(["Fields \"mother\" conflict because subfields \"mother\" conflict because subfields \"x\" conflict because \"name\" and \"nick\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:9, 1:18, 1:27, 1:39, 1:48, 1:57)"]);

    [Fact]
    public void A_conflict_between_fragments_is_told_once() =>
        Errors("{ dog { ...A ...B } x: dog { ...B ...A } } fragment A on Dog { x: name } fragment B on Dog { x: nick }")
            .ShouldBe(["Fields \"x\" conflict because \"name\" and \"nick\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:64, 1:94)"]);

    [Fact]
    public void A_conflict_in_a_fragment_is_told_there_only() =>
        Errors("{ dog { ...A barks } x: dog { ...A volume } } fragment A on Dog { x: name x: nick }")
            .ShouldBe(["Fields \"x\" conflict because \"name\" and \"nick\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:67, 1:75)"]);

    [Fact]
    public void Cyclic_fragments_are_compared_once() =>
        Errors("{ dog { ...A } } fragment A on Dog { mother { ...A x: name } mother { ...A x: nick } }")
            .ShouldBe(["Fields \"mother\" conflict because subfields \"x\" conflict because \"name\" and \"nick\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:38, 1:52, 1:62, 1:76)"]);

    private static string[] Errors(string query) => Documents.Errors("OverlappingFieldsCanBeMerged", query);
}
