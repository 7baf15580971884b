using OpenUnion.GraphQL.Conformance.Differential;
using OpenUnion.GraphQL.Conformance.Generation;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;
using OpenUnion.GraphQL.Validation;

namespace OpenUnion.GraphQL.Tests.Conformance;

/// <summary>A slice of <c>make conformance</c>.</summary>
public class DifferentialTests
{
    [Fact]
    public async Task The_engine_answers_generated_requests_as_the_reference_implementation_does()
    {
        var report = await DifferentialRun.RunAsync(requestsPerSchema: 340, seed: 2025);
        report.Failed.ShouldBe(0, report.ToString());
        report.Passed.ShouldBe(3 * (340 + 4));
        report.Outcomes.Keys.ShouldBe(["executed", "invalid", "syntax error"]);
        report.Outcomes.Values.ShouldAllBe(count => count > 200);
    }

    [Theory]
    [InlineData("openunion")]
    [InlineData("library")]
    [InlineData("deep")]
    public void Generated_requests_are_valid_before_they_are_mutated(string name)
    {
        var schema = Schema.Build(File.ReadAllText(DifferentialRun.Schemas[name]));
        var chance = new Chance(7);
        for (var i = 0; i < 200; i++)
        {
            var query = string.Join(' ', RequestGenerator.Next(schema, chance).Document.Tokens());
            DocumentValidator.Validate(schema, Parser.ParseDocument(query), ValidationOptions.Specification).Select(error => error.ToString()).ShouldBeEmpty(query);
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_requests()
    {
        var schema = Schema.Build(File.ReadAllText(DifferentialRun.Schemas["library"]));
        string[] Requests(int seed)
        {
            var source = new RequestSource(schema, seed);
            return [.. Enumerable.Range(0, 50).Select(_ => source.Next()).Select(request => $"{request.Query} {request.Variables.ToJsonString()} {request.OperationName}")];
        }

        Requests(1).ShouldBe(Requests(1));
        Requests(1).ShouldNotBe(Requests(2));
    }

    [Fact]
    public void A_difference_that_is_not_deliberate_fails()
    {
        var report = new DifferentialReport();
        var request = new RequestText("{ a }", [], null);
        report.Compare("s", request, new() { Errors = [new("ScalarLeafs", "1:3", "ours")] }, new() { Errors = [new("ScalarLeafs", "1:3", "theirs")] });
        report.Compare("s", request, new() { Errors = [new("ScalarLeafs", "1:3", "ours")] }, new() { Errors = [new("ScalarLeafs", "1:4", "theirs")] });
        report.Compare("s", request, new() { Errors = [new("KnownOperationTypes", "1:1", "ours")] }, new() { Errors = [] });
        report.Compare("s", request, new() { Errors = [] }, new() { Errors = [new("KnownOperationTypes", "1:1", "theirs")] });
        (report.Passed, report.Failed).ShouldBe((2, 2));
        report.Differences.ShouldBe(new Dictionary<string, int> { ["operation that the schema does not support"] = 1 });
    }
}
