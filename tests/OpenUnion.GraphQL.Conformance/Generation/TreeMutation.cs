namespace OpenUnion.GraphQL.Conformance.Generation;

/// <summary>Changes a document where it stays well formed: what it asks for is likely wrong.</summary>
internal static class TreeMutation
{
    private static readonly Role[] Removable = [Role.Definition, Role.Variable, Role.Selection, Role.Argument, Role.Directive, Role.InputField];

    /// <summary>Changes the document; <paramref name="donor"/> is another of the same schema.</summary>
    public static void Apply(Piece document, Piece donor, Vocabulary vocabulary, Chance chance)
    {
        switch (chance.Below(6))
        {
            case 0: Remove(document, chance); break;
            case 1: Repeat(document, chance); break;
            case 2: Replace(document, document, chance); break;
            case 3: Replace(document, donor, chance); break;
            case 4: Rename(document, vocabulary, chance); break;
            default: Rewrite(document, vocabulary, chance); break;
        }
    }

    private static void Remove(Piece document, Chance chance)
    {
        if (Any(document, chance, Removable) is { } found) found.Parent.Parts.Remove(found.Piece);
    }

    private static void Repeat(Piece document, Chance chance)
    {
        if (Any(document, chance, Removable) is { } found) found.Parent.Parts.Insert(found.Parent.Parts.IndexOf(found.Piece) + chance.Below(2), found.Piece.Copy());
    }

    // The copy is taken before it is put in, so that nothing contains itself.
    private static void Replace(Piece document, Piece source, Chance chance)
    {
        if (Any(document, chance, [Role.SelectionSet, Role.Selection, Role.Argument, Role.Value, Role.Type, Role.Directive, Role.Name, Role.Variable]) is not { } found) return;
        var same = source.All().Where(piece => piece.Role == found.Piece.Role).ToList();
        if (same.Count > 0) found.Parent.Parts[found.Parent.Parts.IndexOf(found.Piece)] = chance.Of(same).Copy();
    }

    private static void Rename(Piece document, Vocabulary vocabulary, Chance chance)
    {
        if (Any(document, chance, [Role.Name]) is { } found) found.Piece.Token = chance.Of(vocabulary.Names);
    }

    private static void Rewrite(Piece document, Vocabulary vocabulary, Chance chance)
    {
        if (Any(document, chance, [Role.Value, Role.Type]) is not { } found) return;
        var token = found.Piece.Role == Role.Type ? chance.Of(vocabulary.Types) : chance.Of(Vocabulary.Values);
        found.Parent.Parts[found.Parent.Parts.IndexOf(found.Piece)] = new(found.Piece.Role, token);
    }

    private static (Piece Parent, Piece Piece)? Any(Piece document, Chance chance, Role[] roles)
    {
        var found = document.All().SelectMany(parent => parent.Parts.Where(part => roles.Contains(part.Role)).Select(part => (parent, part))).ToList();
        return found.Count == 0 ? null : chance.Of(found);
    }
}
