using CsCheck;
using Discretion.Core.Docket;
using Discretion.Core.Facts;

namespace Discretion.Tests.Docket;

public sealed class CourtCaseTests
{
    private static readonly DateOnly AsOf = new(2011, 11, 17);

    private static readonly Gen<DateCell> Dates = Gen.OneOf(
        Gen.Const(DateCell.Blank),
        Gen.Const(DateCell.Unreadable),
        Gen.Int[0, 30].Select(days => DateCell.Of(AsOf.AddDays(days - 15))));

    private static Gen<LetterCell> Letters(string letters) =>
        Gen.OneOf(Gen.Const(LetterCell.Blank), Gen.Const(LetterCell.Unreadable), Gen.Char[letters]
            .Select(letter => new LetterCell(letter)));

    private static Gen<T> Pick<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    private static readonly Gen<ProceedingRow> Proceedings = Gen.Select(
        Gen.Select(Gen.Long[1, 1_000], Dates, Dates, Dates, Dates),
        Gen.Select(Letters("DRN"), Letters("XRTUVLI"), Letters("ACTYKM"), Letters("YN"), Letters("YN")),
        Pick("RMV", "DEP", "WHO"),
        (dates, letters, type) => new ProceedingRow(
            dates.Item1, dates.Item2, dates.Item3, dates.Item4, dates.Item5, CodeCell.Of("LOS"), CodeCell.Of(type),
            letters.Item1, letters.Item2, letters.Item3, letters.Item4, letters.Item5));

    private static readonly Gen<HearingRow> Hearings = Gen.Select(
        Gen.Long[1, 1_000], Letters("XB"), Dates, Letters("MIN"), Pick<string?>(null, "PD", "01"),
        (key, record, on, calendar, reason) => new HearingRow(key, record, on, calendar, CodeCell.Of(reason)));

    [Fact]
    public void Facts_do_not_depend_on_the_order_of_rows() => Gen.Select(
        Proceedings.Array[0, 5], Hearings.Array[0, 6], Gen.Int[0, 1_000_000]).Sample((proceedings, hearings, seed) =>
    {
        // Rows with one key twice have no order of their own; the court's keys are unique.
        ProceedingRow[] rows = [.. proceedings.DistinctBy(row => row.Key)];
        HearingRow[] scheduled = [.. hearings.DistinctBy(row => row.Key)];

        FactSlot[] inOrder = Derive(rows, scheduled);
        FactSlot[] shuffled = Derive(Shuffle(rows, seed), Shuffle(scheduled, seed + 1));

        Assert.Equal(inOrder, shuffled);
    });

    [Theory]
    [InlineData("1990-11", 20, 21)]
    [InlineData("1990-10", 21, 21)]
    [InlineData("1990-12", 20, 20)]
    [InlineData("2011-11", 0, 0)]
    [InlineData("2010-12", 0, 0)]
    [InlineData("1901-11", 109, 110)]
    public void Age_is_a_range_in_the_birthday_month(string birth, int low, int high)
    {
        FactSlot age = PersonBorn(birth)[(int)CourtFact.AgeYears];

        Assert.Equal((low, high), (age.Low, age.High));
        Assert.True(age.IsKnown);
    }

    [Theory]
    [InlineData("2011-12")]
    [InlineData("1901-10")]
    [InlineData("2035-03")]
    public void A_birth_after_the_day_or_more_than_110_years_before_is_contradictory(string birth) =>
        Assert.Equal(UnknownReason.Contradictory, PersonBorn(birth)[(int)CourtFact.AgeYears].Reason);

    [Theory]
    [InlineData("212a02Ai  I", ChargeGrounds.Criminal)]
    [InlineData("212a02Cii", ChargeGrounds.None)]
    [InlineData("212a02Hii", ChargeGrounds.None)]
    [InlineData("212a02Ci", ChargeGrounds.Criminal)]
    [InlineData("237a02Aiii", ChargeGrounds.Criminal | ChargeGrounds.AggravatedFelony)]
    [InlineData("241a02", ChargeGrounds.None)]
    [InlineData("241a02Bi", ChargeGrounds.Criminal)]
    [InlineData("241a04", ChargeGrounds.Criminal)]
    [InlineData("241a04A", ChargeGrounds.Security)]
    [InlineData("241a11", ChargeGrounds.Criminal)]
    [InlineData("212a23", ChargeGrounds.Criminal)]
    [InlineData("212a06Ci", ChargeGrounds.Fraud)]
    [InlineData("212a06Cii I", ChargeGrounds.Fraud)]
    [InlineData("212a06C", ChargeGrounds.None)]
    [InlineData("212a09Ai", ChargeGrounds.PriorRemoval)]
    [InlineData("212a09Aii", ChargeGrounds.PriorRemoval)]
    [InlineData("212a09Ci  II", ChargeGrounds.PriorRemoval)]
    [InlineData("212a09Ci", ChargeGrounds.None)]
    [InlineData("212a09A", ChargeGrounds.None)]
    [InlineData("212a06Ei", ChargeGrounds.Smuggling)]
    [InlineData("212a06Ai", ChargeGrounds.None)]
    public void A_charge_states_the_grounds_of_its_section(string charge, ChargeGrounds expected) =>
        Assert.Equal(expected, ChargeCode.Grounds(ChargeCode.Compact(charge)));

