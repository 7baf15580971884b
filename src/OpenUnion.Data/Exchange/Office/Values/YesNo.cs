namespace OpenUnion.Data.Exchange.Office.Values;

/// <summary>Reads whether there is something: 有, √, 是, 1 or a number of them; 无, ×, 否, 0 or nothing.</summary>
internal static class YesNo
{
    public static Reading<bool?> Read(string text)
    {
        var folded = Model.Search.SearchText.Fold(text).Trim();
        return folded switch
        {
            "有" or "是" or "√" or "✓" or "✔" or "☑" or "y" or "yes" or "true" or "●" or "已配备" or "配备" => true,
            "" or "无" or "否" or "×" or "✗" or "✘" or "x" or "n" or "no" or "false" or "○" or "-" or "/" or "没有" or "未配备" or "0" => false,
            _ when folded.TrimEnd('台', '个', '张', '套', '把', '组', '部', '处', '间', '只') is { Length: > 0 and < 4 } digits && digits.All(char.IsAsciiDigit) => digits.Any(digit => digit != '0'),
            _ => new Complaint($"found {Import.Finding.Quote(text)}, expected 有 or 无, √ or nothing, or how many there are", $"“{text}”应写成 有/无、√ 或数量"),
        };
    }
}
