using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Review;
using Discretion.Engine.Screening;

namespace Discretion.Engine.Review;

/// <summary>What a desk reviews by: policies, facts, and the dockets that cases come from.</summary>
public interface IReviewSources
{
    /// <summary>The facts that there are.</summary>
    Vocabulary Vocabulary { get; }

    /// <summary>A policy in the very version and text that a review began with; null when it is not here.</summary>
    PolicyVersion? Policy(PolicyKey key);

    /// <summary>A policy as it stands now, by its id; null when there is none.</summary>
    PolicyVersion? Policy(string id);

    /// <summary>The time zone of a court by its code, an IANA name; null when nobody knows the court.</summary>
    string? TimeZoneOf(string court);

    /// <summary>The release that a docket's name stands for; null when there is none.</summary>
    ReleaseKey? Release(string docket);

    /// <summary>The cases that a release shows as joined, in pairs of a lead and a rider; empty for an office's own
    /// list.</summary>
    /// <exception cref="Docket.DocketException">The release is not here, or is another one of that name.</exception>
    IReadOnlyList<(CaseKey One, CaseKey Other)> Relatives(ReleaseKey release);

    /// <summary>The key of a case by what its docket calls it; null when there is no such case.</summary>
    CaseKey? Key(string docket, string caseId);

    /// <summary>What a release tells of a case, by fact; null when it has no such case.</summary>
    /// <exception cref="Docket.DocketException">The release is not here, or is another one of that name.</exception>
    IReadOnlyDictionary<string, FactValue>? Facts(ReleaseKey release, CaseKey key);

    /// <summary>A case with the cells that its facts rest on; null when the release has no such case.</summary>
    /// <exception cref="Docket.DocketException">The release is not here, or is another one of that name.</exception>
    CaseRecord? Case(ReleaseKey release, CaseKey key);

    /// <summary>Reads the facts of many cases at once, for what asks for them one by one after.</summary>
    /// <exception cref="Docket.DocketException">The release is not here, or is another one of that name.</exception>
    void Prepare(ReleaseKey release, IReadOnlyCollection<string> caseIds);
}
