[assembly: CollectionBehavior(MaxParallelThreads = 2)]

namespace OpenUnion.Browser.Tests.Browsing;

/// <summary>Tests of the pages share one browser and one site.</summary>
[CollectionDefinition(Name)]
public sealed class PagesCollection : ICollectionFixture<Chromium>, ICollectionFixture<Site>
{
    public const string Name = "pages";
}

/// <summary>Tests of the map element and of the explorer, at the same time as those of the pages, share another browser and site.</summary>
[CollectionDefinition(Name)]
public sealed class ElementCollection : ICollectionFixture<Chromium>, ICollectionFixture<Site>, ICollectionFixture<NationalDataset>
{
    public const string Name = "element";
}

/// <summary>Tests that measure, after all others and alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection : ICollectionFixture<Chromium>, ICollectionFixture<NationalDataset>
{
    public const string Name = "alone";
}
