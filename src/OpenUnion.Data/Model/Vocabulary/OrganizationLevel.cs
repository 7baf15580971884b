using System.ComponentModel;

namespace OpenUnion.Data.Model.Vocabulary;

/// <summary>The administrative level of an organization.</summary>
[Description("The administrative level of an organization.")]
public enum OrganizationLevel
{
    [Term("全国", "National")]
    NATIONAL,

    [Term("省级", "Provincial")]
    PROVINCIAL,

    [Term("市级", "City or prefecture")]
    MUNICIPAL,

    [Term("区县级", "District or county")]
    COUNTY,

    [Term("街道乡镇", "Subdistrict, town or community")]
    SUBDISTRICT,

    [Term("基层", "A basic unit: an enterprise, a school")]
    BASIC,
}
