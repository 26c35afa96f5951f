using Discretion.Core.Facts;
using Discretion.Engine.Facts;
using Discretion.Tests.Commands;
using Discretion.Tests.House;

namespace Discretion.Tests.Facts;

/// <summary>The words by which conditions are read out: each fact has them, and no two have the same.</summary>
public sealed class WordsCheckTests(SmallDocket docket)
{
    private const string Rest = """
            sensitivity: case
            sources: [reviewer]
            question: {en: "q", es: "p"}
            description: {en: "d", es: "e"}
        """;

    [Fact]
    public void The_words_of_a_fact_can_stand_within_a_sentence() => Assert.All(
        Repository.Vocabulary.Facts,
        fact => Assert.All(
            ((Bilingual?[])[fact.Name, fact.Yes, fact.No]).OfType<Bilingual>(),
            words =>
            {
                Assert.True(fact.Name is null || words.Es.StartsWith("el ", StringComparison.Ordinal)
                    || words.Es.StartsWith("la ", StringComparison.Ordinal), $"'{words.Es}' has no article.");
                Assert.All((string[])[words.En, words.Es], text => Assert.True(
                    (char.IsLower(text[0]) || text.StartsWith("USCIS ", StringComparison.Ordinal))
                        && (!text.EndsWith('.') || text.EndsWith(" EE. UU.", StringComparison.Ordinal)
                            || text.EndsWith(" U.S.", StringComparison.Ordinal)),
                    $"'{text}' is no clause or phrase without capital and full stop."));
            }));

    [Theory]
    [InlineData("type: yes-no", "one is yes or no. Say in yes", "one is yes or no. Say in no")]
    [InlineData("type: date", "one has no name. Add one")]
    [InlineData("type: date|name: {en: 'a day', es: 'el día'}|yes: {en: 'it is so', es: 'es así'}", "Take yes out.")]
    [InlineData("type: date|name: {en: 'a day', es: 'el día'}|no: {en: 'it is not', es: 'no es'}", "Take no out.")]
    [InlineData("type: yes-no|yes: {en: 'it is so', es: 'es así'}|no: {en: 'it is not so', es: 'no es así'}"
        + "|name: {en: 'a day', es: 'el día'}", "Take name out.")]
    [InlineData("type: yes-no|yes: {en: 'it is so', es: 'es así'}|no: {en: 'It is so', es: 'no es así'}",
        "'It is so' is already said of one, yes")]
    [InlineData("type: text|name: {en: 'way', es: 'el modo'}|codes: [{code: a, en: x, es: y}, {code: b, en: z, es: y}]",
        "The codes a and b are both called 'y'")]
    public async Task A_fact_without_words_of_its_own_is_refused_with_its_place(string keys, params string[] said)
    {
        string folder = docket.Scratch(Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "some.yaml"),
            $"facts:\n  - id: one\n{string.Concat(keys.Split('|').Select(key => $"    {key}\n"))}{Rest}\n",
            TestContext.Current.CancellationToken);

        DataFileException wrong = Assert.Throws<DataFileException>(() => VocabularyFiles.Read(folder));

        Assert.Equal(said.Length, wrong.Problems.Count);
        Assert.All(said.Zip(wrong.Problems), pair =>
        {
            Assert.Contains(pair.First, pair.Second.Message, StringComparison.Ordinal);
            Assert.StartsWith("facts/some.yaml:", pair.Second.ToString(), StringComparison.Ordinal);
            Assert.InRange(pair.Second.Line, 2, 12);
        });
    }
}
