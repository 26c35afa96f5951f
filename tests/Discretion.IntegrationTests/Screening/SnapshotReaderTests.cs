using CsCheck;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Screening;
using Discretion.Engine.Docket;
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

    [Fact]
    public async Task Groups_of_any_size_and_texts_of_any_length_are_read()
    {
        FactSheet[] sheets = [.. Enumerable.Range(0, 9_000).Select(Odd)];
        string path = Path.Combine(_folder, "odd.parquet");
        await WriteInGroupsAsync(path, sheets, [100, 37, 64, 1, 3_000, 2_048, 3_750]);
        string[] conditions =
        [
            "represented", "NOT represented", "nationality = ''", "nationality = 'detained'",
            "nationality <> 'never_detained'",
            "nationality IN ('never_detaineD', 'wörtlich', 'a text of its own, number 4711')", "nationality IS KNOWN",
            "years_since_last_entry >= 40000", "next_hearing_on < DATE '2011-06-17'", "age_years < 18",
        ];

        Snapshot snapshot = SnapshotReader.Read(
            path, SampleFacts.Vocabulary.Facts, TestContext.Current.CancellationToken);

        Assert.All(conditions.Select(SampleFacts.Parse), condition =>
        {
            Findings findings = Screener.Evaluate(condition, snapshot);
            Assert.Equal(
                sheets.Select(sheet => Reference.Evaluate(condition, sheet).Truth),
                Enumerable.Range(0, sheets.Length).Select(row => findings[row]));
            Assert.Contains(Truth.Yes, sheets.Select(sheet => Reference.Evaluate(condition, sheet).Truth));
        });
    }

    [Fact]
    public void Case_numbers_take_no_memory_until_somebody_asks_for_one()
    {
        Snapshot snapshot = SnapshotReader.Read(
            Write(SampleFacts.Sheet(), SampleFacts.Sheet()), [], TestContext.Current.CancellationToken);
        long before = snapshot.Bytes;

        int? row = snapshot.RowOf(2);

        Assert.Equal((0, 1, 16), (before, row, snapshot.Bytes));
    }

    [Fact]
    public void A_file_that_is_torn_is_refused_and_not_read_short()
    {
        string path = WriteSql("SELECT (hash(range) % 1000000)::INTEGER AS years_since_last_entry "
            + "FROM range(300000)");
        byte[] bytes = File.ReadAllBytes(path);
        bytes.AsSpan(bytes.Length / 2, bytes.Length / 4).Fill(0xFF);
        File.WriteAllBytes(path, bytes);

        Assert.Throws<InvalidDataException>(() => SnapshotReader.Read(
            path, [SampleFacts.YearsSinceLastEntry], TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Reading_stops_when_it_is_told_to()
    {
        string path = Write(SampleFacts.Sheet((SampleFacts.Represented, new FactValue.YesNo(true))));
        using CancellationTokenSource stop = new();
        stop.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(
            () => SnapshotReader.Read(path, [SampleFacts.Represented], stop.Token));
    }

    // Each fact is unknown at other rows; texts are empty, short, just too long for their sixteen bytes, and many.
    private static FactSheet Odd(int row)
    {
        Dictionary<string, FactValue> facts = [];
        Add(SampleFacts.Represented, row % 3 != 0, new FactValue.YesNo(row % 7 < 3));
        Add(SampleFacts.YearsSinceLastEntry, row % 5 != 1, new FactValue.Number(row * 11, row * 11));
        Add(SampleFacts.AgeYears, row % 4 != 2, new FactValue.Number(row % 60, row % 11 == 0 ? null : (row % 60) + 3));
        Add(SampleFacts.NextHearingOn, row % 64 != 0, new FactValue.Date(new DateOnly(2005, 1, 1).AddDays(row)));
        Add(SampleFacts.Nationality, row % 9 != 4, new FactValue.Text((row % 8) switch
        {
            0 => "",
            1 => "detained",
            2 => "twelve chars",
            3 => "never_detained",
            4 => "never_detaineD",
            5 => "wörtlich",
            _ => $"a text of its own, number {row}",
        }));
        return new(facts);

        void Add(FactDefinition fact, bool isKnown, FactValue value)
        {
            if (isKnown)
            {
                facts[fact.Id] = value;
            }
        }
    }

    private static Task WriteInGroupsAsync(string path, FactSheet[] sheets, int[] groups)
    {
        int first = 0;
        int next = 0;
        ParquetTable table = new();
        table.Long("case_id", values => Fill(values, row => row));
        table.Bool("represented", values => Fill(values, row =>
            Of(row, SampleFacts.Represented) is FactValue.YesNo(var yes) ? yes : (bool?)null));
        table.Int("years_since_last_entry", values => Fill(values, row =>
            Of(row, SampleFacts.YearsSinceLastEntry) is FactValue.Number(var years, _) ? years : (int?)null));
        table.Int("age_years_low", values => Fill(values, row =>
            Of(row, SampleFacts.AgeYears) is FactValue.Number(var low, _) ? low : (int?)null));
        table.Int("age_years_high", values => Fill(values, row =>
            Of(row, SampleFacts.AgeYears) is FactValue.Number(_, var high) ? high : null));
        table.Date("next_hearing_on", values => Fill(values, row =>
            Of(row, SampleFacts.NextHearingOn) is FactValue.Date(var day) ? day : (DateOnly?)null));
        table.Text("nationality", values => Fill(values, row =>
            Of(row, SampleFacts.Nationality) is FactValue.Text(var text) ? text : null));
        return table.WriteAsync(path, Groups(), TestContext.Current.CancellationToken);

        FactValue Of(int row, FactDefinition fact) => sheets[row][fact.Id];

        void Fill<T>(T[] values, Func<int, T> value)
        {
            for (int at = 0; at < values.Length; at++)
            {
                values[at] = value(first + at);
            }
        }

        async IAsyncEnumerable<int> Groups()
        {
            foreach (int rows in groups)
            {
                (first, next) = (next, next + rows);
                yield return rows;
            }

            await Task.CompletedTask.ConfigureAwait(false);
        }
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
