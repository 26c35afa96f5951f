using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Screening;
using Discretion.Engine.Screening;

namespace Discretion.Tests.Screening;

public sealed class WhatIfTests
{
    private static readonly Bilingual Any = new("any", "alguno");
    private static readonly Citation Somewhere = new("a test", Verified: true);
    private static readonly DateOnly AsOf = new(2011, 11, 17);

    // Five people by age and years here; of the last two something is missing.
    private static readonly FactSheet[] Cases =
    [
        SampleFacts.Sheet((SampleFacts.AgeYears, SampleFacts.Number(70)),
            (SampleFacts.YearsPresent, SampleFacts.Number(20))),
        SampleFacts.Sheet((SampleFacts.AgeYears, SampleFacts.Number(62)),
            (SampleFacts.YearsPresent, SampleFacts.Number(20))),
        SampleFacts.Sheet((SampleFacts.AgeYears, SampleFacts.Number(40)),
            (SampleFacts.YearsPresent, SampleFacts.Number(20))),
        SampleFacts.Sheet((SampleFacts.AgeYears, SampleFacts.Number(62)),
            (SampleFacts.YearsPresent, SampleFacts.Number(5, null))),
        SampleFacts.Sheet((SampleFacts.YearsPresent, SampleFacts.Number(20))),
    ];

    private static readonly PolicyVersion Before = Policy(
        [Told("elderly", "age_years > 65 AND years_present > 10"), Asked("ill")],
        [new() { Id = "for", Name = Any, Weight = Weight.For, Factors = ["elderly", "ill"], Citation = Somewhere }],
        [new()
        {
            Id = "here-long", Name = Any, Text = Any, Citation = Somewhere, Condition = Written("years_present > 10"),
        }]);

    private static readonly WhatIf From60 =
        Run(new PolicyEdit.RewriteFactor("elderly", Written("age_years > 60 AND years_present > 10")));

    [Fact]
    public void A_change_touches_its_factor_and_the_lists_that_hold_it_and_nothing_else() => Assert.Equal(
        [(EntryKind.List, "for"), (EntryKind.Factor, "elderly")],
        From60.Changes.Select(change => (change.Kind, change.Id)));

    [Fact]
    public void Counts_before_and_after_are_ranges_and_so_is_what_comes_in()
    {
        EntryChange elderly = From60.Changes[1];

        Assert.Equal(new CountRange(1, 2, true), elderly.Before!.Possible.Range());
        Assert.Equal(new CountRange(2, 4, true), elderly.After!.Possible.Range());
        // The fourth may be here long enough; the fifth may be of an age between.
        Assert.Equal(new CountRange(1, 3, true), elderly.ComeIn!.Range());
        Assert.Null(elderly.DropOut);
    }

    [Fact]
    public void Cases_move_by_what_the_record_says_and_because_of_what_differs()
    {
        Moves moves = new(From60.Changes[1], From60.Snapshot);

        Assert.Equal([1, 3], From60.Changes[1].MovedRows());
        Assert.Equal(
            [(Truth.No, Truth.Unknown, "age_years", 1), (Truth.No, Truth.Yes, "age_years", 1)],
            moves.Count().Select(one => (one.Move.From, one.Move.To,
                string.Join(' ', one.Move.Facts.Select(fact => fact.Id)), one.Cases)));
    }

    [Fact]
    public void A_question_that_only_a_person_can_answer_keeps_a_list_open_for_every_case()
    {
        EntryChange list = From60.Changes[0];

        Assert.Equal(new Tally(2, 0, 3), list.After!.Findings.Count());
        Assert.Equal(new CountRange(2, 5, true), list.After.Possible.Range());
    }

    [Fact]
    public void What_is_added_has_no_before_and_what_is_removed_no_after()
    {
        EntryChange added = Assert.Single(Run(new PolicyEdit.AddFactor(Told("young", "age_years < 50"), [])).Changes);
        EntryChange[] removed = [.. Run(new PolicyEdit.Remove("here-long")).Changes];

        Assert.Equal((null, true), (added.Before, added.After is not null));
        Assert.Equal(new Tally(1, 3, 1), added.After!.Findings.Count());
        Assert.Equal(["here-long", PolicyVersion.OutsideEveryQueue], removed.Select(change => change.Id));
        Assert.All(removed, change => Assert.Null(change.After));
        Assert.All(removed, change => Assert.Empty(change.MovedRows()));
    }

    [Fact]
    public void The_same_condition_in_other_words_changes_nothing() => Assert.Empty(
        Run(new PolicyEdit.RewriteFactor("elderly", Written("(age_years  > 65) and (years_present > 10)"))).Changes);

    private static WhatIf Run(PolicyEdit edit)
    {
        PolicyVersion after = edit.ApplyTo(Before);
        return WhatIf.Run(Before, after, SheetSnapshot.Of(
            RandomDockets.Numbered(Cases), WhatIf.FactsOf(Before, after, SampleFacts.Vocabulary)), AsOf);
    }

    private static WrittenCondition Written(string text) => new(text, SampleFacts.Parse(text));

    private static Factor Told(string id, string condition) => Asked(id) with { Condition = Written(condition) };

    private static Factor Asked(string id) => new()
    {
        Id = id,
        Consideration = "any",
        Text = Any,
        Citation = Somewhere,
        Weight = Weight.For,
        Question = Any,
    };

    private static PolicyVersion Policy(Factor[] factors, FactorList[] lists, ReviewQueue[] queues) => new()
    {
        Id = "test",
        Version = "1",
        Use = PolicyUse.Operative,
        Title = Any,
        Summary = Any,
        Agency = "any",
        Scope = [],
        Issued = AsOf,
        Effective = AsOf,
        Memos = [],
        Considerations = [],
        Factors = factors,
        Lists = lists,
        Queues = queues,
    };
}
