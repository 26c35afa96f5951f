namespace Discretion.Core.Review;

/// <summary>What answers make of a review.</summary>
internal static class FoldFacts
{
    public static ReviewState Answered(ReviewState state, ReviewEvent.Answered answered) => state with
    {
        Answers =
        [
            .. state.Answers,
            new(answered.Answer, answered.Fact, answered.Value, answered.Source, answered.Evidence, answered.By,
                answered.At, Cleared: false, CorroboratedBy: [], Withdrawn: false),
        ],
    };

    public static ReviewState Of(ReviewState state, int id, Func<StandingAnswer, StandingAnswer> change) => state with
    {
        Answers = [.. state.Answers.Select(answer => answer.Id == id ? change(answer) : answer)],
    };
}
