using DuckDB.NET.Data;

namespace Discretion.IntegrationTests.Docket.WorkedOut;

/// <summary>A person's answers, against the oracle and against the importer.</summary>
public sealed class WorkedOutTests
{
    private static readonly Lazy<Dictionary<long, Dictionary<string, string>>> OracleAnswers = new(() => AnswersBy(AskOracle));

    /// <summary>Every case, by its sentence.</summary>
    public static TheoryData<string> Sentences => [.. WorkedOutCases.All.Select(worked => worked.Says)];

    [Fact]
    public void Each_case_says_a_sentence_of_its_own() => Assert.Distinct(WorkedOutCases.All.Select(worked => worked.Says));

    [Theory]
    [MemberData(nameof(Sentences))]
    public void The_oracle_itself_says_what_a_person_worked_out(string sentence) => Compare(sentence, OracleAnswers.Value);

    private static void Compare(string sentence, Dictionary<long, Dictionary<string, string>> answers)
    {
        WorkedOutCase worked = WorkedOutCases.All.Single(worked => worked.Says == sentence);
        Dictionary<string, string> said = answers[WorkedOutCases.NumberOf(worked)];

        Dictionary<string, string> expected = WorkedOutCases.FactsOf(worked);

        Assert.Equal(expected.Keys.Order(), said.Keys.Order());
        Assert.True(
            expected.All(fact => said[fact.Key] == fact.Value),
            string.Join('\n', expected.Where(fact => said[fact.Key] != fact.Value)
                .Select(fact => $"{fact.Key}: a person says {fact.Value}, the program {said[fact.Key]}")
                .Prepend($"\"{sentence}\", as of {worked.AsOf}, rows:\n{string.Join('\n', worked.Rows)}")));
    }

    private static Dictionary<long, Dictionary<string, string>> AnswersBy(
        Func<string, DateOnly, Dictionary<long, Dictionary<string, string>>> ask)
    {
        Dictionary<long, Dictionary<string, string>> answers = [];
        foreach (IGrouping<string, WorkedOutCase> source in WorkedOutCases.All.GroupBy(worked => worked.Source))
        {
            string folder = Directory.CreateTempSubdirectory("worked-out-").FullName;
            WorkedOutFolder.Write(folder, [.. source]);
            DateOnly asOf = DateOnly.ParseExact(source.First().AsOf, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            foreach ((long number, Dictionary<string, string> facts) in ask(folder, asOf))
            {
                answers.Add(number, facts);
            }

            Directory.Delete(folder, recursive: true);
        }

        return answers;
    }

    private static Dictionary<long, Dictionary<string, string>> AskOracle(string folder, DateOnly asOf)
    {
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        CourtFactsOracle.Build(connection, folder, asOf);
        return CourtFactTexts.Read(connection, "oracle");
    }
}
