using OpenUnion.Browser.Tests.Browsing;

namespace OpenUnion.Browser.Tests;

[Collection(ElementCollection.Name)]
public sealed class PolicyTests(Chromium chromium, Site site)
{
    private const string FetchElsewhere = "fetch('http://127.0.0.2:1/').catch(() => {});";
    private const string InlineScript = "document.head.append(Object.assign(document.createElement('script'), { text: 'let x' }));";

    [Theory]
    [InlineData("")]
    [InlineData("graphql")]
    public async Task A_page_comes_with_a_policy_that_the_browser_enforces(string path)
    {
        await using var visit = await chromium.VisitAsync(site.Page(path));
        visit.ShouldBeQuiet();

        (await visit.Page.EvaluateAsync<string>(Breach(FetchElsewhere))).ShouldBe("connect-src");
        (await visit.Page.EvaluateAsync<string>(Breach(InlineScript))).ShouldBe("script-src-elem");
        (await visit.Page.APIRequest.GetAsync(site.Page(path).AbsoluteUri, Site.AsBrowser)).Headers["content-security-policy"].ShouldStartWith("default-src ");
    }

    /// <summary>A script that gives the directive of the policy that an act breaks.</summary>
    private static string Breach(string act) =>
        $"new Promise(found => {{ document.addEventListener('securitypolicyviolation', e => found(e.effectiveDirective), {{ once: true }}); {act} }})";
}
