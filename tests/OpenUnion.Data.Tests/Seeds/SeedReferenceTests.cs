namespace OpenUnion.Data.Tests.Seeds;

public sealed class SeedReferenceTests
{
    [Fact]
    public void Every_reference_resolves()
    {
        foreach (var table in SeedPackage.Tables)
        {
            foreach (var reference in table.Shape.References)
            {
                var known = SeedPackage.Of(reference.Table).Rows.Select(row => row[reference.Key]).ToHashSet(StringComparer.Ordinal);
                table.Rows.Where(row => row.Has(reference.Field)).ShouldAllBe(row => known.Contains(row[reference.Field]), $"{table.Name}.{reference.Field}");
            }
        }
    }

    [Fact]
    public void Every_citation_is_of_a_record_and_of_something_that_it_holds()
    {
        foreach (var citation in SeedPackage.Of("citations").Rows)
        {
            var subject = SeedSubjects.Find(citation["subject_type"], citation["subject_slug"]).ShouldNotBeNull($"{citation}");
            SeedSubjects.Holds(subject, citation["field"]).ShouldBeTrue($"{citation}");
        }
    }

    [Fact]
    public void Every_conflict_is_between_two_records_in_the_order_of_their_keys()
    {
        var conflicts = SeedPackage.Of("conflicts").Rows;
        conflicts.ShouldNotBeEmpty();
        foreach (var conflict in conflicts)
        {
            SeedSubjects.Find(conflict["subject_type"], conflict["slug"]).ShouldNotBeNull($"{conflict}");
            SeedSubjects.Find(conflict["subject_type"], conflict["other_slug"]).ShouldNotBeNull($"{conflict}");
            string.CompareOrdinal(conflict["slug"], conflict["other_slug"]).ShouldBeLessThan(0, $"{conflict}");
        }
    }

    [Fact]
    public void No_region_and_no_organization_is_above_itself()
    {
        foreach (var (table, parent) in new[] { ("regions", "parent_code"), ("organizations", "parent_slug") })
        {
            var above = SeedPackage.Of(table).Rows.ToDictionary(row => row.Key.Single(), row => row[parent], StringComparer.Ordinal);
            foreach (var start in above.Keys)
            {
                var steps = 0;
                for (var at = start; at.Length > 0; at = above[at])
                    (++steps).ShouldBeLessThan(10, start);
            }
        }
    }

    [Fact]
    public void An_organization_has_a_parent_and_its_basis_or_neither() =>
        SeedPackage.Of("organizations").Rows.ShouldAllBe(row => row.Has("parent_slug") == row.Has("parent_basis"));

    [Fact]
    public void Two_organizations_do_not_share_a_name()
    {
        var names = from row in SeedPackage.Of("organizations").Rows
                    from name in row.List("aliases").Append(row["name"])
                    select name;
        names.ShouldBeUnique();
    }
}
