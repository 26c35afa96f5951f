using CsCheck;
using Discretion.Core.Policy;
using Discretion.Core.Screening;
using Discretion.Engine.Screening;
using Discretion.Tests.Screening;

namespace Discretion.IntegrationTests.Screening;

public sealed class SnapshotReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("discretion-snapshot-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_snapshot_read_from_Parquet_gives_the_reference_answer()
    {
        int file = 0;
        Gen.Select(RandomConditions.Any.Array[20], RandomDockets.Any).Sample(
            (conditions, docket) =>
            {
                string path = Path.Combine(_folder, $"cases-{Interlocked.Increment(ref file)}.parquet");
                using DuckDbDocket table = new(docket);
                table.WriteParquet(path);

                Snapshot snapshot = SnapshotReader.Read(path, SampleFacts.Vocabulary.Facts);

                Assert.Equal(docket.Length, snapshot.Cases);
                foreach (Condition condition in conditions)
                {
                    Findings findings = Screener.Evaluate(condition, snapshot);
                    Assert.All(docket.Index(), one => Assert.Equal(
                        (ConditionText.Write(condition), RandomDockets.Print(one.Item),
                            Reference.Evaluate(condition, one.Item).Truth),
                        (ConditionText.Write(condition), RandomDockets.Print(one.Item), findings[one.Index])));
                }
            },
            iter: 30,
            threads: 2,
            print: sample => $"{sample.Item1.Length} conditions over {sample.Item2.Length} cases");
    }

    [Fact]
    public void Courts_case_numbers_and_missing_facts_are_read()
    {
        string path = Write(
            SampleFacts.Sheet((SampleFacts.Court, SampleFacts.Text("LOS"))),
            SampleFacts.Sheet((SampleFacts.Court, SampleFacts.Text("LOS"))),
            SampleFacts.Sheet((SampleFacts.Court, SampleFacts.Text("NYC"))),
            SampleFacts.Sheet());

        Snapshot snapshot =
            SnapshotReader.Read(path, [SampleFacts.MilitaryService], TestContext.Current.CancellationToken);

        Assert.Equal([new("LOS", 0, 2), new("NYC", 2, 1), new(null, 3, 1)], snapshot.Courts);
        Assert.Equal([1, 2, 3, 4], snapshot.CaseIds.ToArray());
        Assert.False(snapshot.Carries(SampleFacts.MilitaryService));
    }

    [Fact]
    public void A_path_is_taken_literally_and_not_as_a_pattern()
    {
        string odd = Path.Combine(_folder, "O'Hare [a*?]");
        Directory.CreateDirectory(odd);
        string path = Path.Combine(odd, "cases.parquet");
        File.Move(Write(SampleFacts.Sheet()), path);

        Assert.Equal(1, SnapshotReader.Read(path, [], TestContext.Current.CancellationToken).Cases);
    }

    [Fact]
    public void A_column_of_another_type_is_refused()
    {
        string path = WriteSql("SELECT 1::BIGINT AS case_id, 'yes' AS represented, 3 AS age_years_low");

        InvalidDataException text = Assert.Throws<InvalidDataException>(
            () => SnapshotReader.Read(path, [SampleFacts.Represented], TestContext.Current.CancellationToken));
        InvalidDataException half = Assert.Throws<InvalidDataException>(
            () => SnapshotReader.Read(path, [SampleFacts.AgeYears], TestContext.Current.CancellationToken));

        Assert.Equal(
            "The column represented of cases.parquet is VARCHAR; it has to be BOOLEAN. Import the docket again.",
            text.Message);
        Assert.Contains("age_years_high of cases.parquet is missing", half.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_range_with_an_upper_end_and_no_lower_is_refused()
    {
        string path = WriteSql("SELECT 1::BIGINT AS case_id, NULL::INTEGER AS age_years_low, 3 AS age_years_high");

        InvalidDataException refused = Assert.Throws<InvalidDataException>(
            () => SnapshotReader.Read(path, [SampleFacts.AgeYears], TestContext.Current.CancellationToken));

        Assert.Contains("Row 1 of cases.parquet has a value in age_years_high and none in age_years_low",
            refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_release_without_a_court_column_is_one_range_of_unknown_court()
    {
        string path = WriteSql("SELECT range::BIGINT AS case_id FROM range(70)");

        Snapshot snapshot = SnapshotReader.Read(path, [], TestContext.Current.CancellationToken);

        Assert.Equal([new CourtRange(null, 0, 70)], snapshot.Courts);
    }

    private string WriteSql(string select)
    {
        string path = Path.Combine(_folder, "cases.parquet");
        using DuckDbDocket table = new([]);
        table.Run($"COPY ({select}) TO '{path}' (FORMAT parquet)");
        return path;
    }

    private string Write(params FactSheet[] sheets)
    {
        string path = Path.Combine(_folder, "cases.parquet");
        using DuckDbDocket table = new(sheets);
        table.WriteParquet(path);
        return path;
    }
}
