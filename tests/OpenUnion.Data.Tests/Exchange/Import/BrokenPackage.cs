namespace OpenUnion.Data.Tests.Exchange.Import;

/// <summary>One way to break the sample package, and the messages that it must lead to.</summary>
internal sealed record BrokenPackage(string Name, Action<SamplePackage> Break, params string[] Messages);
