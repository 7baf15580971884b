using OpenUnion.Data.Graph;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.Data.Tests.Graph.Inputs;

public class FilterInputsTests
{
    private static readonly Schema Schema = Build("""
        type Query { stations: [Station!]! @page }
        type Station { id: ID! @computed name: String! status: StationStatus levels: [StudyMode!]! region: Region isOpen(at: String): String nearest: Float @computed amenities: [Amenity!]! charity: [Region!]! @page location: GeoJSONPointType sources: [Amenity!]! @computed }
        type Amenity { count: Int station: Station! }
        type Region { code: String! opened: LocalDate }
        type GeoJSONPointType { crs: Int }
        type Alone { a: Int }
        scalar LocalDate
        """);

    [Fact]
    public void A_type_on_a_page_gets_its_fields_in_their_order_and_no_computed_ones()
    {
        Print("StationFilterInput").ShouldBe("""
            '''
            Conditions on a Station; all must hold. An empty object is no condition.
            '''
            input StationFilterInput {
              and: [StationFilterInput!]
              or: [StationFilterInput!]
              id: IdOperationFilterInput
              name: StringOperationFilterInput
              status: StationStatusOperationFilterInput
              levels: ListStudyModeOperationFilterInput
              region: RegionFilterInput
              amenities: ListFilterInputTypeOfAmenityFilterInput
              charity: ListFilterInputTypeOfRegionFilterInput
              sources: ListFilterInputTypeOfAmenityFilterInput
            }
            """.Replace("'''", "\"\"\"", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_reached_from_a_page_gets_an_input_type_and_nothing_else_does()
    {
        Schema.Types.OfType<InputObjectType>().Select(type => type.Name).Where(name => name.EndsWith("FilterInput", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ShouldBe(
        [
            "AmenityFilterInput", "IdOperationFilterInput", "IntOperationFilterInput", "ListFilterInputTypeOfAmenityFilterInput", "ListFilterInputTypeOfRegionFilterInput",
            "ListStudyModeOperationFilterInput", "LocalDateOperationFilterInput", "RegionFilterInput", "StationFilterInput", "StationStatusOperationFilterInput",
            "StringOperationFilterInput", "StudyModeOperationFilterInput",
        ]);
    }

    [Theory]
    [InlineData("IdOperationFilterInput", "eq neq in nin")]
    [InlineData("StudyModeOperationFilterInput", "eq neq in nin")]
    [InlineData("IntOperationFilterInput", "eq neq in nin gt ngt gte ngte lt nlt lte nlte")]
    [InlineData("LocalDateOperationFilterInput", "eq neq in nin gt ngt gte ngte lt nlt lte nlte")]
    [InlineData("StringOperationFilterInput", "and or eq neq contains ncontains in nin startsWith nstartsWith endsWith nendsWith ieq nieq icontains nicontains istartsWith nistartsWith iendsWith niendsWith")]
    [InlineData("ListStudyModeOperationFilterInput", "all none some any")]
    [InlineData("ListFilterInputTypeOfAmenityFilterInput", "all none some any")]
    [InlineData("RegionFilterInput", "and or code opened within")]
    public void The_operations_are_those_of_HotChocolate_and_ours_behind_them(string type, string fields) =>
        string.Join(' ', ((InputObjectType)Schema.Types[type]!).Fields.Select(field => field.Name)).ShouldBe(fields);

    [Fact]
    public void Values_have_the_type_of_the_field()
    {
        var operations = ((InputObjectType)Schema.Types["LocalDateOperationFilterInput"]!).Fields;
        operations["gte"]!.Type.ToString().ShouldBe("LocalDate");
        operations["in"]!.Type.ToString().ShouldBe("[LocalDate]");
        ((InputObjectType)Schema.Types["ListStudyModeOperationFilterInput"]!).Fields["some"]!.Type.ToString().ShouldBe("StudyModeOperationFilterInput");
    }

    private static Schema Build(string documents) => Schema.Build(SchemaExpander.WithoutDirectives(SchemaExpander.Expand(documents)));

    private static string Print(string type) => SchemaPrinter.Print(Schema.Types[type]!);
}
