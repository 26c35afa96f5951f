using System.Text;
using CsCheck;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Tests.Commands;
using Discretion.Tests.House;
using Discretion.Tests.Screening;

namespace Discretion.Tests.Policy;

public sealed class ConditionWordsTests
{
    private const string GoldenBegins = "condition-words-";

    [Theory]
    [InlineData("age_at_entry_years < 16", "age at entry is under 16 years", "la edad al llegar es menor de 16 años")]
    [InlineData("NOT age_years < 16", "age is 16 years or more", "la edad es de 16 años o más")]
    [InlineData("age_years > 65", "age is over 65 years (66 or more)", "la edad es mayor de 65 años (66 o más)")]
    [InlineData("years_present <= 1", "the time lived in the United States is at most 1 year (under 2)",
        "el tiempo vivido en los Estados Unidos es como máximo de 1 año (menos de 2)")]
    [InlineData("age_years BETWEEN 5 AND 15", "age is 5 to 15 years", "la edad es de 5 a 15 años")]
    [InlineData("age_years NOT BETWEEN 5 AND 15", "age is under 5 or over 15 years (16 or more)",
        "la edad es menor de 5 o mayor de 15 años (16 o más)")]
    [InlineData("age_years IN (7, 8)", "age is 7 or 8 years", "la edad es de 7 u 8 años")]
    [InlineData("custody <> 'detained'", "custody status is not “detained”",
        "la situación de custodia no es «detenida»")]
    [InlineData("custody IN ('never_detained', 'released')",
        "custody status is “never detained” or “released after detention”",
        "la situación de custodia es «nunca detenida» o «puesta en libertad después de estar detenida»")]
    [InlineData("next_hearing_kind NOT IN ('individual', 'other')",
        "the kind of the next hearing is not “individual (hearing on the merits)” or “another kind”",
        "el tipo de la próxima audiencia no es «audiencia individual (sobre el fondo del caso)» ni «otra»")]
    [InlineData("next_hearing_on <= DATE '2012-06-17'", "the date of the next hearing is 17 June 2012 or earlier",
        "la fecha de la próxima audiencia es el 17 de junio de 2012 o antes")]
    [InlineData("filed_on BETWEEN DATE '2011-01-01' AND DATE '2011-06-17'",
        "the date on which the court first recorded the case is from 1 January 2011 to 17 June 2011, both included",
        "la fecha en que la corte registró el caso por primera vez está entre el 1 de enero de 2011 y el 17 de junio "
        + "de 2011, ambos incluidos")]
    [InlineData("filed_on IS NOT KNOWN", "the date on which the court first recorded the case is not known",
        "no se conoce la fecha en que la corte registró el caso por primera vez")]
    [InlineData("represented IS KNOWN", "it is known whether the person has a representative in the case",
        "se sabe si la persona tiene representante en el caso")]
    [InlineData("NOT represented", "the person has no representative in the case",
        "la persona no tiene representante en el caso")]
    [InlineData("arrested OR final_order",
        "the person has been arrested, or there is a final order that the person leave the country",
        "la persona ha sido arrestada alguna vez, o hay una orden final de que la persona salga del país")]
    public void A_comparison_is_said_in_words(string condition, string english, string spanish)
    {
        ConditionWords.Line line = Assert.Single(Words(condition).Lines());

        Assert.Equal(new Bilingual(english, spanish), line.Text);
    }

    [Fact]
    public void What_is_nested_is_a_list_in_a_list()
    {
        ConditionWords words = Words("age_years < 18 AND (in_school OR NOT (arrested OR represented))");

        Assert.Equal(
            """
            all of these:
              - age is under 18 years
              - any of these:
                - the person is in school in the United States
                - the person has never been arrested, and the person has no representative in the case
            """,
            words.ToText("en"));
    }

