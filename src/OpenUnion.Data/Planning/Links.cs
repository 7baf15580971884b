using Microsoft.EntityFrameworkCore.Metadata;
using OpenUnion.Data.Graph;

namespace OpenUnion.Data.Planning;

/// <summary>The rows that a field of an object leads to.</summary>
internal static class Links
{
    /// <summary>The rows' table, and how they are found from the row of the object.</summary>
    /// <param name="field">The field's binding: a reference, a list, a page or one of the computed lists.</param>
    /// <param name="owner">The table of the object that has the field.</param>
    public static (IEntityType Table, Link Link) Of(FieldBinding field, IEntityType owner) => field switch
    {
        FieldBinding.Reference reference => (reference.Path[^1].TargetEntityType, new Link.Navigations(reference.Path)),
        FieldBinding.List list => (list.Path[^1].TargetEntityType, new Link.Navigations(list.Path)),
        FieldBinding.Page page => (page.Table, page.Path.Count == 0 ? new Link.All() : new Link.Navigations(page.Path)),
        FieldBinding.Citations citations => (citations.Table, new Link.CitationsOf(citations.Subject, KeyOf(owner))),
        FieldBinding.Sources sources => (sources.Table, new Link.SourcesOf(sources.Subject, KeyOf(owner))),
        FieldBinding.Conflicts conflicts => (conflicts.Table, new Link.ConflictsOf(conflicts.Subject, KeyOf(owner))),
        FieldBinding.Backed backed => (backed.Table, new Link.BackedBy(backed.Subject, KeyOf(backed.Table), KeyOf(owner))),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    private static IProperty KeyOf(IEntityType owner) => owner.FindPrimaryKey()!.Properties.Single();
}
