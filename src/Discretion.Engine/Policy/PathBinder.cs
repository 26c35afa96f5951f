using Discretion.Core.Policy;
using Discretion.Core.Review;
using Discretion.Engine.Facts;

namespace Discretion.Engine.Policy;

/// <summary>Binds the YAML of a policy's path to its record, reporting what does not fit.</summary>
/// <param name="places">Takes where the entries stand.</param>
internal sealed class PathBinder(PolicyPlaces places)
{
    private readonly Dictionary<string, PathStage> _later = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<PathStage>> _sequences = new(StringComparer.Ordinal);
    private DeskRole? _decides;

    /// <summary>The path under the policy's key <c>path</c>.</summary>
    public ReviewPath Bind(YamlMap path)
    {
        places.Add(PathPlaces.Path, path);
        List<PathStage> stages = places.Each(path, "stages", PathPlaces.Stages, ReadStage);
        _decides = stages.Find(stage => stage.Kind == StageKind.Decide)?.Actors is [var first, ..] ? first : null;
        foreach (PathStage stage in places.Each(path, "later_stages", PathPlaces.LaterStages, ReadStage))
        {
            _later[stage.Id] = stage;
        }

        HashSet<string> used = new(StringComparer.Ordinal);
        foreach ((string id, IReadOnlyList<PathStage> sequence) in
            places.Each(path, "sequences", PathPlaces.Sequences, ReadSequence))
        {
            _sequences[id] = sequence;
        }

        List<PathOutcome> outcomes =
            places.Each(path, "outcomes", PathPlaces.Outcomes, entry => ReadOutcome(entry, used));
        path.Close();
        ReportUnused(used);
        return new(stages, outcomes);
    }

    private static PathStage ReadStage(YamlMap entry) => new(
        entry.Text("id"), ReadKind(entry), entry.Bilingual("name"), ReadActors(entry),
        entry.Flag("second_person"), entry.Flag("before_findings"), ReadChecks(entry), entry.BilingualOrNull("party"),
        ReadDays(entry, "days_max"), ReadLetters(entry), PolicyBinder.Cite(entry))
    {
        Text = entry.BilingualOrNull("text"),
    };

    // Of a word that is not on the list nothing else follows: anybody may be told of anything at any place.
    private static StageKind ReadKind(YamlMap entry)
    {
        StageKind kind = entry.Choice("kind", PathWords.Kinds);
        return entry.OneOrMore("kind") is [{ } word] && PathWords.Kinds.ContainsKey(word.Trim())
            ? kind : StageKind.Notify;
    }

    private static List<DeskRole> ReadActors(YamlMap entry)
    {
        List<DeskRole> actors = [];
        IReadOnlyList<string> words = entry.Texts("by");
        foreach (string word in words)
        {
            if (!PathWords.Actors.TryGetValue(word, out DeskRole role))
            {
                entry.Report("by", $"by cannot be {word}. Use one of: {string.Join(", ", PathWords.Actors.Keys)}.");
            }
            else if (actors.Contains(role))
            {
                entry.Report("by", $"{word} stands here twice. Take one out.");
            }
            else
            {
                actors.Add(role);
            }
        }

        if (words.Count == 0)
        {
            entry.Report("by", "Nobody acts at this stage. Say in by who does.");
        }

        return actors;
    }

    private static List<PathCheck> ReadChecks(YamlMap entry) =>
        new PolicyPlaces().Each(entry, "checks", null,
            check => new PathCheck(check.Text("id"), check.Bilingual("name")));

    private static IReadOnlyList<string> ReadLetters(YamlMap entry)
    {
        IReadOnlyList<string> letters = entry.Texts("letters");
        foreach (string letter in letters.Where(letter => !PolicyPlaces.IsId(letter)))
        {
            entry.Report("letters",
                $"{letter} cannot be a letter's name. Write lower-case letters, digits and dashes: offer-letter.");
        }

        return letters;
    }

    private static int? ReadDays(YamlMap entry, string key)
    {
        int? days = entry.NumberOrNull(key);
        if (days is < 1 or > PathWords.DaysMost)
        {
            entry.Report(key, $"{days} days is no span of time. Write 1 to {PathWords.DaysMost}.");
        }

        return days;
    }

