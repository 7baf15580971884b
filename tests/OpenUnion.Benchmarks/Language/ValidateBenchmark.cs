using System.Runtime.CompilerServices;
using OpenUnion.Benchmarks.Processes;
using OpenUnion.Benchmarks.Reporting;
using OpenUnion.Data.Graph;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;
using OpenUnion.GraphQL.Validation;

namespace OpenUnion.Benchmarks.Language;

/// <summary>
/// Validation of parsed documents against the public schema, by the server's rules (the bounds against abuse included),
/// against the reference implementation's rules.
/// </summary>
internal static class ValidateBenchmark
{
    public static async IAsyncEnumerable<Row> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var peer = await ReferencePeer.StartAsync(cancellationToken);
        var schema = GraphSchema.Build().Schema;
        await peer.UseSchemaAsync(SchemaPrinter.Print(schema), cancellationToken);
        yield return await ValidateAsync("validate-app", Documents.App, schema, peer, cancellationToken);
        yield return await ValidateAsync("validate-introspection", await peer.IntrospectionQueryAsync(cancellationToken), schema, peer, cancellationToken);
        yield return await ValidateAsync("validate-500-fields", Documents.ManyFields(schema, 500), schema, peer, cancellationToken);
    }

    private static async Task<Row> ValidateAsync(string name, string document, Schema schema, ReferencePeer peer, CancellationToken cancellationToken)
    {
        var parsed = Parser.ParseDocument(document);
        var (_, theirErrors) = await peer.MeasureAsync("validate", document, 1, cancellationToken);
        string[] errors = [.. theirErrors, .. DocumentValidator.Validate(schema, parsed).Select(error => error.Message)];
        if (errors.Length > 0) throw new InvalidOperationException($"The document of {name} is not valid: {errors[0]}");
        return await Duel.RunAsync(
            name,
            times => Task.FromResult(Batch.Measure(times, () => DocumentValidator.Validate(schema, parsed))),
            peer.Name,
            async times => (await peer.MeasureAsync("validate", document, times, cancellationToken)).Seconds,
            Goal.AtLeast(4),
            cancellationToken);
    }
}
