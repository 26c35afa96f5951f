using System.Globalization;
using Discretion.Core.Facts;
using Discretion.Core.Review;

namespace Discretion.Core.Policy;

/// <summary>What of a path is compared between two policies, entry by entry.</summary>
internal static class PathFields
{
    /// <summary>The fields of a stage; the first names it.</summary>
    public static (string, Bilingual?)[] Of(PathStage one) =>
    [
        ("name", one.Name), ("text", one.Text), ("kind", Word(one.Kind)), ("by", Joined(one.Actors.Select(Kebab))),
        ("second_person", Flag(one.SecondPerson)), ("before_findings", Flag(one.BeforeFindings)),
        ("checks", All(one.Checks.Select(check => check.Name))), ("party", one.Party), ("days_max", Days(one.DaysMax)),
        ("letters", Joined(one.Letters)), .. Cited("", one.Citation),
    ];

    /// <summary>The fields of an outcome; the first names it. Every follow-up is a field of its own.</summary>
    public static (string, Bilingual?)[] Of(PathOutcome one) =>
    [
        ("name", one.Name), ("text", one.Text), ("form", Same(one.Form)), ("adverse", Flag(one.Adverse)),
        ("approver", Word(one.Approver)), ("after", Joined(one.After.Select(stage => stage.Id))),
        ("ends", Word(one.Ends)), ("work_permit.text", one.WorkPermit?.Text),
        ("work_permit.opens", Joined(one.WorkPermit?.Opens ?? [])),
        ("work_permit.closes", Joined(one.WorkPermit?.Closes ?? [])),
        .. Cited("work_permit.", one.WorkPermit?.Citation), ("follow_ups", All(one.FollowUps.Select(FollowUp))),
        .. Cited("", one.Citation),
    ];

    private static Bilingual FollowUp(FollowUpRule rule) => new(
        $"{rule.DaysAfter} days after: {rule.Text.En}", $"{rule.DaysAfter} días después: {rule.Text.Es}");

    private static (string, Bilingual?)[] Cited(string before, Citation? citation) =>
    [
        (before + "citation", Same(citation?.Text)),
        (before + "verified", citation is null ? null : Same(citation.Verified ? "true" : "false")),
    ];

    private static Bilingual? All(IEnumerable<Bilingual> texts) => texts.ToArray() is { Length: > 0 } some
        ? new(string.Join(" · ", some.Select(text => text.En)), string.Join(" · ", some.Select(text => text.Es)))
        : null;

    private static Bilingual? Joined(IEnumerable<string> ids) =>
        string.Join(", ", ids) is { Length: > 0 } joined ? Same(joined) : null;

    private static Bilingual? Flag(bool is_) => is_ ? new("yes", "sí") : null;

    private static Bilingual? Days(int? days) => Same(days?.ToString(CultureInfo.InvariantCulture));

    private static Bilingual? Word<T>(T value)
        where T : struct, Enum => Same(Kebab(value));

    // As policies write it: chief-counsel.
    private static string Kebab<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString().Select((letter, at) =>
            at > 0 && char.IsAsciiLetterUpper(letter) ? "-" + char.ToLowerInvariant(letter)
                : char.ToLowerInvariant(letter).ToString()));

    private static Bilingual? Same(string? text) => text is null ? null : new(text, text);
}
