using System.Text.Json;

namespace OpenUnion.Benchmarks.Serving;

/// <summary>Looks at answers before they are timed: an error is answered quickly.</summary>
internal static class Answers
{
    private const int Looks = 20;

    /// <summary>Sees that two servers find the same stations.</summary>
    /// <exception cref="InvalidOperationException">A request failed, or the answers differ in more than a station in a hundred.</exception>
    public static async Task CompareAsync(Uri ours, Question question, Uri theirs, Question peer, CancellationToken cancellationToken)
    {
        var found = await KeysAsync(ours, question, cancellationToken);
        var others = await KeysAsync(theirs, peer, cancellationToken);
        var missing = found.Except(others, StringComparer.Ordinal).Count();
        // A peer that orders by the sphere finds another last one now and then.
        if (found.Count != others.Count || missing > found.Count / 100)
            throw new InvalidOperationException($"{question.Name}: of {found.Count} stations the peer found {found.Count - missing}, and {others.Count} in all.");
    }

    /// <summary>The keys (slugs and codes) that the first requests find, each with the number of its request.</summary>
    /// <exception cref="InvalidOperationException">A request failed, or found nothing.</exception>
    public static async Task<IReadOnlyList<string>> KeysAsync(Uri address, Question question, CancellationToken cancellationToken)
    {
        using var client = new HttpClient();
        var keys = new List<string>();
        foreach (var (number, body) in RequestFile.Bodies(question).Take(Looks).Index())
        {
            var answer = await PostAsync(client, address, body, cancellationToken);
            var before = keys.Count;
            Collect(answer, number, keys);
            if (answer.TryGetProperty("errors", out _) || keys.Count == before)
                throw new InvalidOperationException($"{question.Name} at {address} is answered by {answer}: {body}");
        }

        return keys;
    }

    /// <summary>Posts a body.</summary>
    public static async Task<JsonElement> PostAsync(HttpClient client, Uri address, string body, CancellationToken cancellationToken)
    {
        using var content = new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));
        using var answer = await client.PostAsync(address, content, cancellationToken);
        return JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(cancellationToken));
    }

    private static void Collect(JsonElement value, int number, List<string> keys)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray()) Collect(item, number, keys);
                break;
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    if (member.NameEquals("slug") || member.NameEquals("code")) keys.Add($"{number} {member.Value}");
                    else Collect(member.Value, number, keys);
                }

                break;
        }
    }
}
