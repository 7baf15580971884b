using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;
using OpenUnion.GraphQL.Validation;

namespace OpenUnion.GraphQL.Tests.Validation;

/// <summary>What validating a document against a small schema reports: <c>message (line:column, …)</c>, one string an error.</summary>
internal static class Documents
{
    public static Schema Pets { get; } = Schema.Build("""
        interface Named { name(surname: Boolean): String }
        interface Pet implements Named { name(surname: Boolean): String owner: Human }
        interface Secret { code: Int }
        type Dog implements Named & Pet {
          name(surname: Boolean): String owner: Human nick: String barks: Boolean volume: Int
          knows(command: Command!, times: Int! = 1): Boolean! puppies: [Dog!]! mother: Dog
        }
        type Cat implements Named & Pet { name(surname: Boolean): String owner: Human nick: Int meows: Boolean! volume: Float mother: Cat }
        type Human implements Named { name(surname: Boolean): String pets(filter: PetFilter, first: Int, any: Any): [Pet!] home: Home }
        type Spy implements Secret { code: Int }
        type Home { street: String dogs: [Dog] }
        union CatOrDog = Cat | Dog
        enum Command { SIT STAY HEEL }
        scalar Any
        input PetFilter { name: String! limit: Int = 3 commands: [Command!] not: PetFilter by: By depth: Int! = 1 }
        input By @oneOf { id: ID tag: String }
        directive @often(x: Int) repeatable on FIELD | QUERY
        directive @must(x: Int!) on FIELD | FRAGMENT_DEFINITION | VARIABLE_DEFINITION
        type Query { dog: Dog cat: Cat pet: Pet catOrDog: CatOrDog human(id: ID): Human secret: Secret home: Home }
        type Subscription { dog: Dog cat: Cat }
        """);

    /// <summary>Errors of one rule.</summary>
    public static string[] Errors(string rule, string query) =>
        Errors(query, ValidationOptions.Default with { OnlyRules = new HashSet<string>(StringComparer.Ordinal) { rule } });

    public static string[] Errors(string query, ValidationOptions options) =>
        [.. DocumentValidator.Validate(Pets, Parser.ParseDocument(query), options).Select(error => error.ToString())];
}
