using System.ComponentModel;

namespace OpenUnion.Data.Model.Vocabulary;

/// <summary>The kinds of record that a search can find.</summary>
[Description("The kinds of record that a search can find.")]
public enum SearchType
{
    [Term("驿站", "Station")]
    STATION,

    [Term("培训项目", "Training program")]
    TRAINING_PROGRAM,

    [Term("竞赛", "Competition")]
    COMPETITION,

    [Term("公益项目", "Charity project")]
    CHARITY_PROJECT,

    [Term("组织", "Organization")]
    ORGANIZATION,

    [Term("行政区划", "Region")]
    REGION,
}
