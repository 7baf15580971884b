using System.Buffers;
using System.Text;
using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Tests.Execution.Compiled;

/// <summary>Compiles root fields whose names start with "c" to fixed answers by response name: JSON, or an error's message after "!".</summary>
internal sealed class Answers(params (string Name, string Json)[] answers) : FieldCompiler
{
    private readonly Dictionary<string, string> _answers = answers.ToDictionary(pair => pair.Name, pair => pair.Json);

    /// <summary>Response names of each compilation.</summary>
    public List<string> Compilations { get; } = [];

    /// <summary>What happened to results, in order.</summary>
    public List<string> Log { get; } = [];

    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }

    public Exception? CompileFailure { get; init; }

    public Func<CompiledFieldsRequest, Task> Before { get; init; } = _ => Task.CompletedTask;

    public override bool Handles(FieldDefinition rootField) => rootField.Name.StartsWith('c');

    public override CompiledFields Compile(OperationVariant variant, IReadOnlyList<Selection> rootFields)
    {
        Compilations.Add(string.Join(' ', rootFields.Select(field => field.ResponseName)));
        return CompileFailure is null ? new Fields(this, rootFields) : throw CompileFailure;
    }

    private sealed class Fields(Answers answers, IReadOnlyList<Selection> fields) : CompiledFields
    {
        public override async ValueTask<CompiledResult> ExecuteAsync(CompiledFieldsRequest request)
        {
            answers.Log.Add("run " + string.Join(' ', fields.Select(field => field.ResponseName)));
            await answers.Before(request);
            return new Result(answers, [.. fields.Select(field => answers._answers[field.ResponseName])]);
        }
    }

    private sealed class Result(Answers answers, string[] values) : CompiledResult
    {
        public override IReadOnlyDictionary<string, object?>? Extensions => answers.Extensions;

        public override GraphQLError? ErrorOf(int i) => values[i].StartsWith('!') ? new GraphQLError(values[i][1..]).WithCode("X") : null;

        public override bool IsNull(int i) => values[i] == "null";

        public override ValueTask WriteAsync(int i, IBufferWriter<byte> output, CancellationToken cancellation)
        {
            output.Write(Encoding.UTF8.GetBytes(values[i]));
            return ValueTask.CompletedTask;
        }

        public override ValueTask DisposeAsync()
        {
            answers.Log.Add("disposed");
            return base.DisposeAsync();
        }
    }
}
