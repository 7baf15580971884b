namespace OpenUnion.Data.Graph;

/// <summary>The directives of <c>schema/*.graphql</c>. They steer the compiler and are no part of the public contract.</summary>
internal static class GraphDirectives
{
    /// <summary>The list is a connection; its types are made by <see cref="SchemaExpander"/>.</summary>
    public const string Page = "page";

    /// <summary>The list is reached over several navigations, joined by dots.</summary>
    public const string Path = "path";

    /// <summary>The field is no column and no navigation: the compiler knows it by its name.</summary>
    public const string Computed = "computed";

    /// <summary>The field counts the rows of a list; its type's fields are groups of them.</summary>
    public const string Aggregate = "aggregate";

    /// <summary>The field counts rows by what it is called after; its types are made by <see cref="Aggregates.GroupTypes"/>.</summary>
    public const string Group = "group";

    public static readonly string[] All = [Page, Path, Computed, Aggregate, Group];

    public const string Definitions = """
        directive @page(connection: String, edge: String) on FIELD_DEFINITION
        directive @path(to: String!) on FIELD_DEFINITION
        directive @computed on FIELD_DEFINITION
        directive @aggregate(of: String!) on FIELD_DEFINITION
        directive @group(of: String, item: String, first: Int) on FIELD_DEFINITION
        """;
}
