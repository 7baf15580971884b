using System.IO.Compression;
using System.Xml.Linq;

namespace OpenUnion.Data.Exchange.Office.Reading;

/// <summary>
/// Finds the parts of a workbook that hold its sheets (ECMA-376 part 2, relationships). Names are compared without their
/// namespaces, for the strict form has others.
/// </summary>
internal static class WorkbookParts
{
    private const string Root = "_rels/.rels";

    /// <summary>Paths of the parts by the names of the sheets.</summary>
    public static IReadOnlyDictionary<string, string> Sheets(ZipArchive zip)
    {
        var workbook = Targets(zip, "").First(target => target.Value.Type.EndsWith("/officeDocument", StringComparison.Ordinal)).Value.Path;
        var targets = Targets(zip, workbook);
        return Load(zip, workbook).Descendants().Where(element => element.Name.LocalName == "sheet")
            .Select(sheet => (Name: Attribute(sheet, "name"), Part: targets.GetValueOrDefault(Attribute(sheet, "id")).Path))
            .Where(sheet => sheet.Part is not null)
            .ToDictionary(sheet => sheet.Name, sheet => sheet.Part, StringComparer.Ordinal);
    }

    private static Dictionary<string, (string Type, string Path)> Targets(ZipArchive zip, string part)
    {
        var (folder, file) = part.LastIndexOf('/') is >= 0 and var slash ? (part[..slash], part[(slash + 1)..]) : ("", part);
        var relations = part.Length == 0 ? Root : $"{folder}/_rels/{file}.rels".TrimStart('/');
        return Load(zip, relations).Elements().ToDictionary(
            relation => Attribute(relation, "Id"),
            relation => (Attribute(relation, "Type"), Resolve(folder, Attribute(relation, "Target"))),
            StringComparer.Ordinal);
    }

    private static XElement Load(ZipArchive zip, string part)
    {
        using var stream = (zip.GetEntry(part) ?? throw new InvalidDataException($"The workbook lacks its part {part}.")).Open();
        return XElement.Load(stream);
    }

    private static string Attribute(XElement element, string name) => element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value ?? "";

    private static string Resolve(string folder, string target) =>
        new Uri(new Uri($"http://workbook/{(folder.Length == 0 ? "" : $"{folder}/")}"), target).AbsolutePath.TrimStart('/');
}
