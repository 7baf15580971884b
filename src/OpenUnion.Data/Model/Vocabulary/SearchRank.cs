using System.ComponentModel;

namespace OpenUnion.Data.Model.Vocabulary;

/// <summary>How well a record matches a search, the best first.</summary>
[Description("How well a record matches a search, the best first.")]
public enum SearchRank
{
    [Term("名称全同", "A name is what was searched for")]
    EXACT,

    [Term("名称开头", "A name begins with what was searched for")]
    PREFIX,

    [Term("名称之中", "The names hold all words")]
    NAME,

    [Term("其他内容", "Some words are found elsewhere: in the address, the organizations, the services, the regions")]
    OTHER,
}
