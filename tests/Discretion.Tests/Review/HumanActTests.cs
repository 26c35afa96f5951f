using Discretion.Core.Review;

namespace Discretion.Tests.Review;

/// <summary>One touch is good for a quarter of an hour and twenty acts.</summary>
public sealed class HumanActTests
{
    private static readonly DateTimeOffset At = new(2011, 12, 5, 16, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_touch_gives_an_act_of_its_person_for_one_review()
    {
        Touch touch = new(Guid.Empty, "ana-ruiz", At, 0);

        HumanAct act = HumanAct.From(new(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), touch, "review/1", At)!;

        Assert.Equal(("ana-ruiz", "review/1", At), (act.Person, act.Review, act.At));
        Assert.Equal(touch, act.Touch);
    }

    [Fact]
    public void A_touch_gives_twenty_acts()
    {
        Assert.NotNull(HumanAct.From(Guid.Empty, new(Guid.Empty, "ana-ruiz", At, 19), "review/1", At));
        Assert.Null(HumanAct.From(Guid.Empty, new(Guid.Empty, "ana-ruiz", At, 20), "review/1", At));
        Assert.Null(HumanAct.From(Guid.Empty, new(Guid.Empty, "ana-ruiz", At, 21), "review/1", At));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(15 * 60, true)]
    [InlineData(15 * 60 + 1, false)]
    public void A_touch_lasts_fifteen_minutes(int seconds, bool isFresh) =>
        Assert.Equal(isFresh, new Touch(Guid.Empty, "ana-ruiz", At, 0).IsFreshAt(At.AddSeconds(seconds)));

    [Fact]
    public void A_hold_is_over_on_its_day()
    {
        ReviewState held = ReviewState.None with { HeldUntil = new(2011, 12, 19) };

        Assert.True(held.IsHeldOn(new(2011, 12, 18)));
        Assert.False(held.IsHeldOn(new(2011, 12, 19)));
        Assert.False(ReviewState.None.IsHeldOn(new(2011, 12, 18)));
    }

    [Fact]
    public void A_program_is_named_as_one() =>
        Assert.Equal(
            ("machine:docket-watch", "ana-ruiz"), (ReviewRun.Machine.Word, ReviewRun.Ana.Word));

    [Fact]
    public void A_texts_words_are_never_printed_by_accident()
    {
        Assert.Equal("(personal text)", new PersonalText("Ana").ToString());
        Assert.Equal("(erased)", new PersonalText(null).ToString());
    }
}
