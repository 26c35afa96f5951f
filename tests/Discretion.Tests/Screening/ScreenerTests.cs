using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Screening;
using Discretion.Engine.Screening;

namespace Discretion.Tests.Screening;

public sealed class ScreenerTests
{
    // Two whole blocks of 16,384 and a part of a third, in a pattern of three answers; 100 cases a court, then unknown.
    private const int ManyCases = 36_000;
    private static readonly FactSheet[] ManySheets =
    [
        .. Enumerable.Range(0, ManyCases).Select(row => SampleFacts.Sheet(
            (SampleFacts.Represented,
                (row % 3) switch { 0 => SampleFacts.Yes, 1 => SampleFacts.No, _ => SampleFacts.Unknown }),
            (SampleFacts.YearsSinceLastEntry, SampleFacts.Number(row)),
            (SampleFacts.Court, row < 8_500 ? SampleFacts.Text($"C{row / 100:00}") : SampleFacts.Unknown))),
    ];

    private static readonly Snapshot Many =
        SheetSnapshot.Of(RandomDockets.Numbered(ManySheets), SampleFacts.Vocabulary.Facts);

    [Fact]
    public void Every_case_of_many_blocks_is_answered()
    {
        Findings findings = Screener.Evaluate(SampleFacts.Parse("represented"), Many);

        Assert.Equal(new Tally(12_000, 12_000, 12_000), findings.Count());
        Assert.All([0, 63, 64, 16_383, 16_384, 32_767, 32_768, 35_999], row =>
            Assert.Equal((row % 3) switch { 0 => Truth.Yes, 1 => Truth.No, _ => Truth.Unknown }, findings[row]));
    }

    [Theory]
    [InlineData("represented AND years_since_last_entry >= 17000")]
    [InlineData("NOT represented OR NOT (years_since_last_entry < 33000 AND represented)")]
    [InlineData("(NOT represented OR years_since_last_entry < 150) AND (represented OR years_since_last_entry > 99)")]
    [InlineData("years_since_last_entry BETWEEN 100 AND 20000 AND NOT represented AND court IS KNOWN")]
    public void Connectives_answer_every_case_of_many_blocks_as_the_reference_does(string text)
    {
        Condition condition = SampleFacts.Parse(text);

        Findings findings = Screener.Evaluate(condition, Many);

        Assert.Equal(
            ManySheets.Select(sheet => Reference.Evaluate(condition, sheet).Truth),
            Enumerable.Range(0, ManyCases).Select(row => findings[row]));
    }

    [Fact]
    public void The_cases_of_a_court_are_counted_and_listed_by_themselves()
    {
        Findings findings = Screener.Evaluate(SampleFacts.Parse("years_since_last_entry < 150 OR represented"), Many);

        Assert.Equal(86, Many.Courts.Count);
        Assert.Equal(new CourtRange(null, 8_500, 27_500), Many.Courts[^1]);
        CourtRange second = Many.Courts[1];
        Assert.Equal(("C01", 100, 100), (second.Court, second.First, second.Count));
        Assert.Equal(new Tally(67, 17, 16), findings.Count(second));
        Assert.Equal(67, findings.Rows(Truth.Yes, second).Count());
        Assert.Equal([151, 154], findings.Rows(Truth.No, second).Take(2));
        Assert.Equal([152, 155], findings.Rows(Truth.Unknown, second).Take(2));
        Assert.Equal(findings.Count().Yes, Many.Courts.Sum(court => findings.Count(court).Yes));
        Assert.Equal(findings.Count().Unknown, findings.Rows(Truth.Unknown).Count());
    }

    [Fact]
    public void Two_threads_give_the_answers_of_one()
    {
        Condition condition = SampleFacts.Parse("represented AND NOT years_since_last_entry BETWEEN 100 AND 5000");
        Findings one = Screener.Evaluate(condition, Many);
        Findings two = new(Many.Cases);

        Screener.EvaluateInto([(condition, two)], Many, threads: 2);

        Assert.True(one.Yes.SequenceEqual(two.Yes) && one.No.SequenceEqual(two.No));
    }

    [Fact]
    public void Bits_after_the_last_case_are_clear()
    {
        Findings unknown = Screener.Evaluate(SampleFacts.Parse("military_service IS NOT KNOWN"), Many);
        Findings no = Screener.Evaluate(SampleFacts.Parse("military_service IS KNOWN"), Many);

        Assert.Equal(ManyCases, unknown.Count().Yes);
        Assert.Equal(0UL, (unknown.Yes[^1] | no.No[^1]) >> (ManyCases % 64));
    }

    [Fact]
    public void A_docket_without_cases_has_no_findings()
    {
        Snapshot empty = SheetSnapshot.Of([], SampleFacts.Vocabulary.Facts);
        Findings findings = Screener.Evaluate(SampleFacts.Parse("NOT represented OR age_years < 18"), empty);

        Assert.Equal(new Tally(0, 0, 0), findings.Count());
        Assert.Empty(findings.Rows(Truth.Unknown));
        Assert.Empty(empty.Courts);
        Assert.Throws<ArgumentOutOfRangeException>(() => findings[0]);
    }

    [Fact]
    public void A_case_is_found_by_its_number()
    {
        Assert.Equal(41, Many.RowOf(42));
        Assert.Null(Many.RowOf(0));
    }

    [Fact]
    public void A_condition_over_a_fact_that_was_not_loaded_is_a_mistake_and_not_unknown()
    {
        Snapshot snapshot = SheetSnapshot.Of([(1, SampleFacts.Sheet())], [SampleFacts.Represented]);

        ArgumentException mistake = Assert.Throws<ArgumentException>(
            () => Screener.Evaluate(SampleFacts.Parse("relief_pending"), snapshot));

        Assert.Contains("relief_pending", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_docket_that_is_not_sorted_by_court_is_refused()
    {
        (FactDefinition, FactValue) los = (SampleFacts.Court, SampleFacts.Text("LOS"));
        (FactDefinition, FactValue) nyc = (SampleFacts.Court, SampleFacts.Text("NYC"));
        FactSheet[] mixed = [SampleFacts.Sheet(los), SampleFacts.Sheet(nyc), SampleFacts.Sheet(los)];

        InvalidDataException refused = Assert.Throws<InvalidDataException>(
            () => SheetSnapshot.Of(RandomDockets.Numbered(mixed), []));

        Assert.Contains("The cases of court LOS do not stand together (row 3).", refused.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Small_numbers_take_one_byte_a_case_and_facts_nobody_has_given_take_none()
    {
        FactSheet[] sheets = [.. Enumerable.Range(0, 640).Select(row => SampleFacts.Sheet(
            (SampleFacts.AgeYears, SampleFacts.Number(row % 100, (row % 100) + 1)),
            (SampleFacts.NextHearingOn, SampleFacts.Day(row % 2 == 0 ? "2011-11-17" : "2029-11-17"))))];

        Snapshot snapshot = SheetSnapshot.Of(
            RandomDockets.Numbered(sheets),
            [SampleFacts.AgeYears, SampleFacts.NextHearingOn, SampleFacts.MilitaryService,
                SampleFacts.YearsAsResident]);

        Assert.Equal(640 * (1 + 1 + 2 + 0.25), snapshot.Bytes);
        Assert.True(snapshot.Carries(SampleFacts.AgeYears));
        Assert.False(snapshot.Carries(SampleFacts.YearsAsResident));
        Assert.False(snapshot.Carries(SampleFacts.MilitaryService));
    }
}
