using Discretion.Core.Facts;

namespace Discretion.Core.Review;

/// <summary>The rules say no.</summary>
/// <param name="Code">Stable, lower case with a dot, for example <c>review.self-approval</c>.</param>
/// <param name="Message">What, why and what to do, in both languages; never a person's words.</param>
public sealed record Refusal(string Code, Bilingual Message);

/// <summary>What the decider answers: the one event that happened, or why not.</summary>
public abstract record ReviewAnswer
{
    private ReviewAnswer()
    {
    }

    /// <summary>The command was accepted; this is what happened.</summary>
    public sealed record Happened(ReviewEvent Event) : ReviewAnswer;

    /// <summary>The command was refused; nothing happened.</summary>
    public sealed record Refused(Refusal Refusal) : ReviewAnswer;
}
