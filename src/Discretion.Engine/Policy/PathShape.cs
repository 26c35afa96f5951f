using Discretion.Core.Policy;
using Discretion.Core.Review;
using Discretion.Engine.Facts;

namespace Discretion.Engine.Policy;

/// <summary>
/// Checks that a path hangs together: its order, what belongs to which stage, and how its outcomes end.
/// </summary>
internal static class PathShape
{
    private static readonly StageKind[] Once = [StageKind.Identify, StageKind.Recommend, StageKind.Decide];

    public static void Check(PolicyVersion policy, Func<string, YamlMap?> place)
    {
        if (policy.Path is not { } path || place(PathPlaces.Path) is not { } top)
        {
            return;
        }

        if (path.Stages.All(stage => IsRead(place($"{PathPlaces.Stages}/{stage.Id}"), "kind", PathWords.Kinds)))
        {
            CheckOrder(path, place, top);
        }

        if (path.Outcomes.Count == 0)
        {
            top.Report("outcomes",
                "The path has no outcome. Write at least one against the person and one that is not.");
        }

        CheckStages(PathPlaces.Stages, path.Stages, place);
        CheckStages(PathPlaces.LaterStages, path.LaterStages, place);
        foreach (PathStage twice in path.LaterStages.Where(later => path.Stages.Any(stage => stage.Id == later.Id)))
        {
            place($"{PathPlaces.LaterStages}/{twice.Id}")?.Report("id",
                $"A stage before the decision is called {twice.Id} too. Rename one.");
        }

        foreach (PathOutcome outcome in path.Outcomes)
        {
            if (place($"{PathPlaces.Outcomes}/{outcome.Id}") is { } at)
            {
                CheckForm(policy, outcome, at);
                if (outcome.After.All(stage =>
                    IsRead(place($"{PathPlaces.LaterStages}/{stage.Id}"), "kind", PathWords.Kinds)))
                {
                    CheckAfter(outcome, at);
                }
            }
        }
    }

    private static void CheckOrder(ReviewPath path, Func<string, YamlMap?> place, YamlMap top)
    {
        foreach (StageKind kind in Once)
        {
            PathStage[] some = [.. path.Stages.Where(stage => stage.Kind == kind)];
            string word = PathWords.Word(kind);
            if (some.Length == 0)
            {
                top.Report("stages", $"No stage is of kind {word}. Every path has one.");
            }

            foreach (PathStage more in some.Skip(1))
            {
                place($"{PathPlaces.Stages}/{more.Id}")?.Report("kind",
                    $"{some[0].Id} is of kind {word} too. A path has one; take the other out.");
            }
        }

        if (path.FirstOf(StageKind.Identify) is { } identify && path.Stages[0] != identify)
        {
            place($"{PathPlaces.Stages}/{identify.Id}")?.Report("kind",
                "A path begins when a case is identified. Put this stage first.");
        }

        if (path.FirstOf(StageKind.Decide) is { } decide)
        {
            foreach (PathStage after in path.Stages.SkipWhile(stage => stage != decide).Skip(1))
            {
                place($"{PathPlaces.Stages}/{after.Id}")?.Report("kind",
                    $"The decision, {decide.Id}, is the last of the stages. Put {after.Id} before it, or into "
                        + "later_stages.");
            }
        }

        if (path.FirstOf(StageKind.Recommend) is { } recommend)
        {
            foreach (PathStage late in path.Stages.SkipWhile(stage => stage != recommend)
                .Where(stage => stage.Kind is StageKind.Gather or StageKind.View))
            {
                place($"{PathPlaces.Stages}/{late.Id}")?.Report("kind",
                    $"What is gathered and seen comes before the recommendation. Put {late.Id} before {recommend.Id}.");
            }
        }
    }