    [Fact]
    public void On_one_line_a_list_in_a_list_stands_in_brackets()
    {
        const string Text = "in_school AND arrested AND (pregnant_or_nursing OR represented)";
        ConditionParse parse = ConditionParser.Parse(Text, Repository.Vocabulary);

        Assert.Equal(
            "all of these: the person is in school in the United States; the person has been arrested; (any of these: "
            + "the person is pregnant or nursing; the person has a representative in the case) [" + Text + "]",
            ConditionWords.OnOneLine(parse.Condition!).En);
    }

    [Fact]
    public void What_only_brackets_part_is_one_list() => Assert.Equal(
        Words("in_school AND arrested AND represented").ToText("es"),
        Words("NOT (NOT in_school OR (NOT (arrested AND represented)))").ToText("es"));

    [Fact]
    public void What_has_an_or_of_its_own_is_not_joined_by_another() =>
        Assert.IsType<ConditionWords.Listed>(Words("pregnant_or_nursing AND arrested"));

    [Theory]
    [MemberData(nameof(WordsLastRead))]
    public void The_conditions_of_a_policy_read_as_they_did(string id, string language)
    {
        PolicyVersion policy = Repository.Policies.Single(one => one.Id == id);
        StringBuilder all = new();
        foreach ((string entry, WrittenCondition condition) in Conditions(policy))
        {
            all.Append(entry).Append(": ").Append(ConditionText.Write(condition.Tree)).Append('\n')
                .Append(ConditionWords.Of(condition.Tree).ToText(language)).Append("\n\n");
        }

        GoldenFile.Matches($"{GoldenBegins}{id}.{language}.txt", all.ToString());
    }

    /// <summary>The policies whose conditions somebody read in words, with the language.</summary>
    public static TheoryData<string, string> WordsLastRead() =>
    [
        .. Repository.Files.Select(file => Path.GetFileName(file))
            .Where(file => file.StartsWith(GoldenBegins, StringComparison.Ordinal))
            .Select(file => file[GoldenBegins.Length..].Split('.')).Select(parts => (parts[0], parts[1])),
    ];

    /// <summary>Each condition beside all that differ from it in one place.</summary>
    [Fact]
    public void Conditions_that_mean_different_things_have_different_words() => RandomConditions.Any.Sample(
        condition =>
        {
            string meaning = ConditionMeaning.Of(condition);
            foreach (Condition other in ConditionMeaning.Neighbours(condition, SampleFacts.Vocabulary)
                .Where(other => ConditionMeaning.Of(other) != meaning))
            {
                Assert.NotEqual(Text(condition, "en"), Text(other, "en"));
                Assert.NotEqual(Text(condition, "es"), Text(other, "es"));
            }
        },
        iter: 1_000,
        print: ConditionText.Write);

    [Fact]
    public void The_same_words_are_the_same_meaning_over_many_conditions()
    {
        Dictionary<string, string> english = new(StringComparer.Ordinal);
        Dictionary<string, string> spanish = new(StringComparer.Ordinal);

        RandomConditions.Any.Sample(
            condition =>
            {
                string meaning = ConditionMeaning.Of(condition);
                Assert.Equal(meaning, Kept(english, Text(condition, "en"), meaning));
                Assert.Equal(meaning, Kept(spanish, Text(condition, "es"), meaning));
            },
            iter: 20_000,
            threads: 1,
            print: ConditionText.Write);
    }

    private static string Kept(Dictionary<string, string> meanings, string words, string meaning) =>
        meanings.TryAdd(words, meaning) ? meaning : meanings[words];

    private static IEnumerable<(string Id, WrittenCondition Condition)> Conditions(PolicyVersion policy) =>
        from one in policy.Factors.Select(factor => (factor.Id, factor.Condition))
            .Concat(policy.Queues.Select(queue => (queue.Id, queue.Condition)))
        where one.Condition is not null
        select (one.Id, one.Condition);

    private static string Text(Condition condition, string language) => ConditionWords.Of(condition).ToText(language);

    private static ConditionWords Words(string condition)
    {
        ConditionParse parse = ConditionParser.Parse(condition, Repository.Vocabulary);
        Assert.Null(parse.Problem);
        return ConditionWords.Of(parse.Condition!);
    }
}
