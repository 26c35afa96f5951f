using Discretion.Core.Facts;
using Discretion.Core.Review;

namespace Discretion.Core.Policy;

/// <summary>Which way a consideration weighs. No weight is a number, and none is decisive.</summary>
public enum Weight
{
    /// <summary>In favour of discretion.</summary>
    For,

    /// <summary>Against it.</summary>
    Against,

    /// <summary>Either way, as the case may be.</summary>
    Either,
}

/// <summary>Where an entry comes from.</summary>
/// <param name="Text">The paper and the place in it.</param>
/// <param name="Verified">False when the entry was written without re-reading the paper; shown wherever the entry
/// is.</param>
public sealed record Citation(string Text, bool Verified);

/// <summary>A paper that the policy transcribes.</summary>
public sealed record Memo(string Id, Bilingual Title, Citation Citation, string Source);

/// <summary>Who may exercise discretion, and within what limit.</summary>
public sealed record Role(string Id, Bilingual Name, Bilingual May, Citation Citation);

/// <summary>A form that discretion can take.</summary>
/// <param name="Id">Stable name, unique in the policy.</param>
/// <param name="Name">Its name.</param>
/// <param name="Text">What it is, in our words.</param>
/// <param name="BarredFor">Factors and lists whose cases the text shuts out from it; a guardrail is broken unless it is
/// empty.</param>
/// <param name="Citation">Where the memo has it.</param>
public sealed record DiscretionForm(
    string Id, Bilingual Name, Bilingual Text, IReadOnlyList<string> BarredFor, Citation Citation);

/// <summary>A rule of how to reason or when to act.</summary>
public sealed record ReasoningRule(string Id, Bilingual Text, Citation Citation);

/// <summary>A paragraph of the memo: one of its considerations or criteria.</summary>
/// <param name="Id">Stable name, unique in the policy.</param>
/// <param name="Number">As the memo counts it, for example <c>11</c> or <c>A6</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Text">What it says, in our words.</param>
/// <param name="Citation">Where the memo has it.</param>
/// <param name="Section">The policy's section it stands in, by id; null when it stands in none.</param>
/// <param name="NoFactor">Why no factor belongs to it; null when one does.</param>
public sealed record Consideration(
    string Id, string Number, Bilingual Name, Bilingual Text, Citation Citation, string? Section, Bilingual? NoFactor);

/// <summary>A group of people to whom the memo asks for particular care, or of marks that weigh against.</summary>
public sealed record CareGroup(
    string Id, string Number, Bilingual Name, Weight Weight, IReadOnlyList<string> Factors, Citation Citation);

/// <summary>A condition with the text it was read from.</summary>
public sealed record WrittenCondition(string Text, Condition Tree);

/// <summary>An example beside a condition: these facts give this finding.</summary>
/// <param name="Expected">The finding.</param>
/// <param name="Facts">The facts; every other fact is unknown.</param>
/// <param name="Line">Where it stands in its file, 1-based.</param>
/// <param name="File">The file, as problems name it.</param>
public sealed record ConditionTest(
    Truth Expected, IReadOnlyDictionary<string, FactValue> Facts, int Line, string File = "");

/// <summary>One consideration put so that it can be answered yes, no or unknown for a case.</summary>
public sealed record Factor
{
    /// <summary>Stable name, unique in the policy.</summary>
    public required string Id { get; init; }

    /// <summary>The consideration it belongs to.</summary>
    public required string Consideration { get; init; }

    /// <summary>The factor as a statement, in our words.</summary>
    public required Bilingual Text { get; init; }

    /// <summary>Where the memo says it.</summary>
    public required Citation Citation { get; init; }

    /// <summary>Which way it weighs.</summary>
    public required Weight Weight { get; init; }

    /// <summary>What the text lets it do; anything but weighing breaks a guardrail.</summary>
    public Effect Effect { get; init; }

    /// <summary>When facts can tell: the condition. Null when only a reviewer can answer.</summary>
    public WrittenCondition? Condition { get; init; }

    /// <summary>What a reviewer is asked; always there when there is no condition.</summary>
    public Bilingual? Question { get; init; }

    /// <summary>The facts that an answer to the question would set.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>Where the memo gives no number: whose number the condition uses.</summary>
    public Bilingual? Number { get; init; }

    /// <summary>Examples of yes, no and unknown.</summary>
    public IReadOnlyList<ConditionTest> Tests { get; init; } = [];
}

