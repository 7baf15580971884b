using System.Security.Cryptography;

namespace OpenUnion.Server.GraphQL;

/// <summary>Finds the text of the operation that a request means.</summary>
internal sealed class OperationTexts(StoredOperations stored, AutomaticOperations automatic, bool onlyStored)
{
    public Outcome<ReadOnlyMemory<byte>> Find(OperationRequest request)
    {
        if (request.Query is { } query) return onlyStored ? RequestFailures.OnlyStoredOperations() : Given(query, request.Sha256Hash);
        if (request.DocumentId is { } id) return OrElse(stored.Find(id), () => RequestFailures.StoredOperationNotFound(id));
        if (request.Sha256Hash is { } hash) return OrElse(stored.Find(hash) ?? automatic.Find(hash), RequestFailures.PersistedQueryNotFound);
        return onlyStored ? RequestFailures.OnlyStoredOperations() : RequestFailures.NoOperation();
    }

    /// <summary>Keeps the text of an automatic persisted query, once it is known that it can be executed.</summary>
    public void Keep(OperationRequest request)
    {
        if (request is { Query: { } query, Sha256Hash: { } hash }) automatic.Add(hash, query);
    }

    private static Outcome<ReadOnlyMemory<byte>> Given(ReadOnlyMemory<byte> query, string? hash)
    {
        if (hash is null) return query;
        var actual = Convert.ToHexStringLower(SHA256.HashData(query.Span));
        return hash == actual ? query : RequestFailures.HashMismatch(hash, actual);
    }

    private static Outcome<ReadOnlyMemory<byte>> OrElse(ReadOnlyMemory<byte>? text, Func<RequestFailure> failure) =>
        text is { } found ? found : failure();
}
