namespace OpenUnion.GraphQL.Conformance.Generation;

/// <summary>What a piece of a document is; a piece can be replaced by another of the same role.</summary>
internal enum Role
{
    Document,
    Definition,
    Variable,
    SelectionSet,
    Selection,
    Argument,
    Directive,
    Value,
    InputField,
    Type,
    Name,
    Token,
}

/// <summary>A document as a tree of text that can be changed anywhere. A leaf is one token.</summary>
internal sealed class Piece(Role role, string? token = null)
{
    public Role Role { get; } = role;

    public string? Token { get; set; } = token;

    public List<Piece> Parts { get; } = [];

    /// <summary>A piece of other pieces; a text among them becomes one punctuator or keyword.</summary>
    public static Piece Of(Role role, params ReadOnlySpan<object> parts)
    {
        var piece = new Piece(role);
        foreach (var part in parts) piece.Add(part);
        return piece;
    }

    public static Piece Name(string name) => new(Role.Name, name);

    public Piece Add(object part)
    {
        Parts.Add(part as Piece ?? new Piece(Role.Token, (string)part));
        return this;
    }

    public Piece AddAll(IEnumerable<Piece> parts)
    {
        Parts.AddRange(parts);
        return this;
    }

    public Piece Copy()
    {
        var copy = new Piece(Role, Token);
        foreach (var part in Parts) copy.Parts.Add(part.Copy());
        return copy;
    }

    /// <summary>This piece and all in it, in the order of the text.</summary>
    public IEnumerable<Piece> All()
    {
        yield return this;
        foreach (var part in Parts)
            foreach (var inner in part.All()) yield return inner;
    }

    public List<string> Tokens() => [.. All().Where(piece => piece.Token is not null).Select(piece => piece.Token!)];
}