    private static void CheckStages(string kind, IReadOnlyList<PathStage> stages, Func<string, YamlMap?> place)
    {
        foreach (PathStage stage in stages)
        {
            if (place($"{kind}/{stage.Id}") is not { } at
                || !IsRead(at, "kind", PathWords.Kinds))
            {
                continue;
            }

            OnlyOf(stage, StageKind.Decide, at, "second_person", isNeeded: false);
            OnlyOf(stage, StageKind.View, at, "before_findings", isNeeded: false);
            OnlyOf(stage, StageKind.Check, at, "checks", isNeeded: true);
            OnlyOf(stage, StageKind.Notify, at, "party", isNeeded: true);
            if (stage.Kind == StageKind.Decide)
            {
                foreach (DeskRole other in stage.Actors.Except(PathWords.Approvers.Values))
                {
                    at.Report("by", $"{PathWords.Word(other)} decides nothing. Use one of: "
                        + $"{string.Join(", ", PathWords.Approvers.Keys)}.");
                }
            }
        }
    }

    private static void OnlyOf(PathStage stage, StageKind kind, YamlMap at, string key, bool isNeeded)
    {
        if (stage.Kind != kind && at.Has(key))
        {
            at.Report(key, $"{key} belongs to a stage of kind {PathWords.Word(kind)}. Take it out.");
        }
        else if (stage.Kind == kind && isNeeded && !at.Has(key))
        {
            at.Report(key, $"A stage of kind {PathWords.Word(kind)} has {key}. Add it.");
        }
    }

    private static void CheckForm(PolicyVersion policy, PathOutcome outcome, YamlMap at)
    {
        if (outcome.Form is { } form && policy.Forms.All(one => one.Id != form))
        {
            at.Report("form", $"There is no form {form}. "
                + (Nearest.To(form, policy.Forms.Select(one => one.Id)) is { } near
                    ? $"Did you mean {near}?" : "Name one of the policy's forms, or leave it out."));
        }
    }

    private static void CheckAfter(PathOutcome outcome, YamlMap at)
    {
        StageKind[] kinds = [.. outcome.After.Select(stage => stage.Kind)];
        if (Array.IndexOf(kinds, StageKind.Ruling) is var ruling and >= 0
            && !kinds.Take(ruling).Contains(StageKind.File))
        {
            at.Report("after", "A court rules on what was filed. Put a stage of kind file before the ruling.");
        }

        if (Array.LastIndexOf(kinds, StageKind.Offer) is var offer and >= 0
            && kinds.Take(offer).Any(kind => kind is StageKind.File or StageKind.Ruling or StageKind.CarryOut))
        {
            at.Report("after", "What is offered may be refused. Put the offer before what is filed or carried out.");
        }

        if (IsRead(at, "ends", PathWords.Ends) && WhyNotEnded(outcome, kinds) is { } why)
        {
            at.Report("ends", why);
        }
    }

    private static string? WhyNotEnded(PathOutcome outcome, StageKind[] after) => outcome.Ends switch
    {
        ReviewEnd.Closed or ReviewEnd.Terminated or ReviewEnd.Resentenced => after.Contains(StageKind.Ruling) ? null
            : $"Only a court's ruling ends a case as {PathWords.Word(outcome.Ends)}. Give it a sequence with a ruling.",
        ReviewEnd.CarriedOut => after.Any(kind => kind is StageKind.CarryOut or StageKind.File) ? null
            : "Nothing is carried out or filed after it. Give it a sequence that does it, or another end.",
        ReviewEnd.NotExercised => outcome.Adverse ? null
            : "An outcome in which discretion is not exercised goes against the person. Write adverse: true.",
        ReviewEnd.Denied or ReviewEnd.Declined or ReviewEnd.NoAnswer or ReviewEnd.Advised or ReviewEnd.PolicyWithdrawn
            or ReviewEnd.Other => null,
    };

    // A word that is not on its list is told by itself, and nothing that would follow from it.
    private static bool IsRead<T>(YamlMap? at, string key, IReadOnlyDictionary<string, T> words) =>
        at?.OneOrMore(key) is [{ } word] && words.ContainsKey(word.Trim());
}
