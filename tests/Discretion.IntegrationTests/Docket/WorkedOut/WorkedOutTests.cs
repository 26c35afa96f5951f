using System.Globalization;
using Discretion.Engine.Docket;
using DuckDB.NET.Data;

namespace Discretion.IntegrationTests.Docket.WorkedOut;

using Answers = Dictionary<long, Dictionary<string, string>>;

/// <summary>A person's answers, against the oracle and against the importer.</summary>
public sealed class WorkedOutTests
{
    private static readonly Lazy<Task<Answers>> OracleAnswers = new(() => AnswersByAsync(AskOracleAsync));
    private static readonly Lazy<Task<Answers>> ImporterAnswers = new(() => AnswersByAsync(AskImporterAsync));

    /// <summary>Every case, by its sentence.</summary>
    public static TheoryData<string> Sentences => [.. WorkedOutCases.All.Select(worked => worked.Says)];

    [Fact]
    public void Each_case_says_a_sentence_of_its_own() =>
        Assert.Distinct(WorkedOutCases.All.Select(worked => worked.Says));

    [Theory]
    [MemberData(nameof(Sentences))]
    public async Task The_oracle_itself_says_what_a_person_worked_out(string sentence) =>
        Compare(sentence, await OracleAnswers.Value);

    [Theory]
    [MemberData(nameof(Sentences))]
    public async Task The_importer_says_what_a_person_worked_out(string sentence) =>
        Compare(sentence, await ImporterAnswers.Value);

    private static void Compare(string sentence, Answers answers)
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

    private static async Task<Answers> AnswersByAsync(Func<string, DateOnly, Task<Answers>> ask)
    {
        Answers answers = [];
        foreach (IGrouping<string, WorkedOutCase> source in WorkedOutCases.All.GroupBy(worked => worked.Source))
        {
            using ScratchFolder scratch = new();
            string folder = scratch.Sub("source");
            WorkedOutFolder.Write(folder, [.. source]);
            DateOnly asOf = DateOnly.ParseExact(source.First().AsOf, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            foreach ((long number, Dictionary<string, string> facts) in await ask(folder, asOf))
            {
                answers.Add(number, facts);
            }
        }

        return answers;
    }

    private static Task<Answers> AskOracleAsync(string folder, DateOnly asOf)
    {
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        CourtFactsOracle.Build(connection, folder, asOf);
        return Task.FromResult(CourtFactTexts.Read(connection, "oracle"));
    }

    private static async Task<Answers> AskImporterAsync(string folder, DateOnly asOf)
    {
        using ScratchFolder scratch = new();
        DocketRelease release = await CourtFiles.ImportAsync(folder, asOf, scratch.Path);
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        return CourtFactTexts.Read(connection, CourtFiles.CasesSql(release));
    }
}
