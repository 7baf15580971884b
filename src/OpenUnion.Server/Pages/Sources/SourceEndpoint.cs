using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OpenUnion.GraphQL.Execution;
using OpenUnion.Server.Hosting;

namespace OpenUnion.Server.Pages.Sources;

/// <summary><c>/sources/{slug}</c>: the page of a source.</summary>
internal sealed class SourceEndpoint(GraphQLEngine engine, PageShell shell)
{
    private const int LongestSlug = 200;

    private readonly SourceQuestion _question = new(engine);

    public void Map(WebApplication app) => app.MapMethods("/sources/{slug}", [HttpMethods.Get, HttpMethods.Head], AnswerAsync);

    private async Task AnswerAsync(HttpContext context, string slug)
    {
        var view = PageView.Of(context.Request);
        var answer = slug.Length > LongestSlug ? new(new(null), 0) : await _question.AskAsync(slug, context.RequestAborted);
        if (answer is null)
            await MissingPage.Unreachable(view).SendUnreachableAsync(context, shell, view);
        else if (answer.Data.Source is not { } source)
            await MissingPage.Source(view).SendMissingAsync(context, shell, view);
        else
            await new SourcePage(view, WrittenPage.Root(context.Request), source).Write().SendAsync(context, shell, view, Freshness.OpenPage, answer.Revision);
    }
}
