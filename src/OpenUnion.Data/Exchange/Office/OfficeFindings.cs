namespace OpenUnion.Data.Exchange.Office;

/// <summary>Gathers what is wrong, which nothing is made of, and what is to be known, which hinders nothing.</summary>
internal sealed class OfficeFindings
{
    private readonly List<OfficeFinding> _problems = [];
    private readonly List<OfficeFinding> _remarks = [];

    public IReadOnlyList<OfficeFinding> Problems => _problems;

    public IReadOnlyList<OfficeFinding> Remarks => _remarks;

    public void Problem(OfficeFinding finding) => _problems.Add(finding);

    public void Remark(OfficeFinding finding) => _remarks.Add(finding);
}
