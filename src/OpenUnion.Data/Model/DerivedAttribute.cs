namespace OpenUnion.Data.Model;

/// <summary>
/// Marks a column or a table that import computes. It is part of the database and not of the data package.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class)]
public sealed class DerivedAttribute : Attribute;
