using Microsoft.EntityFrameworkCore.Metadata;
using OpenUnion.Data.Planning.Filters;

namespace OpenUnion.Data.Planning.Export;

/// <summary>What the graph says of a file of records.</summary>
/// <param name="Table">The table of the records.</param>
/// <param name="Type">Their type's name in addresses.</param>
/// <param name="Where">What they satisfy; null for nothing.</param>
/// <param name="Address">The file's path, up to the number of the revision.</param>
/// <param name="Sidecar">The sidecar's path likewise.</param>
/// <param name="Members">The members, in order.</param>
public sealed record ExportAnswerPlan(IEntityType Table, string Type, FilterPlan? Where, PlanParameter Address, PlanParameter Sidecar, IReadOnlyList<ExportAnswerMember> Members);

/// <summary>One member of what is said.</summary>
public sealed record ExportAnswerMember(string Name, ExportAnswerPart Part);

public enum ExportAnswerPart
{
    TypeName,
    Address,
    Metadata,
    Rows,
    Revision,
    Citation,
}