/// <summary>A queue of cases that the policy wants reviewed; sorted by hearing date and waiting time only.</summary>
public sealed record ReviewQueue
{
    /// <summary>Stable name, unique in the policy.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required Bilingual Name { get; init; }

    /// <summary>Who belongs in it, in our words.</summary>
    public required Bilingual Text { get; init; }

    /// <summary>Where the memo says it.</summary>
    public required Citation Citation { get; init; }

    /// <summary>Which cases; null when no fact can tell.</summary>
    public WrittenCondition? Condition { get; init; }

    /// <summary>When there is no condition: what source it would need.</summary>
    public Bilingual? Needs { get; init; }

    /// <summary>Examples of yes, no and unknown.</summary>
    public IReadOnlyList<ConditionTest> Tests { get; init; } = [];
}

/// <summary>A memo as data, in one version. A version that a review has used never changes.</summary>
public sealed record PolicyVersion
{
    /// <summary>The folder's name under <c>policies/</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The version of our transcription.</summary>
    public required string Version { get; init; }

    /// <summary>
    /// SHA-256 of what its files say, in lower-case hexadecimal digits: the same whatever comments, order and line
    /// breaks they have, and without the tests beside conditions. Empty for a policy that no file holds.
    /// </summary>
    public string Hash { get; init; } = "";

    /// <summary>Whether a desk may review under it.</summary>
    public required PolicyUse Use { get; init; }

    /// <summary>Its title.</summary>
    public required Bilingual Title { get; init; }

    /// <summary>What it asks for, in a few sentences.</summary>
    public required Bilingual Summary { get; init; }

    /// <summary>The agency that issued it.</summary>
    public required string Agency { get; init; }

    /// <summary>The parts of government it binds, for example <c>ICE-OPLA</c>.</summary>
    public required IReadOnlyList<string> Scope { get; init; }

    /// <summary>The day it was signed.</summary>
    public required DateOnly Issued { get; init; }

    /// <summary>The first day it applied.</summary>
    public required DateOnly Effective { get; init; }

    /// <summary>The first day it no longer applied; null while it does.</summary>
    public DateOnly? Ended { get; init; }

    /// <summary>The last day for which it is known how it stands; null when nothing is in doubt.</summary>
    public DateOnly? KnownUntil { get; init; }

    /// <summary>Parts that can live and end on their own.</summary>
    public IReadOnlyList<PolicySection> Sections { get; init; } = [];

    /// <summary>What happened to it, in order of time.</summary>
    public IReadOnlyList<StatusEvent> Events { get; init; } = [];

    /// <summary>The papers it transcribes.</summary>
    public required IReadOnlyList<Memo> Memos { get; init; }

    /// <summary>Who may exercise discretion.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>The forms of discretion.</summary>
    public IReadOnlyList<DiscretionForm> Forms { get; init; } = [];

    /// <summary>How to reason.</summary>
    public IReadOnlyList<ReasoningRule> Reasoning { get; init; } = [];

    /// <summary>The memo's considerations, in its order.</summary>
    public required IReadOnlyList<Consideration> Considerations { get; init; }

    /// <summary>The groups to whom it asks particular care.</summary>
    public IReadOnlyList<CareGroup> CareGroups { get; init; } = [];

    /// <summary>The factors, in the order of the considerations.</summary>
    public required IReadOnlyList<Factor> Factors { get; init; }

    /// <summary>The review queues.</summary>
    public IReadOnlyList<ReviewQueue> Queues { get; init; } = [];

    /// <summary>The lists of factors treated alike.</summary>
    public IReadOnlyList<FactorList> Lists { get; init; } = [];

    /// <summary>What the text presumes.</summary>
    public IReadOnlyList<Presumption> Presumptions { get; init; } = [];

    /// <summary>Where the text sends categories of cases.</summary>
    public IReadOnlyList<Route> Routes { get; init; } = [];

    /// <summary>How a review under it goes; null for a policy that no desk reviews under.</summary>
    public ReviewPath? Path { get; init; }

    /// <summary>The factors that ids of factors and lists stand for, each once.</summary>
    public IReadOnlyList<string> FactorsUnder(IEnumerable<string> ids) => [.. ids
        .SelectMany(id => Lists.FirstOrDefault(list => list.Id == id)?.Factors ?? [id])
        .Distinct(StringComparer.Ordinal)];

    /// <summary>The name of the rule that a case lies in no computed queue; shown beside the queues.</summary>
    public const string OutsideEveryQueue = "outside-every-queue";
}
