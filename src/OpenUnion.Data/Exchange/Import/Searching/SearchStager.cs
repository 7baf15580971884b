using System.Runtime.InteropServices;
using Npgsql;
using NpgsqlTypes;
using OpenUnion.Data.Model.Search;

namespace OpenUnion.Data.Exchange.Import.Searching;

/// <summary>Makes the documents of all records and copies them into temporary tables, some thousands at a time.</summary>
internal sealed class SearchStager(NpgsqlConnection connection)
{
    private const int Batch = 5_000;

    private readonly SearchVocabulary _vocabulary = new();
    private readonly Dictionary<(Type, string), int> _codes = [];

    /// <summary>Stages the documents of one kind of record.</summary>
    public async Task StageAsync(SearchSource source, CancellationToken cancellationToken)
    {
        await connection.RunAsync($"DECLARE documents NO SCROLL CURSOR FOR {source.Sql}", cancellationToken);
        List<(string Key, string? Location, SearchDocument Document)> batch;
        do
        {
            batch = await ReadAsync(source, cancellationToken);
            await WriteAsync(source, batch, cancellationToken);
        }
        while (batch.Count == Batch);
        await connection.RunAsync("CLOSE documents", cancellationToken);
    }

    /// <summary>Stages the tokens of all documents so far.</summary>
    public async Task StageVocabularyAsync(CancellationToken cancellationToken)
    {
        await using (var terms = await connection.BeginBinaryImportAsync("COPY staged_search_terms (reading, token, initials, entries) FROM STDIN (FORMAT binary)", cancellationToken))
        {
            foreach (var term in _vocabulary.Terms())
            {
                await terms.StartRowAsync(cancellationToken);
                await terms.WriteAsync(term.Reading, NpgsqlDbType.Text, cancellationToken);
                await terms.WriteAsync(term.Token, NpgsqlDbType.Integer, cancellationToken);
                await terms.WriteAsync(term.Initials, NpgsqlDbType.Text, cancellationToken);
                await terms.WriteAsync(term.Entries, NpgsqlDbType.Integer, cancellationToken);
            }

            await terms.CompleteAsync(cancellationToken);
        }

        await using var concepts = await connection.BeginBinaryImportAsync("COPY staged_search_concepts (token, names, sound, field, entries) FROM STDIN (FORMAT binary)", cancellationToken);
        foreach (var concept in SearchConcepts.All(_vocabulary))
        {
            await concepts.StartRowAsync(cancellationToken);
            await concepts.WriteAsync(concept.Token, NpgsqlDbType.Integer, cancellationToken);
            await concepts.WriteAsync(concept.Names, NpgsqlDbType.Text, cancellationToken);
            await concepts.WriteAsync(concept.Sound, NpgsqlDbType.Text, cancellationToken);
            await concepts.WriteAsync(concept.Field.ToString(), NpgsqlDbType.Text, cancellationToken);
            await concepts.WriteAsync(concept.Entries, NpgsqlDbType.Integer, cancellationToken);
        }

        await concepts.CompleteAsync(cancellationToken);
    }

    private async Task<List<(string, string?, SearchDocument)>> ReadAsync(SearchSource source, CancellationToken cancellationToken)
    {
        var batch = new List<(string, string?, SearchDocument)>(Batch);
        await using var command = connection.Command($"FETCH {Batch} FROM documents");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            batch.Add((reader.GetString(0), Text(reader, 5), Document(source, reader)));
        return batch;
    }

    private SearchDocument Document(SearchSource source, NpgsqlDataReader row)
    {
        var names = new[] { row.GetString(1), Text(row, 2) }.Concat(Texts(row, 3)).OfType<string>().Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var details = Texts(row, 4).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var codes = source.Vocabularies.SelectMany((vocabulary, index) => Texts(row, 6 + index).Select(code => TokenOf(vocabulary, code!)));
        return SearchDocument.Of(source.Type, row.GetString(0), names, details, codes, _vocabulary);
    }

    private async Task WriteAsync(SearchSource source, List<(string Key, string? Location, SearchDocument Document)> batch, CancellationToken cancellationToken)
    {
        await using var import = await connection.BeginBinaryImportAsync(
            "COPY staged_search_entries (subject_type, subject_slug, names, titles, sound, details, name_length, location, tokens, samples) FROM STDIN (FORMAT binary)", cancellationToken);
        foreach (var (key, location, document) in batch)
        {
            await import.StartRowAsync(cancellationToken);
            await import.WriteAsync(source.Type.ToString(), NpgsqlDbType.Text, cancellationToken);
            await import.WriteAsync(key, NpgsqlDbType.Text, cancellationToken);
            await import.WriteAsync(document.Names, NpgsqlDbType.Text, cancellationToken);
            await WriteAsync(import, document.Titles == document.Names ? null : document.Titles, cancellationToken);
            await import.WriteAsync(document.Sound, NpgsqlDbType.Text, cancellationToken);
            await import.WriteAsync(document.Details, NpgsqlDbType.Text, cancellationToken);
            await import.WriteAsync(document.Names.IndexOf('\n', 1) - 1, NpgsqlDbType.Integer, cancellationToken);
            await WriteAsync(import, location, cancellationToken);
            await import.WriteAsync(document.Tokens, NpgsqlDbType.Array | NpgsqlDbType.Integer, cancellationToken);
            await import.WriteAsync(SearchTokens.SamplesOf(source.Type, key), NpgsqlDbType.Integer, cancellationToken);
        }

        await import.CompleteAsync(cancellationToken);
    }

    private int TokenOf(Type vocabulary, string code)
    {
        ref var token = ref CollectionsMarshal.GetValueRefOrAddDefault(_codes, (vocabulary, code), out var isKnown);
        return isKnown ? token : token = SearchTokens.Concept(vocabulary, code);
    }

    private static Task WriteAsync(NpgsqlBinaryImporter import, string? text, CancellationToken cancellationToken) =>
        text is null ? import.WriteNullAsync(cancellationToken) : import.WriteAsync(text, NpgsqlDbType.Text, cancellationToken);

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static string?[] Texts(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? [] : row.GetFieldValue<string?[]>(column);
}
