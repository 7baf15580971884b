using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using OpenUnion.Data;
using OpenUnion.Data.Exchange.Export.Dictionary;
using OpenUnion.Data.Exchange.Export.Formats;
using OpenUnion.Data.Model.Vocabulary;
using OpenUnion.Data.Planning.Export;

namespace OpenUnion.Server.Export;

/// <summary>The data dictionary as a page, in Chinese or in English.</summary>
internal sealed class DictionaryPage(bool isChinese)
{
    public const string StylePath = "/dictionary/page.css";

    /// <summary>The page's style; nothing is inline, so that the policy needs no exception.</summary>
    public const string Style = """
        :root { color-scheme: light dark; }
        body { margin: 0 auto; max-width: 70rem; padding: 1rem 1.25rem 4rem; font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; overflow-wrap: break-word; }
        h1 { font-size: 1.75rem; line-height: 1.3; } h2 { margin-top: 2.5rem; font-size: 1.25rem; }
        .table { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
        th, td { padding: .4rem .6rem; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); text-align: start; vertical-align: top; }
        td.number { text-align: end; white-space: nowrap; } code { font-size: .875em; } summary { cursor: pointer; }
        ul.codes { margin: .25rem 0; padding-inline-start: 1.25rem; } nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; list-style: none; }
        """;

    // Chinese as it is; only what means something to HTML is escaped.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html = new();

    public string Write(DataDictionary dictionary, string host)
    {
        var other = isChinese ? ("en", "English") : ("zh", "中文");
        _html.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="{(isChinese ? "zh-CN" : "en")}">
            <head>
            <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
            <title>{Say("数据字典 · OpenUnion", "Data dictionary · OpenUnion")}</title>
            <link rel="stylesheet" href="{StylePath}">
            <script type="application/ld+json">{JsonSerializer.Serialize(new CatalogueDocuments(dictionary, host).SchemaOrg)}</script>
            </head>
            <body>
            <header><p><a href="/">OpenUnion</a> · <a href="?lang={other.Item1}" hreflang="{other.Item1}">{other.Item2}</a></p></header>
            <main>
            <h1>{Say("数据字典", "Data dictionary")}</h1>
            <p>{Say($"第 {dictionary.Revision.Number} 版", $"Revision {dictionary.Revision.Number}")}, {dictionary.Revision.CreatedAt.ToUniversalTime():yyyy-MM-dd} · <a href="{DataLicence.Url}">{DataLicence.Identifier}</a> · <a href="/dictionary/datapackage.json">Frictionless</a> · <a href="/dcat.jsonld">DCAT</a> · <a href="/dataset.jsonld">schema.org</a></p>
            <nav aria-label="{Say("记录类型", "Types of records")}"><ul>
            """);
        foreach (var type in dictionary.Types)
            _html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{type.Type.Name}\">{Name(type.Type)}</a></li>");
        _html.Append("</ul></nav>\n");
        foreach (var type in dictionary.Types)
            Write(type);
        return _html.Append("</main></body></html>\n").ToString();
    }

    private void Write(DictionaryType type)
    {
        var files = ExportFormat.All.Select(format => $"<a href=\"/export/{type.Type.Name}.{format.Name}\">{format.Name}</a>");
        _html.Append(CultureInfo.InvariantCulture, $"""
            <section><h2 id="{type.Type.Name}">{Name(type.Type)}</h2>
            <p>{Text(type.Meaning)} {Say($"共 {type.Rows} 条。", $"{type.Rows} records.")} {Say("下载：", "Download: ")}{string.Join(" · ", files)} · <a href="/export/{type.Type.Name}.csv-metadata.json">CSVW</a></p>
            <div class="table"><table><thead><tr><th scope="col">{Say("字段", "Field")}</th><th scope="col">{Say("中文名", "Chinese name")}</th><th scope="col">{Say("含义", "Meaning")}</th><th scope="col">{Say("类型", "Type")}</th><th scope="col">{Say("单位", "Unit")}</th><th scope="col">{Say("空值", "Empty")}</th></tr></thead><tbody>
            """);
        foreach (var known in type.Fields)
            Write(known);
        _html.Append("</tbody></table></div></section>\n");
    }

    private void Write(DictionaryField known)
    {
        _html.Append(CultureInfo.InvariantCulture, $"<tr><td><code>{known.Column.Name}</code></td><td>{Text(known.Chinese)}</td><td>{Text(known.Meaning)}");
        if (known.Vocabulary is { } vocabulary)
            Write(vocabulary);
        _html.Append(CultureInfo.InvariantCulture, $"</td><td>{TypeOf(known.Column)}</td><td>{Text(known.Unit ?? "")}</td><td class=\"number\">{known.Empty * 100:0.##} %</td></tr>\n");
    }

    private void Write(Type vocabulary)
    {
        var terms = Terms.Of(vocabulary);
        _html.Append(CultureInfo.InvariantCulture, $"<details><summary>{Say($"{terms.Count} 个代码", $"{terms.Count} codes")}</summary><ul class=\"codes\">");
        foreach (var term in terms)
            _html.Append(CultureInfo.InvariantCulture, $"<li><code>{term.Code}</code> {Text(isChinese ? term.Chinese : $"{term.English} ({term.Chinese})")}</li>");
        _html.Append("</ul></details>");
    }

    private string TypeOf(ExportColumn column)
    {
        var kind = column.Kind switch
        {
            ExportKind.Integer or ExportKind.Long => Say("整数", "whole number"),
            ExportKind.Number => Say("数", "number"),
            ExportKind.Decimal => Say("精确小数", "exact decimal"),
            ExportKind.Boolean => Say("是否", "true or false"),
            ExportKind.Date => Say("日期", "day"),
            ExportKind.Point => Say("点", "point"),
            _ => Say("文本", "text"),
        };
        return column.IsList ? Say($"列表：{kind}", $"list of: {kind}") : kind;
    }

    private string Name(ExportType type) => isChinese ? type.Chinese : $"{type.Name} ({type.Chinese})";

    private string Say(string chinese, string english) => isChinese ? chinese : english;

    private static string Text(string text) => Encoder.Encode(text);
}
