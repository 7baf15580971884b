using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OpenUnion.GraphQL.Execution;
using OpenUnion.Server.Hosting;

namespace OpenUnion.Server.Pages.Stations;

/// <summary><c>/stations/{slug}</c>: the page of a station, which needs no script.</summary>
internal sealed class StationEndpoint(GraphQLEngine engine, PageShell shell)
{
    private const int LongestSlug = 200;

    private readonly StationQuestion _question = new(engine);
    private readonly StationsNamed _named = new(engine);

    public void Map(WebApplication app) => app.MapMethods("/stations/{slug}", [HttpMethods.Get, HttpMethods.Head], AnswerAsync);

    private async Task AnswerAsync(HttpContext context, string slug)
    {
        var (view, now) = (PageView.Of(context.Request), DateTimeOffset.UtcNow);
        if (slug.Length > LongestSlug)
        {
            await MissingPage.Station(view, []).SendMissingAsync(context, shell, view);
            return;
        }

        var answer = await _question.AskAsync(slug, new StationTimes(view, now).Today, context.RequestAborted);
        if (answer is null)
            await MissingPage.Unreachable(view).SendUnreachableAsync(context, shell, view);
        else if (answer.Data.Station is not { } station)
            await MissingPage.Station(view, await _named.FindAsync(slug, context.RequestAborted)).SendMissingAsync(context, shell, view);
        else
            await new StationPage(view, WrittenPage.Root(context.Request), station, answer.Data.Holidays.Nodes, now).Write().SendAsync(context, shell, view, Freshness.OpenPage, answer.Revision);
    }
}