    private (string, IReadOnlyList<PathStage>) ReadSequence(YamlMap entry)
    {
        List<PathStage> stages = [];
        IReadOnlyList<string> ids = entry.Texts("stages");
        foreach (string id in ids)
        {
            if (!_later.TryGetValue(id, out PathStage? stage))
            {
                entry.Report("stages", Unknown("later stage", id, _later.Keys));
            }
            else if (stages.Contains(stage))
            {
                entry.Report("stages", $"{id} stands here twice. Take one out.");
            }
            else
            {
                stages.Add(stage);
            }
        }

        if (ids.Count == 0)
        {
            entry.Report("stages", "The sequence has no stage. Name at least one.");
        }

        return (entry.Text("id"), stages);
    }

    private PathOutcome ReadOutcome(YamlMap entry, HashSet<string> used) => new(
        entry.Text("id"), entry.Bilingual("name"), entry.TextOrNull("form"), entry.RequiredFlag("adverse"),
        ReadApprover(entry), ReadAfter(entry, used), entry.Choice("ends", PathWords.Ends), ReadWorkPermit(entry),
        new PolicyPlaces().Each(entry, "follow_ups", null, ReadFollowUp), PolicyBinder.Cite(entry))
    {
        Text = entry.BilingualOrNull("text"),
    };

    private DeskRole ReadApprover(YamlMap entry)
    {
        DeskRole approver = entry.Choice("approver", PathWords.Approvers);
        return entry.OneOrMore("approver") is [{ } word] && PathWords.Approvers.ContainsKey(word.Trim())
            ? approver : _decides ?? approver;
    }

    private IReadOnlyList<PathStage> ReadAfter(YamlMap entry, HashSet<string> used)
    {
        if (entry.TextOrNull("after") is not { } id)
        {
            return [];
        }

        used.Add(id);
        if (_sequences.TryGetValue(id, out IReadOnlyList<PathStage>? sequence))
        {
            return sequence;
        }

        entry.Report("after", Unknown("sequence", id, _sequences.Keys));
        return [];
    }

    private static WorkPermitEffect? ReadWorkPermit(YamlMap entry)
    {
        if (entry.MapOrNull("work_permit") is not { } map)
        {
            return null;
        }

        WorkPermitEffect effect = new(
            ReadCategories(map, "opens"), ReadCategories(map, "closes"), map.Bilingual("text"), PolicyBinder.Cite(map));
        foreach (string both in effect.Opens.Intersect(effect.Closes))
        {
            map.Report("closes", $"{both} cannot be opened and closed by one outcome. Take it out of one.");
        }

        map.Close();
        return effect;
    }

    private static IReadOnlyList<string> ReadCategories(YamlMap map, string key)
    {
        IReadOnlyList<string> categories = map.Texts(key);
        foreach (string category in categories.Where(category => !PathWords.IsWorkPermit(category)))
        {
            map.Report(key, $"{category} is no category of 8 CFR 274a.12. Write it as the rule does: (c)(14).");
        }

        return categories;
    }

    private static FollowUpRule ReadFollowUp(YamlMap entry)
    {
        int? days = ReadDays(entry, "days_after");
        if (!entry.Has("days_after"))
        {
            entry.Report("days_after", "days_after is missing. Add it.");
        }

        return new(entry.Text("id"), entry.Bilingual("text"), days ?? 1, PolicyBinder.Cite(entry));
    }

    // What nothing leads to would be read as if it happened.
    private void ReportUnused(HashSet<string> used)
    {
        foreach (string id in _sequences.Keys.Where(id => !used.Contains(id)))
        {
            places.Of($"{PathPlaces.Sequences}/{id}")?.Report("id",
                $"No outcome leads to {id}. Name it in an outcome's after, or take it out.");
        }

        HashSet<string> inSequences = [.. _sequences.Values.SelectMany(stages => stages).Select(stage => stage.Id)];
        foreach (string id in _later.Keys.Where(id => !inSequences.Contains(id)))
        {
            places.Of($"{PathPlaces.LaterStages}/{id}")?.Report("id",
                $"No sequence has {id}. Name it in one, or take it out.");
        }
    }

    private static string Unknown(string kind, string id, IEnumerable<string> known) => $"There is no {kind} {id}. "
        + (Nearest.To(id, known) is { } near ? $"Did you mean {near}?" : "Correct the name, or add it.");
}
