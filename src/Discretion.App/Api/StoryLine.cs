using Discretion.App.Commands.Desk;
using Discretion.Core.Facts;
using Discretion.Core.Review;
using Discretion.Engine.Review;

namespace Discretion.App.Api;

/// <summary>One event of a review, for programs and in words.</summary>
/// <param name="Version">The version that it made; null for a second reader, who is not told of all.</param>
/// <param name="When">The day and the time at the office.</param>
/// <param name="What">Who did what.</param>
/// <param name="Details">Why, and what else belongs to it.</param>
/// <param name="Event">The event.</param>
internal sealed record StoryLine(
    int? Version, Bilingual When, Bilingual What, IReadOnlyList<Bilingual> Details, ReviewEvent Event)
{
    /// <summary>The lines of a story, or those that came after a version.</summary>
    public static IReadOnlyList<StoryLine> Of(DeskSession desk, ReviewView view, SignedIn by, int after = 0)
    {
        ReviewNames names = new(
            view.Policy, person => desk.People.Find(person)?.Name ?? person,
            TimeZoneInfo.FindSystemTimeZoneById(by.At.TimeZone));
        bool hides = HidesFindings(view, by);
        List<StoryLine> lines = [];
        for (int at = view.IsBlind ? 0 : after; at < view.Story.Count; at++)
        {
            ReviewEvent shown = hides ? WithoutFindings(view.Story[at]) : view.Story[at];
            StoryEntry entry = ReviewWords.Of(shown, names);
            lines.Add(new(view.IsBlind ? null : at + 1, entry.When, entry.What, entry.Details, shown));
        }

        return lines;
    }

    // The findings of an earlier round stand in its story; whoever is to look first is not shown those either.
    private static bool HidesFindings(ReviewView view, SignedIn by) =>
        view.Path.Stages.Any(stage => stage is { Kind: StageKind.View, BeforeFindings: true })
        && view.State is { Recommendation: null, End: null } && !view.State.Viewed.Contains(by.Actor.Word);

    private static ReviewEvent WithoutFindings(ReviewEvent happened) => happened switch
    {
        ReviewEvent.Recommended recommended => recommended with { Findings = [] },
        ReviewEvent.Decided decided => decided.WithoutFindings(),
        _ => happened,
    };
}