    [Fact]
    public void Every_fact_of_a_case_without_any_row_is_unknown_and_none_is_no()
    {
        FactSlot[] slots = Derive([], []);

        // The hearings table is in the source, so that no hearing was put off for discretion is a no of its own.
        Assert.All(
            Enum.GetValues<CourtFact>().Where(fact => fact != CourtFact.DiscretionUnderConsideration
                && fact is not (CourtFact.ReliefPending or CourtFact.AsylumPending or CourtFact.CancellationPending
                    or CourtFact.InFamilyGroup or CourtFact.Juvenile or CourtFact.AppealPending
                    or CourtFact.Represented)),
            fact => Assert.False(slots[(int)fact].IsKnown, fact.ToString()));
    }

    [Fact]
    public void Without_its_table_no_fact_is_no() =>
        Gen.Select(Proceedings.Array[0, 4], Gen.Int[0, 511]).Sample((rows, present) =>
    {
        CourtCase caseFile = CaseOf([.. rows.DistinctBy(row => row.Key)], []);
        FactSlot[] slots = new FactSlot[CourtFactIds.Count];
        new CourtFacts((CourtTables)present & ~CourtTables.Proceedings, AsOf).Derive(caseFile, slots);

        CourtFact[] fedByProceedings =
        [
            CourtFact.CriminalGroundCharged, CourtFact.OrderedInAbsentia, CourtFact.AdministrativelyClosed,
            CourtFact.CaseCompleted, CourtFact.DiscretionExercised, CourtFact.FinalOrder,
        ];
        Assert.All(fedByProceedings, fact =>
            Assert.False(slots[(int)fact] is { IsKnown: true, Low: 0 }, fact.ToString()));
    });

    [Fact]
    public void A_row_set_aside_turns_every_no_of_its_table_into_unreadable()
    {
        ProceedingRow open = new(1, default, default, default, default, CodeCell.Of("LOS"), CodeCell.Of("RMV"),
            new('N'), default, default, default, new('N'));
        CourtCase caseFile = CaseOf([open], []);
        FactSlot[] before = new FactSlot[CourtFactIds.Count];
        FactSlot[] after = new FactSlot[CourtFactIds.Count];
        CourtFacts facts = new((CourtTables)511, AsOf);
        facts.Derive(caseFile, before);
        facts.Derive(caseFile with { SetAsideIn = CourtTables.Proceedings }, after);

        Assert.Equal(FactSlot.Of(false), before[(int)CourtFact.CaseCompleted]);
        Assert.Equal(UnknownReason.Unreadable, after[(int)CourtFact.CaseCompleted].Reason);
        Assert.Equal(UnknownReason.Unreadable, after[(int)CourtFact.FinalOrder].Reason);
        Assert.Equal(before[(int)CourtFact.ReliefPending], after[(int)CourtFact.ReliefPending]);
    }

    private static FactSlot[] PersonBorn(string month)
    {
        CourtCase caseFile = new()
        {
            Row = default(CaseRow) with { BirthMonth = DateCell.Of(DateOnly.ParseExact(month + "-01", "yyyy-MM-dd")) },
        };
        FactSlot[] slots = new FactSlot[CourtFactIds.Count];
        new CourtFacts((CourtTables)511, AsOf).Derive(caseFile, slots);
        return slots;
    }

    private static FactSlot[] Derive(ProceedingRow[] proceedings, HearingRow[] hearings)
    {
        FactSlot[] slots = new FactSlot[CourtFactIds.Count];
        new CourtFacts((CourtTables)511, AsOf).Derive(CaseOf(proceedings, hearings), slots);
        return slots;
    }

    private static CourtCase CaseOf(ProceedingRow[] proceedings, HearingRow[] hearings)
    {
        CaseProceedings ofProceedings = default;
        foreach (ProceedingRow row in proceedings)
        {
            ofProceedings.Add(row);
        }

        CaseHearings ofHearings = default;
        foreach (HearingRow row in hearings)
        {
            ofHearings.Add(row, AsOf);
        }

        return new() { Proceedings = ofProceedings, Hearings = ofHearings };
    }

    private static T[] Shuffle<T>(T[] rows, int seed) =>
        [.. rows.Select((row, at) => (row, key: HashCode.Combine(seed, at))).OrderBy(pair => pair.key)
            .Select(pair => pair.row)];
}
