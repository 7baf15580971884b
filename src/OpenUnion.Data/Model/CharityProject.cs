using Microsoft.EntityFrameworkCore;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Model;

/// <summary>A charity, assistance or welfare project.</summary>
[Comment("Charity, assistance and welfare projects.")]
public sealed class CharityProject
{
    [Comment("Key: lower-case ASCII words joined by hyphens.")]
    public required string Slug { get; set; }

    [Comment("Chinese name.")]
    public required string Name { get; set; }

    [Comment("English name.")]
    public string? NameEn { get; set; }

    [Comment("Whether the name is printed or the curator's.")]
    public NameBasis NameBasis { get; set; }

    [Comment("What it is about.")]
    public CharityCategory Category { get; set; }

    [Comment("How far it had come.")]
    public ActivityStatus Status { get; set; }

    [Comment("Money put in, in yuan.")]
    public decimal? Budget { get; set; }

    [Comment("How the budget is to be read.")]
    public Qualifier? BudgetQualifier { get; set; }

    [Comment("Number that it reached, where one number stands for the whole.")]
    public long? Beneficiaries { get; set; }

    [Comment("How the number is to be read.")]
    public Qualifier? BeneficiariesQualifier { get; set; }

    [Comment("Unit of the number as printed: 人, 人次, 户.")]
    public string? BeneficiariesUnit { get; set; }

    [Comment("Whom it is for.")]
    public Audience[] Audiences { get; set; } = [];

    [Comment("Support that it gives.")]
    public SubsidyKind[] Subsidies { get; set; } = [];

    [Comment("Where it takes place.")]
    public string? Place { get; set; }

    [Comment("First day.")]
    public DateOnly? StartsOn { get; set; }

    [Comment("Last day.")]
    public DateOnly? EndsOn { get; set; }

    [Comment("The period as the source gives it.")]
    public string? PeriodText { get; set; }

    [Comment("What it is, in the curator's words.")]
    public string? Summary { get; set; }

    [Comment("A remark by the curator.")]
    public string? Note { get; set; }

    public List<CharityService> Services { get; } = [];

    public List<CharityProjectRegion> Regions { get; } = [];

    public List<CharityProjectStation> Stations { get; } = [];

    public List<CharityProjectOrganization> Organizations { get; } = [];

    public List<Statistic> Statistics { get; } = [];
}
