using NetTopologySuite.Geometries;
using OpenUnion.Data.Exchange.Csv;
using OpenUnion.Data.Model;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Tests.Exchange.Csv;

public sealed class EntityCsvTests
{
    [Fact]
    public void Columns_are_properties_in_declared_order_without_navigations_and_derived_ones() =>
        string.Join(',', EntityCsv<Station>.Columns).ShouldBe(
            "slug,name,name_en,name_basis,kind,scope,unit_count,status,most_beautiful,address,region_code,operator_slug,longitude,latitude," +
            "location_precision,coordinates_estimated,opening_hours,access,serves,area_square_metres,opened_on,summary,note");

    [Fact]
    public void A_row_has_a_field_for_every_column()
    {
        var path = Path.GetTempFileName();
        using (var writer = EntityCsv<Station>.Create(path))
        {
            EntityCsv<Station>.Write(writer, new Station
            {
                Slug = "a", Name = "甲", RegionCode = "110101", Location = new Point(116.5, 39.25), LocationPrecision = LocationPrecision.ADDRESS,
                UnitCount = 3, Scope = StationScope.GROUP, Serves = [Audience.COURIER], AreaSquareMetres = 12.5, OpenedOn = new DateOnly(2024, 5, 1),
            });
        }

        File.ReadAllLines(path)[1].ShouldBe("a,甲,,PRINTED,UNION_STATION,GROUP,3,OPERATING,false,,110101,,116.5,39.25,ADDRESS,false,,,COURIER,12.5,2024-05-01,,");
        File.Delete(path);
    }

    [Fact]
    public void Every_table_has_a_form_in_the_data_package()
    {
        EntityCsv<Region>.Columns.Count.ShouldBe(7);
        EntityCsv<Organization>.Columns.Count.ShouldBe(11);
        EntityCsv<Statistic>.Columns.Count.ShouldBe(22);
        EntityCsv<Source>.Columns.Count.ShouldBe(12);
        EntityCsv<TrainingProgram>.Columns.Count.ShouldBe(21);
        EntityCsv<Competition>.Columns.Count.ShouldBe(21);
        EntityCsv<CharityProject>.Columns.Count.ShouldBe(19);
    }
}
