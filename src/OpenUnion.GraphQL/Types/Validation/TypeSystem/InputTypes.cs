namespace OpenUnion.GraphQL.Types.Validation;

/// <summary>Arguments and input fields have input types: https://spec.graphql.org/September2025/#IsInputType()</summary>
internal static class InputTypes
{
    public static void Check(TypeSystemContext context)
    {
        foreach (var (name, value) in context.Inputs)
            if (!value.Type.IsInput)
                context.Report($"The type of {name} must be Input Type but got: {value.Type}.", LocationOf(name, value));
    }

    // By the reference implementation's convention a directive's argument is shown from its start.
    private static Language.Location LocationOf(string name, InputValue value) =>
        name.StartsWith('@') ? value.Node!.Location : value.Node!.Type.Location;
}
