using System.Text;
using System.Text.Json;
using OpenUnion.Data.Exchange;
using OpenUnion.Data.Exchange.Descriptor;
using OpenUnion.Data.Model;

namespace OpenUnion.Data.Tests.Exchange.Descriptor;

public sealed class PackageDescriptorTests
{
    private static readonly PackageSchema Schema = PackageSchema.Instance;
    private static readonly byte[] Written = Write();
    private static readonly JsonElement Root = JsonDocument.Parse(Written).RootElement;

    [Fact]
    public void The_seeds_have_a_name_a_title_and_a_licence()
    {
        Root.GetProperty("$schema").GetString().ShouldBe("https://datapackage.org/profiles/2.0/datapackage.json");
        Root.GetProperty("name").GetString().ShouldBe("openunion-seeds");
        Root.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        Root.GetProperty("licenses")[0].GetProperty("name").GetString().ShouldBe("CC-BY-4.0");
    }

    [Fact]
    public void Each_table_is_a_resource_with_its_file_and_key() =>
        Root.GetProperty("resources").EnumerateArray()
            .Select(resource => (resource.GetProperty("name").GetString(), resource.GetProperty("path").GetString(), resource.GetProperty("encoding").GetString(),
                string.Join(' ', resource.GetProperty("schema").GetProperty("primaryKey").EnumerateArray())))
            .ShouldBe(Schema.Tables.Select(table => ((string?)table.Name, (string?)$"{table.Name}.csv", (string?)"utf-8", string.Join(' ', table.Key))));

    [Theory]
    [InlineData("stations", "slug", """{"name":"slug","type":"string","description":"Key: lower-case ASCII words joined by hyphens.","constraints":{"required":true,"unique":true,"pattern":"[a-z0-9]+(-[a-z0-9]+)*","maxLength":100}}""")]
    [InlineData("stations", "region_code", """{"name":"region_code","type":"string","description":"The smallest coded region that contains it.","constraints":{"required":true,"pattern":"[0-9]{6}","maxLength":6}}""")]
    [InlineData("stations", "longitude", """{"name":"longitude","type":"number","description":"Position, WGS-84; empty if not known. Longitude in degrees.","constraints":{"minimum":73,"maximum":135.1}}""")]
    [InlineData("stations", "access", """{"name":"access","type":"string","description":"How one gets in; empty if not known.","constraints":{"enum":["WALK_IN","QR_CODE","MEMBERS"]}}""")]
    [InlineData("stations", "opened_on", """{"name":"opened_on","type":"date","description":"Day of opening.","constraints":{}}""")]
    [InlineData("stations", "most_beautiful", """{"name":"most_beautiful","type":"boolean","description":"Named a most beautiful station (最美驿站).","constraints":{"required":true}}""")]
    [InlineData("training_programs", "levels", """{"name":"levels","type":"list","delimiter":";","itemType":"string","description":"Degrees that it leads to. Each of: JUNIOR_COLLEGE, BACHELOR, MASTER.","constraints":{}}""")]
    [InlineData("training_intakes", "quota", """{"name":"quota","type":"integer","description":"Planned number of places.","constraints":{"minimum":0,"maximum":2147483647}}""")]
    [InlineData("statistics", "value", """{"name":"value","type":"number","description":"The number, multiplied out: 18.61万 is 186100; empty for an indefinite one.","constraints":{}}""")]
    [InlineData("citations", "field", """{"name":"field","type":"string","description":"The field that it backs; empty for the record as a whole.","constraints":{"maxLength":10000}}""")]
    [InlineData("citations", "quote", """{"name":"quote","type":"string","description":"The words of the source, under 80 characters, letter for letter.","constraints":{"maxLength":79}}""")]
    public void A_field_has_its_type_and_constraints(string table, string field, string json) =>
        JsonSerializer.Serialize(TableSchema(table).GetProperty("fields").EnumerateArray().Single(candidate => candidate.GetProperty("name").GetString() == field), Plain)
            .ShouldBe(json);

    [Fact]
    public void A_reference_names_its_table_and_one_to_the_same_table_names_none() =>
        JsonSerializer.Serialize(TableSchema("organizations").GetProperty("foreignKeys")).ShouldBe(
            """[{"fields":["parent_slug"],"reference":{"fields":["slug"]}},{"fields":["region_code"],"reference":{"resource":"regions","fields":["code"]}}]""");

    [Fact]
    public void It_ends_in_a_line_feed_and_has_no_carriage_return()
    {
        Written[^1].ShouldBe((byte)'\n');
        Written.ShouldNotContain((byte)'\r');
    }

    [Fact]
    public void What_is_written_reads_back()
    {
        var package = DescriptorReader.Read(Written);

        package.Problems.ShouldBeEmpty();
        package.Name.ShouldBe("openunion-seeds");
        package.Files.Select(file => (file.Table, file.Path)).ShouldBe(Schema.Tables.Select(table => (table.Name, $"{table.Name}.csv")));
    }

    [Fact]
    public void Nonsense_is_told_and_never_thrown()
    {
        var random = new Random(1);
        for (var i = 0; i < 2_000; i++)
        {
            var bytes = Written[..random.Next(Written.Length)].ToArray();
            for (var change = 0; change < 3 && bytes.Length > 0; change++)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            DescriptorReader.Read(bytes).Problems.ShouldNotBeEmpty();
        }
    }

    private static JsonSerializerOptions Plain { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static JsonElement TableSchema(string table) =>
        Root.GetProperty("resources").EnumerateArray().Single(resource => resource.GetProperty("name").GetString() == table).GetProperty("schema");

    private static byte[] Write()
    {
        using var stream = new MemoryStream();
        PackageDescriptor.Seeds.Write(Schema, stream);
        return stream.ToArray();
    }
}
