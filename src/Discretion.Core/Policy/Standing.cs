using Discretion.Core.Facts;

namespace Discretion.Core.Policy;

/// <summary>Whether a policy applies on a day.</summary>
public enum StandingKind
{
    /// <summary>It is not issued yet.</summary>
    NotIssued,

    /// <summary>It is issued and not effective yet.</summary>
    NotEffective,

    /// <summary>It applies.</summary>
    InForce,

    /// <summary>It applies, but for some sections or in some circuits.</summary>
    InForceInPart,

    /// <summary>It does not apply.</summary>
    NotInForce,

    /// <summary>Nobody can say: something happened whose day is not known, or no source reaches so far.</summary>
    Unknown,
}

/// <summary>How a policy stands on a day.</summary>
/// <param name="Kind">Whether it applies.</param>
/// <param name="Events">What happened up to that day, in order; the last is what made it so.</param>
/// <param name="SectionsOut">Sections that do not apply while the policy does.</param>
/// <param name="SectionsUnknown">Sections of which nobody can say.</param>
/// <param name="CircuitsOut">Circuits in which it does not apply while it does elsewhere.</param>
/// <param name="CircuitsIn">Circuits in which alone it applies; empty when it applies everywhere or nowhere.</param>
public sealed record Standing(
    StandingKind Kind,
    IReadOnlyList<StatusEvent> Events,
    IReadOnlyList<PolicySection> SectionsOut,
    IReadOnlyList<PolicySection> SectionsUnknown,
    IReadOnlyList<string> CircuitsOut,
    IReadOnlyList<string> CircuitsIn)
{
    /// <summary>How a policy stands on a day.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="day">The day.</param>
    public static Standing Of(PolicyVersion policy, DateOnly day)
    {
        StatusEvent[] events =
            [.. policy.Events.Where(one => one.On.First <= day).OrderBy(one => one.On.First)];
        if (day < policy.Issued || day < policy.Effective)
        {
            return new(
                day < policy.Issued ? StandingKind.NotIssued : StandingKind.NotEffective, events, [], [], [], []);
        }

        Truth whole = Applies(policy, null, null, day);
        (PolicySection Section, Truth Truth)[] sections =
            [.. policy.Sections.Select(section => (section, Applies(policy, section, null, day)))];
        string[] circuits = [.. events.SelectMany(one => one.Circuits).Distinct(StringComparer.Ordinal)
            .Where(circuit => Applies(policy, null, circuit, day) is var there
                && (whole == Truth.No ? there == Truth.Yes : there != whole))
            .Order(StringComparer.Ordinal)];
        PolicySection[] Where(Truth truth) =>
            [.. sections.Where(one => one.Truth == truth).Select(one => one.Section)];
        StandingKind kind = whole switch
        {
            Truth.Yes when circuits.Length > 0 || sections.Any(one => one.Truth != Truth.Yes) =>
                StandingKind.InForceInPart,
            Truth.Yes => StandingKind.InForce,
            Truth.No when circuits.Length > 0 => StandingKind.InForceInPart,
            Truth.No => StandingKind.NotInForce,
            Truth.Unknown => StandingKind.Unknown,
        };
        bool applies = whole == Truth.Yes;
        return new(kind, events, applies ? Where(Truth.No) : [], applies ? Where(Truth.Unknown) : [],
            applies ? circuits : [], whole == Truth.No ? circuits : []);
    }

    // What can be true after each event: an event whose day is not known leaves both what was and what it made.
    private static Truth Applies(PolicyVersion policy, PolicySection? section, string? circuit, DateOnly day)
    {
        DateOnly effective = section?.Effective ?? policy.Effective;
        if (day < effective || day >= policy.Ended || day >= section?.Ended)
        {
            return Truth.No;
        }

        Truth now = Truth.Yes;
        foreach (StatusEvent one in policy.Events.OrderBy(one => one.On.First))
        {
            bool concerns = (one.Sections.Count == 0 || (section is not null && one.Sections.Contains(section.Id)))
                && (one.Circuits.Count == 0 || (circuit is not null && one.Circuits.Contains(circuit)));
            if (!concerns || one.On.First > day)
            {
                continue;
            }

            Truth then = one.Change == StatusChange.Reinstated ? Truth.Yes : Truth.No;
            now = one.On.Last <= day || then == now ? then : Truth.Unknown;
        }

        return now == Truth.Yes && day > policy.KnownUntil ? Truth.Unknown : now;
    }
}
