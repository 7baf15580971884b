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

    public static readonly string[] All = [Page, Path, Computed];

    public const string Definitions = """
        directive @page(connection: String, edge: String) on FIELD_DEFINITION
        directive @path(to: String!) on FIELD_DEFINITION
        directive @computed on FIELD_DEFINITION
        """;
}
