using OpenUnion.Data.Exchange.Office;

namespace OpenUnion.Cli;

/// <summary>Prints what an office's list adds and changes, station by station.</summary>
internal static class OfficeReport
{
    public static void Print(OfficeProposal proposal)
    {
        Console.WriteLine($"source {proposal.Source.Slug}: {proposal.Source.Headline}");
        foreach (var organization in proposal.Organizations)
            Console.WriteLine($"+ organization {organization.Slug} {organization.Name} ({organization.Kind})");
        foreach (var proposed in proposal.Stations)
            Print(proposed);
    }

    private static void Print(ProposedStation proposed)
    {
        var changes = proposed.Changes.Select(change => $"{change.Field}: {Shown(change.Before)} -> {Shown(change.After)}").ToList();
        if (proposed.Added.Count > 0 && proposed.Before is not null)
            changes.Add($"amenities: + {string.Join(", ", proposed.Added)}");
        var sign = proposed.Before is null ? "+" : changes.Count > 0 ? "~" : "=";
        Console.WriteLine($"{sign} {proposed.Station.Slug} {proposed.Station.Name}");
        foreach (var change in changes)
            Console.WriteLine($"    {change}");
    }

    private static string Shown(string value) => value.Length == 0 ? "(nothing)" : value;
}
