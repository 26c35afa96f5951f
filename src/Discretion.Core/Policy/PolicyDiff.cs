using Discretion.Core.Facts;
using Discretion.Core.Review;

namespace Discretion.Core.Policy;

/// <summary>A way in which two policies differ.</summary>
/// <param name="Kind">The key that the entry stands under: <c>factors</c>; <c>policy</c> for all of it.</param>
/// <param name="Entry">The entry's id; null for the whole policy.</param>
/// <param name="Field">What of it differs; null when the entry itself is only in one of them.</param>
/// <param name="Before">As the first has it; null when it has none.</param>
/// <param name="After">As the second has it; null when it has none.</param>
public sealed record PolicyDifference(string Kind, string? Entry, string? Field, Bilingual? Before, Bilingual? After);

/// <summary>Compares two policies entry by entry; conditions by what they say, not by how they are spaced.</summary>
public static class PolicyDiff
{
    /// <summary>
    /// Every difference, by the order of a policy's keys; entries as the second has them, then those that are gone.
    /// </summary>
    public static IReadOnlyList<PolicyDifference> Of(PolicyVersion before, PolicyVersion after)
    {
        List<PolicyDifference> found = [];
        Fields(found, "policy", null, Whole(before), Whole(after));
        Entries(found, "sections", before.Sections, after.Sections, one => one.Id, Fields);
        Entries(found, "events", before.Events, after.Events, one => $"{one.On} {one.Change}", Fields);
        Entries(found, "memos", before.Memos, after.Memos, one => one.Id, Fields);
        Entries(found, "roles", before.Roles, after.Roles, one => one.Id, Fields);
        Entries(found, "forms", before.Forms, after.Forms, one => one.Id, Fields);
        Entries(found, "reasoning", before.Reasoning, after.Reasoning, one => one.Id, Fields);
        Entries(found, "considerations", before.Considerations, after.Considerations, one => one.Id, Fields);
        Entries(found, "care_groups", before.CareGroups, after.CareGroups, one => one.Id, Fields);
        Entries(found, "factors", before.Factors, after.Factors, one => one.Id, Fields);
        Entries(found, "lists", before.Lists, after.Lists, one => one.Id, Fields);
        Entries(found, "presumptions", before.Presumptions, after.Presumptions, one => one.Id, Fields);
        Entries(found, "routes", before.Routes, after.Routes, one => one.Id, Fields);
        Entries(found, "queues", before.Queues, after.Queues, one => one.Id, Fields);
        Entries(found, "path.stages", before.Path?.Stages ?? [], after.Path?.Stages ?? [], one => one.Id,
            PathFields.Of);
        Entries(found, "path.later_stages", before.Path?.LaterStages ?? [], after.Path?.LaterStages ?? [],
            one => one.Id, PathFields.Of);
        Entries(found, "path.outcomes", before.Path?.Outcomes ?? [], after.Path?.Outcomes ?? [], one => one.Id,
            PathFields.Of);
        Orders(found, before.Path, after.Path);
        return found;
    }

    // Stages in another order are another path, though each is the same.
    private static void Orders(List<PolicyDifference> found, ReviewPath? before, ReviewPath? after)
    {
        if (before is not null && after is not null)
        {
            Fields(found, "path", null, [("stages", Joined([.. before.Stages.Select(stage => stage.Id)]))],
                [("stages", Joined([.. after.Stages.Select(stage => stage.Id)]))]);
        }
    }

    private static void Entries<T>(
        List<PolicyDifference> found, string kind, IReadOnlyList<T> before, IReadOnlyList<T> after,
        Func<T, string> id, Func<T, (string Field, Bilingual? Text)[]> fields)
    {
        foreach (T one in after)
        {
            T? other = before.FirstOrDefault(entry => id(entry) == id(one));
            if (other is null)
            {
                found.Add(new(kind, id(one), null, null, fields(one)[0].Text));
            }
            else
            {
                Fields(found, kind, id(one), fields(other), fields(one));
            }
        }

        found.AddRange(before.Where(one => after.All(entry => id(entry) != id(one)))
            .Select(one => new PolicyDifference(kind, id(one), null, fields(one)[0].Text, null)));
    }

    private static void Fields(
        List<PolicyDifference> found, string kind, string? entry,
        (string Field, Bilingual? Text)[] before, (string Field, Bilingual? Text)[] after) =>
        found.AddRange(before.Zip(after).Where(pair => pair.First.Text != pair.Second.Text).Select(pair =>
            new PolicyDifference(kind, entry, pair.First.Field, pair.First.Text, pair.Second.Text)));

