namespace OpenUnion.Data;

/// <summary>The licence of the dataset.</summary>
public static class DataLicence
{
    /// <summary>SPDX identifier.</summary>
    public const string Identifier = "CC-BY-4.0";

    public const string Title = "Creative Commons Attribution 4.0 International";

    public const string Url = "https://creativecommons.org/licenses/by/4.0/";
}
