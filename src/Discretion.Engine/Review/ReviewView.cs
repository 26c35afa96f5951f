using Discretion.Core.Policy;
using Discretion.Core.Review;

namespace Discretion.Engine.Review;

/// <summary>A review as one person sees it.</summary>
public sealed record ReviewView
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it has come to; for a blind reader without what others thought of it.</summary>
    public required ReviewState State { get; init; }

    /// <summary>What happened, in order; for a blind reader without what others thought of it.</summary>
    public required IReadOnlyList<ReviewEvent> Story { get; init; }

    /// <summary>The policy that it is held under.</summary>
    public required PolicyVersion Policy { get; init; }

    /// <summary>The path that the policy sets.</summary>
    public required ReviewPath Path { get; init; }

    /// <summary>Whether the person reads it a second time, and so without what others thought.</summary>
    public required bool IsBlind { get; init; }

    /// <summary>What carries it on, and who may.</summary>
    public required IReadOnlyList<NextStep> Next { get; init; }

    /// <summary>The day at the office.</summary>
    public required DateOnly Today { get; init; }

    internal static ReviewView Of(
        Guid id, ReviewState state, IReadOnlyList<ReviewEvent> story, PolicyVersion policy, SignedIn by,
        DateTimeOffset now)
    {
        DateOnly today = by.At.DayAt(now);
        bool isBlind = by is SignedIn.Human { Person.Id: var me } && state.QualityReader == me;
        return new()
        {
            Id = id,
            State = isBlind ? Blinded(state) : state,
            Story = isBlind ? [.. story.Where(IsOfTheRecord)] : story,
            Policy = policy,
            Path = policy.Path!,
            IsBlind = isBlind,
            Next = isBlind ? [] : NextStep.Of(state, policy.Path!, by.At.Kind, today),
            Today = today,
        };
    }

    // A second reader sees the case and what was told of it, and nothing of what anybody thought or did about it.
    private static bool IsOfTheRecord(ReviewEvent happened) => happened is ReviewEvent.Identified
        or ReviewEvent.Answered or ReviewEvent.AnswerWithdrawn or ReviewEvent.Corroborated
        or ReviewEvent.SourceCleared or ReviewEvent.InformationRequested or ReviewEvent.InformationRecorded
        or ReviewEvent.FamilyJoined or ReviewEvent.DrawnForQuality;

    private static ReviewState Blinded(ReviewState state) => new()
    {
        Version = state.Version,
        Case = state.Case,
        Policy = state.Policy,
        Release = state.Release,
        Office = state.Office,
        Queue = state.Queue,
        NextHearingOn = state.NextHearingOn,
        Detained = state.Detained,
        IdentifiedAt = state.IdentifiedAt,
        Protections = state.Protections,
        Answers = state.Answers,
        Family = state.Family,
        QualityReader = state.QualityReader,
    };
}