    private static (string, Bilingual?)[] Whole(PolicyVersion policy) =>
    [
        ("id", Same(policy.Id)), ("version", Same(policy.Version)), ("use", Same(policy.Use)),
        ("title", policy.Title), ("summary", policy.Summary), ("agency", Same(policy.Agency)),
        ("scope", Joined(policy.Scope)), ("issued", Day(policy.Issued)), ("effective", Day(policy.Effective)),
        ("ended", Day(policy.Ended)), ("known_until", Day(policy.KnownUntil)),
    ];

    private static (string, Bilingual?)[] Fields(PolicySection one) =>
        [("name", one.Name), ("effective", Day(one.Effective)), ("ended", Day(one.Ended)), .. Cited(one.Citation)];

    private static (string, Bilingual?)[] Fields(StatusEvent one) =>
    [
        ("text", one.Text), ("sections", Joined(one.Sections)), ("circuits", Joined(one.Circuits)),
        ("source", Same(one.Source)), .. Cited(one.Citation),
    ];

    private static (string, Bilingual?)[] Fields(Memo one) =>
        [("title", one.Title), ("source", Same(one.Source)), .. Cited(one.Citation)];

    private static (string, Bilingual?)[] Fields(Role one) =>
        [("name", one.Name), ("may", one.May), .. Cited(one.Citation)];

    private static (string, Bilingual?)[] Fields(DiscretionForm one) =>
        [("name", one.Name), ("text", one.Text), ("barred_for", Joined(one.BarredFor)), .. Cited(one.Citation)];

    private static (string, Bilingual?)[] Fields(ReasoningRule one) => [("text", one.Text), .. Cited(one.Citation)];

    private static (string, Bilingual?)[] Fields(Consideration one) =>
    [
        ("text", one.Text), ("number", Same(one.Number)), ("name", one.Name), ("section", Same(one.Section)),
        ("no_factor", one.NoFactor), .. Cited(one.Citation),
    ];

    private static (string, Bilingual?)[] Fields(CareGroup one) =>
    [
        ("name", one.Name), ("number", Same(one.Number)), ("weight", Same(one.Weight)),
        ("factors", Joined(one.Factors)), .. Cited(one.Citation),
    ];

    private static (string, Bilingual?)[] Fields(Factor one) =>
    [
        ("text", one.Text), ("consideration", Same(one.Consideration)), ("weight", Same(one.Weight)),
        ("effect", Same(one.Effect)), ("condition", Written(one.Condition)), ("question", one.Question),
        ("facts", Joined(one.Facts)), ("number", one.Number), .. Cited(one.Citation),
    ];

    private static (string, Bilingual?)[] Fields(FactorList one) =>
    [
        ("name", one.Name), ("weight", Same(one.Weight)), ("tier", Same(one.Tier)), ("effect", Same(one.Effect)),
        ("factors", Joined(one.Factors)), ("exception.role", Same(one.Exception?.Role)),
        ("exception.text", one.Exception?.Text), .. Cited(one.Citation),
    ];

    private static (string, Bilingual?)[] Fields(Presumption one) =>
    [
        ("text", one.Text), ("when", Joined(one.When)), ("unless", Joined(one.Unless)), .. Cited(one.Citation),
    ];

    private static (string, Bilingual?)[] Fields(Route one) =>
    [
        ("text", one.Text), ("name", one.Name), ("when", Joined(one.When)), ("act", Same(one.Act)),
        ("to", Same(one.To)), .. Cited(one.Citation),
    ];

    private static (string, Bilingual?)[] Fields(ReviewQueue one) =>
    [
        ("text", one.Text), ("name", one.Name), ("condition", Written(one.Condition)), ("needs", one.Needs),
        .. Cited(one.Citation),
    ];

    private static (string, Bilingual?)[] Cited(Citation citation) =>
        [("citation", Same(citation.Text)), ("verified", Same(citation.Verified ? "true" : "false"))];

    private static Bilingual? Written(WrittenCondition? condition) =>
        condition is null ? null : ConditionWords.OnOneLine(condition.Tree);

    private static Bilingual? Joined(IReadOnlyList<string> texts) =>
        texts.Count == 0 ? null : Same(string.Join(", ", texts));

    private static Bilingual? Day(DateOnly? day) =>
        day is { } one ? Same(one.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)) : null;

    private static Bilingual? Same<T>(T value)
        where T : struct, Enum => Same(value.ToString().ToLowerInvariant());

    private static Bilingual? Same(string? text) => text is null ? null : new(text, text);
}
