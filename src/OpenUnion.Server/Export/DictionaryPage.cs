using System.Globalization;
using System.Text.Json;
using OpenUnion.Data;
using OpenUnion.Data.Exchange.Export.Dictionary;
using OpenUnion.Data.Exchange.Export.Formats;
using OpenUnion.Data.Model.Vocabulary;
using OpenUnion.Data.Planning.Export;
using OpenUnion.Server.Pages;
using OpenUnion.Server.Pages.Html;

namespace OpenUnion.Server.Export;

/// <summary>The data dictionary as a page, in Chinese or in English.</summary>
internal sealed class DictionaryPage(PageView view, DataDictionary dictionary, string host)
{
    public WrittenPage Write() => new(view.Say("数据字典 · OpenUnion", "Data dictionary · OpenUnion"), Head(), $"""
        <main id="content" class="dictionary">
        <h1>{view.Say("数据字典", "Data dictionary")}</h1>
        <p class="lead">{Edition()} <a href="{DataLicence.Url}">{DataLicence.Identifier}</a> <a href="{view.Up}dictionary/datapackage.json">Frictionless</a> <a href="{view.Up}dcat.jsonld">DCAT</a> <a href="{view.Up}dataset.jsonld">schema.org</a></p>
        <nav aria-label="{view.Say("记录类型", "Types of records")}"><ul class="items">{dictionary.Types.Select(type => (Markup)$"""<li><a href="#{type.Type.Name}">{Name(type.Type)}</a></li>""")}</ul></nav>
        {dictionary.Types.Select(Section)}
        </main>
        """);

    private Markup Head() => $"""
        {WrittenPage.Alternates($"{host}/dictionary", view.Language)}<script type="application/ld+json">{Markup.Trusted(JsonSerializer.Serialize(new CatalogueDocuments(dictionary, host).SchemaOrg))}</script>
        """;

    private string Edition()
    {
        var (number, day) = (dictionary.Revision.Number, dictionary.Revision.CreatedAt.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return view.Say($"第{number}版，{day}", $"Revision {number}, {day}");
    }

    private Markup Section(DictionaryType type) => $"""
        <section aria-labelledby="{type.Type.Name}"><h2 id="{type.Type.Name}">{Name(type.Type)}</h2>
        <p>{type.Meaning} {view.Say($"共{type.Rows}条。", $"{type.Rows} records.")} {view.Say("下载：", "Download: ")}{Files(type.Type)}</p>
        <div class="wide" tabindex="0" role="region" aria-label="{view.Say("字段", "Fields")}: {Name(type.Type)}"><table><thead><tr>{Heads()}</tr></thead><tbody>{type.Fields.Select(Row)}</tbody></table></div></section>

        """;

    private Markup Files(ExportType type) => Markup.Join(
        ExportFormat.All.Select(format => format.Name).Append("csv-metadata.json").Select(format => (Markup)$"""<a href="{view.Up}export/{type.Name}.{format}">{format}</a>"""),
        " ");

    private IEnumerable<Markup> Heads() =>
        new[] { view.Say("字段", "Field"), view.Say("中文名", "Chinese name"), view.Say("含义", "Meaning"), view.Say("类型", "Type"), view.Say("单位", "Unit"), view.Say("空值", "Empty") }
            .Select(head => (Markup)$"""<th scope="col">{head}</th>""");

    private Markup Row(DictionaryField known) => $"""
        <tr><td><code>{known.Column.Name}</code></td><td>{known.Chinese}</td><td>{known.Meaning}{Codes(known.Vocabulary)}</td><td>{TypeOf(known.Column)}</td><td>{known.Unit}</td><td class="number">{(known.Empty * 100).ToString("0.##", CultureInfo.InvariantCulture)} %</td></tr>
        """;

    private Markup Codes(Type? vocabulary)
    {
        if (vocabulary is null) return Markup.Empty;
        var terms = Terms.Of(vocabulary);
        return $"""<details><summary>{view.Say($"{terms.Count}个代码", $"{terms.Count} codes")}</summary><ul>{terms.Select(Code)}</ul></details>""";
    }

    private Markup Code(Term term) => $"<li><code>{term.Code}</code> {view.Say(term.Chinese, $"{term.English} ({term.Chinese})")}</li>";

    private string TypeOf(ExportColumn column)
    {
        var kind = column.Kind switch
        {
            ExportKind.Integer or ExportKind.Long => view.Say("整数", "whole number"),
            ExportKind.Number => view.Say("数", "number"),
            ExportKind.Decimal => view.Say("精确小数", "exact decimal"),
            ExportKind.Boolean => view.Say("是否", "true or false"),
            ExportKind.Date => view.Say("日期", "day"),
            ExportKind.Point => view.Say("点", "point"),
            _ => view.Say("文本", "text"),
        };
        return column.IsList ? view.Say($"列表：{kind}", $"list of: {kind}") : kind;
    }

    private string Name(ExportType type) => view.Say(type.Chinese, $"{type.Name} ({type.Chinese})");
}
