using Discretion.Core.Review;

namespace Discretion.Tests.Review;

public sealed class AgreementTests
{
    // J. L. Fleiss, Statistical Methods for Rates and Proportions, 2nd edition 1981, table 13.1: 100 subjects, three
    // diagnoses; the text gives kappa 0.68 and a standard error of 0.087, which it works out of the rounded kappa. By
    // hand without rounding it is 0.0877.
    [Fact]
    public void Fleisss_worked_example_comes_out_as_printed()
    {
        Agreement found = Of((75, "psychotic", "psychotic"), (1, "psychotic", "neurotic"), (4, "psychotic", "organic"),
            (5, "neurotic", "psychotic"), (4, "neurotic", "neurotic"), (1, "neurotic", "organic"),
            (10, "organic", "organic"));

        Assert.Equal(100, found.Pairs);
        Assert.Equal(0.89, found.Observed, 10);
        Assert.Equal(0.68, found.Kappa!.Value, 2);
        double standardError = (found.High!.Value - found.Low!.Value) / 2 / 1.959964;
        Assert.Equal(0.0877, standardError, 4);
        Assert.InRange(standardError, 0.087 - 0.001, 0.087 + 0.001);
    }

    // By hand: observed 0.70 and chance 0.50; 0.60 and 0.54; 0.60 and 0.46.
    [Theory]
    [InlineData(20, 5, 10, 15, 0.40)]
    [InlineData(45, 15, 25, 15, 0.1304)]
    [InlineData(25, 35, 5, 35, 0.2593)]
    public void Two_by_two_tables_come_out_as_by_hand(
        int bothYes, int firstOnly, int secondOnly, int bothNo, double kappa)
    {
        Agreement found = Of((bothYes, "yes", "yes"), (firstOnly, "yes", "no"), (secondOnly, "no", "yes"),
            (bothNo, "no", "no"));

        Assert.Equal(kappa, found.Kappa!.Value, 4);
        Assert.InRange(found.Kappa.Value, found.Low!.Value, found.High!.Value);
    }

    [Fact]
    public void Full_agreement_on_several_outcomes_is_one_without_doubt()
    {
        Agreement found = Of((5, "a", "a"), (7, "b", "b"));

        Assert.Equal((1.0, 1.0, 1.0, 1.0),
            (found.Observed, found.Kappa!.Value, Math.Round(found.Low!.Value, 12), found.High!.Value));
    }

    [Fact]
    public void Agreement_on_one_outcome_alone_tells_nothing_of_chance()
    {
        Agreement found = Of((9, "a", "a"));

        Assert.Equal(new Agreement(9, 1, null, null, null), found);
    }

    [Fact]
    public void Two_who_always_differ_agree_less_than_chance()
    {
        Agreement found = Of((5, "a", "b"), (5, "b", "a"));

        Assert.Equal(-1.0, found.Kappa!.Value, 12);
        Assert.Equal(-1.0, found.Low!.Value, 12);
    }

    [Fact]
    public void Of_no_pairs_there_is_no_agreement() => Assert.Null(Agreement.Of([]));

    private static Agreement Of(params (int Count, string First, string Second)[] cells) => Agreement.Of(
        [.. cells.SelectMany(cell => Enumerable.Repeat((cell.First, cell.Second), cell.Count))])!;
}
