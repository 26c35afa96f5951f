using Discretion.Core.Policy;

namespace Discretion.Core.Review;

/// <summary>A review and the occasion of a command, with what every guard asks of them.</summary>
internal sealed class Scene
{
    public Scene(ReviewState state, Occasion occasion)
    {
        State = state;
        Occasion = occasion;
        Path = occasion.Policy.Path
            ?? throw new ArgumentException($"Policy {occasion.Policy.Id} has no path.", nameof(occasion));
        Stage = Path.StageOf(state);
    }

    public ReviewState State { get; }

    public Occasion Occasion { get; }

    public ReviewPath Path { get; }

    /// <summary>The stage it is at; null before it was identified and after it ended.</summary>
    public PathStage? Stage { get; }

    public PolicyVersion Policy => Occasion.Policy;

    public DateOnly Today => Occasion.Today;

    public bool IsLegalAid => Occasion.Kind == OfficeKind.LegalAid;

    public bool HasEnded => State.End is not null;

    /// <summary>Whether a decision of this round stands.</summary>
    public bool IsDecided => State.Decision is not null;

    /// <summary>Who gives the command; null when it is a program.</summary>
    public Actor.Person? Person => Occasion.By as Actor.Person;

    public string By => Occasion.By.Word;

    public bool IsAssignee => State.AssignedTo == By;

    /// <summary>Whether they work on cases, as others set up the desk, count or read its journal.</summary>
    public bool WorksOnCases => Holds(
        DeskRole.Reviewer, DeskRole.Supervisor, DeskRole.ChiefCounsel, DeskRole.Attorney,
        DeskRole.AccreditedRepresentative);

    /// <summary>Whether they lead the work of the office.</summary>
    public bool Leads => Holds(DeskRole.Supervisor, DeskRole.ChiefCounsel) || (IsLegalAid && Signs);

    /// <summary>Whether they may sign advice.</summary>
    public bool Signs => Holds(DeskRole.Attorney, DeskRole.AccreditedRepresentative);

    public bool IsAt(StageKind kind) => Stage?.Kind == kind;

    public bool Holds(params ReadOnlySpan<DeskRole> any) => Person is { } person && person.Holds(any);

    /// <summary>An answer that stands; null when there is none of that number, or it was taken back.</summary>
    public StandingAnswer? Standing(int answer) =>
        State.Answers.FirstOrDefault(one => one.Id == answer && !one.Withdrawn);

    public bool HasOpened(string what) => State.Opened.Any(one => one.By == By && one.What == what);

    public bool HasViewed => State.Viewed.Contains(By);
}
