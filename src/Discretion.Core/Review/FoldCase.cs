namespace Discretion.Core.Review;

/// <summary>What bringing in, giving and stepping aside make of a review.</summary>
internal static class FoldCase
{
    public static ReviewState Identified(ReviewState state, ReviewEvent.Identified identified, ReviewPath path) =>
        StageMoves.Enter(state, path.Stages[0], identified.At) with
        {
            Case = identified.Case,
            Policy = identified.Policy,
            Release = identified.Release,
            Office = identified.Office,
            Queue = identified.Queue,
            NextHearingOn = identified.NextHearingOn,
            Detained = identified.Detained,
            Protections = identified.Protections,
            IdentifiedAt = identified.At,
        };

    public static ReviewState Assigned(ReviewState state, ReviewEvent.Assigned assigned, ReviewPath path)
    {
        ReviewState given = state with { AssignedTo = assigned.To };
        return path.StageOf(given) is { Kind: StageKind.Identify }
            ? StageMoves.Advance(given, path, assigned.At)
            : given;
    }

    public static ReviewState Recused(ReviewState state, ReviewEvent.Recused recused) => state with
    {
        Recused = [.. state.Recused, recused.By],
        AssignedTo = state.AssignedTo == recused.By ? null : state.AssignedTo,
        QualityReader = state.QualityReader == recused.By ? null : state.QualityReader,
    };
}
