using Discretion.Core.Review;
using Discretion.Engine.Journal;

namespace Discretion.Engine.Review;

/// <summary>What became of a command.</summary>
public abstract record DeskAnswer
{
    private DeskAnswer()
    {
    }

    /// <summary>It happened and is on the disk.</summary>
    /// <param name="State">What the review has come to.</param>
    /// <param name="Entry">The entry of the journal.</param>
    /// <param name="Event">What happened.</param>
    public sealed record Done(ReviewState State, Entry Entry, ReviewEvent Event) : DeskAnswer;

    /// <summary>The rules say no; nothing happened.</summary>
    public sealed record Refused(Refusal Refusal) : DeskAnswer;

    /// <summary>Somebody else was first; nothing happened.</summary>
    /// <param name="Version">Where the review stands now.</param>
    /// <param name="Since">What happened since the version that the command was made upon.</param>
    public sealed record Conflict(int Version, IReadOnlyList<ReviewEvent> Since) : DeskAnswer;

    /// <summary>There is no such review for this person: none at all, or none that they may know of. The two are
    /// answered alike.</summary>
    public sealed record Absent : DeskAnswer;
}
