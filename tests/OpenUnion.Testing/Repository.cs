namespace OpenUnion.Testing;

/// <summary>The checkout that the tests belong to.</summary>
public static class Repository
{
    /// <summary>Its folder: the one that holds the solution.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Whether snapshots are written rather than compared: <c>make bless</c>.</summary>
    public static bool Bless => Environment.GetEnvironmentVariable("OPENUNION_BLESS") == "1";

    /// <summary>A path below the checkout.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "OpenUnion.sln"))
        ? folder
        : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run below a checkout: no OpenUnion.sln above them."));
}
