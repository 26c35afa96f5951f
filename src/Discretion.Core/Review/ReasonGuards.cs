using Discretion.Core.Policy;

namespace Discretion.Core.Review;

/// <summary>Guards of reasons: named or stated to be none on both sides, in words, and resting on facts that may be
/// rested on.</summary>
internal static class ReasonGuards
{
    public static Refusal? OfThePath(Scene scene, string outcome) =>
        scene.Path.Outcome(outcome) is null ? JudgementRefusals.NoSuchOutcome : null;

    public static Refusal? Complete(Scene scene, string outcome, Reasons reasons) =>
        OfThePath(scene, outcome)
        ?? BothSides(reasons)
        ?? (reasons.Named.All(reason => reason.Factor is not { } id || Find(scene, id) is not null)
            ? null
            : JudgementRefusals.NoSuchFactor)
        ?? (reasons.Named.Any(reason => string.IsNullOrWhiteSpace(reason.Words.Value))
            ? JudgementRefusals.ReasonWordless
            : null)
        ?? ((reasons.Totality.Value ?? "").Trim().Length < Reasons.TotalityMin ? JudgementRefusals.Totality : null);

    // 8 U.S.C. 1367(a)(1): what an abuser or other prohibited source furnished supports no adverse decision, alone or
    // with others. Advice to one's own client decides nothing about them.
    public static Refusal? Sources(Scene scene, string outcome, Reasons reasons)
    {
        if (scene.IsLegalAid || scene.Path.Outcome(outcome) is not { Adverse: true })
        {
            return null;
        }

        string? barred = reasons.Named
            .Where(reason => reason.Side == Side.Against)
            .SelectMany(reason => RestsOn(scene, reason))
            .FirstOrDefault(fact => !SupportsAdverse(scene.State, fact));
        return barred is null ? null : JudgementRefusals.ProhibitedSource(barred);
    }

    private static Refusal? BothSides(Reasons reasons)
    {
        bool hasFor = reasons.Named.Any(reason => reason.Side == Side.For);
        bool hasAgainst = reasons.Named.Any(reason => reason.Side == Side.Against);
        if (!hasFor && !reasons.NoneFor)
        {
            return JudgementRefusals.ForMissing;
        }

        if (!hasAgainst && !reasons.NoneAgainst)
        {
            return JudgementRefusals.AgainstMissing;
        }

        return (hasFor && reasons.NoneFor) || (hasAgainst && reasons.NoneAgainst)
            ? JudgementRefusals.NamedAndNone
            : null;
    }

    private static IEnumerable<string> RestsOn(Scene scene, Reason reason)
    {
        Factor? factor = reason.Factor is { } id ? Find(scene, id) : null;
        return reason.Facts
            .Concat(factor?.Facts ?? [])
            .Concat(factor?.Condition?.Tree.Facts().Select(fact => fact.Id) ?? []);
    }

    // A fact without an answer comes from the docket. One that a doubtful source told needs another that says the same.
    private static bool SupportsAdverse(ReviewState state, string fact)
    {
        StandingAnswer[] standing = [.. state.Answers.Where(answer => answer.Fact == fact && !answer.Withdrawn)];
        return standing.All(answer => answer.SupportsAdverse
            || standing.Any(other => other.SupportsAdverse && other.Value.Value is { } value
                && value == answer.Value.Value));
    }

    private static Factor? Find(Scene scene, string id) =>
        scene.Policy.Factors.FirstOrDefault(factor => factor.Id == id);
}
