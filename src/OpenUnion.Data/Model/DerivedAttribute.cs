namespace OpenUnion.Data.Model;

/// <summary>
/// Marks a column that import computes from others. It is part of the database and not of the data package.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DerivedAttribute : Attribute;
