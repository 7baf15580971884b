using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Tests.Types;

public class BuiltInScalarsTests
{
    private static readonly Schema Schema = Schema.Build("type Query { a: Int }");

    public static TheoryData<string, object, object> Values => new()
    {
        { "Int", 5, 5 },
        { "Int", 5L, 5 },
        { "Int", 5.0, 5 },
        { "Int", -2147483648L, int.MinValue },
        { "Float", 5, 5.0 },
        { "Float", 1.5, 1.5 },
        { "Float", 1.5m, 1.5 },
        { "String", "a", "a" },
        { "Boolean", true, true },
        { "ID", "a", "a" },
        { "ID", 5, "5" },
        { "ID", 5.0, "5" },
        { "ID", 12345678901L, "12345678901" },
    };

    public static TheoryData<string, object, string> WrongValues => new()
    {
        { "Int", "5", "Int cannot represent non-integer value: \"5\"" },
        { "Int", 5.5, "Int cannot represent non-integer value: 5.5" },
        { "Int", 2147483648L, "Int cannot represent non 32-bit signed integer value: 2147483648" },
        { "Int", true, "Int cannot represent non-integer value: true" },
        { "Float", "1", "Float cannot represent non numeric value: \"1\"" },
        { "Float", double.NaN, "Float cannot represent non numeric value: NaN" },
        { "String", 5, "String cannot represent a non string value: 5" },
        { "Boolean", 1, "Boolean cannot represent a non boolean value: 1" },
        { "ID", 5.5, "ID cannot represent value: 5.5" },
        { "ID", true, "ID cannot represent value: true" },
        { "ID", new object?[] { 1, "a" }, "ID cannot represent value: [1, \"a\"]" },
    };

    public static TheoryData<string, object, object> Results => new()
    {
        { "Int", true, 1 },
        { "Int", "123", 123 },
        { "Int", (short)7, 7 },
        { "Float", 7L, 7.0 },
        { "Float", "7.5", 7.5 },
        { "String", 5, "5" },
        { "String", true, "true" },
        { "String", 0.5, "0.5" },
        { "Boolean", 0, false },
        { "ID", 5L, "5" },
        { "ID", Guid.Empty, "00000000-0000-0000-0000-000000000000" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Values_of_variables_are_coerced(string scalar, object value, object coerced) =>
        Coercion(scalar).ParseValue(value).ShouldBe(coerced);

    [Theory]
    [MemberData(nameof(WrongValues))]
    public void Values_that_do_not_fit_are_named(string scalar, object value, string message) =>
        Should.Throw<CoercionException>(() => Coercion(scalar).ParseValue(value)).Message.ShouldBe(message);

    [Theory]
    [MemberData(nameof(Results))]
    public void Results_are_serialized(string scalar, object value, object serialized) => Coercion(scalar).Serialize(value).ShouldBe(serialized);

    [Theory]
    [InlineData("Int", "1.0")]
    [InlineData("Int", "2147483648")]
    [InlineData("Int", "\"1\"")]
    [InlineData("Float", "1e999")]
    [InlineData("Float", "\"1\"")]
    [InlineData("String", "1")]
    [InlineData("String", "ENUM")]
    [InlineData("Boolean", "0")]
    [InlineData("ID", "1.5")]
    [InlineData("ID", "true")]
    public void Literals_of_another_kind_are_refused(string scalar, string literal) =>
        Should.Throw<CoercionException>(() => Coercion(scalar).ParseLiteral!(Parser.ParseConstValue(literal)));

    private static ScalarCoercion Coercion(string scalar) => ((ScalarType)Schema.Types[scalar]!).Coercion;
}
