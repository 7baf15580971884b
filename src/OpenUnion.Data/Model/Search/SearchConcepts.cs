using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Model.Search;

/// <summary>The vocabularies whose codes records are found by in words.</summary>
public static class SearchConcepts
{
    private static readonly (Type Vocabulary, SearchField Field)[] Vocabularies =
    [
        (typeof(AmenityKind), SearchField.SERVICE),
        (typeof(StationKind), SearchField.KIND),
        (typeof(Audience), SearchField.KIND),
        (typeof(TrainingKind), SearchField.KIND),
        (typeof(EducationLevel), SearchField.KIND),
        (typeof(CompetitionKind), SearchField.KIND),
        (typeof(CharityCategory), SearchField.KIND),
        (typeof(OrganizationKind), SearchField.KIND),
    ];

    /// <summary>All codes with the numbers of their documents; the kinds of record among them have no words.</summary>
    public static IEnumerable<SearchConcept> All(SearchVocabulary vocabulary) => Kinds(vocabulary).Concat(Codes(vocabulary));

    private static IEnumerable<SearchConcept> Kinds(SearchVocabulary vocabulary) =>
        from type in Enum.GetValues<SearchType>()
        let token = SearchTokens.Kind(type)
        select new SearchConcept { Token = token, Names = "", Sound = "", Field = SearchField.KIND, Entries = vocabulary.EntriesOf(token) };

    private static IEnumerable<SearchConcept> Codes(SearchVocabulary vocabulary) =>
        from entry in Vocabularies
        from term in Terms.Of(entry.Vocabulary)
        let token = SearchTokens.Concept(entry.Vocabulary, term.Code)
        let names = SearchText.Fold($"\n{term.Chinese.Replace(" / ", "\n", StringComparison.Ordinal)}\n{term.English}\n", keepLines: true)
        select new SearchConcept { Token = token, Names = names, Sound = SearchDocument.SoundOf(names), Field = entry.Field, Entries = vocabulary.EntriesOf(token) };
}
