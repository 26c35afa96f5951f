using Discretion.Core.Facts;

namespace Discretion.Core.Policy;

/// <summary>An agency, or a part of one.</summary>
/// <param name="Id">Stable name, for example <c>ICE-OPLA</c>.</param>
/// <param name="PartOf">The agency that it is a part of; null when it stands alone.</param>
/// <param name="Name">Its name.</param>
/// <param name="InCourtFile">Whether the immigration courts' public file has its cases, and those of its parts.</param>
public sealed record Agency(string Id, string? PartOf, Bilingual Name, bool InCourtFile);

/// <summary>A time for which it is known that an agency had published no policy.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The first day after it; null while it lasts.</param>
/// <param name="Text">What is known, in a sentence.</param>
/// <param name="Citation">Where it is told.</param>
public sealed record NothingPublished(
    string Agency, DateOnly From, DateOnly? Until, Bilingual Text, Citation Citation);

/// <summary>The agencies that issue policies and that policies bind.</summary>
public sealed class Agencies(IReadOnlyList<Agency> all, IReadOnlyList<NothingPublished> nothingPublished)
{
    /// <summary>Every agency and part, in the order of the file.</summary>
    public IReadOnlyList<Agency> All => all;

    /// <summary>An agency by id; null when there is none.</summary>
    public Agency? Find(string id) => all.FirstOrDefault(one => one.Id == id);

    /// <summary>
    /// Whether a policy binds an agency: its scope names the agency, one of its parts, or what it is a part of.
    /// </summary>
    public bool Binds(PolicyVersion policy, string agency) =>
        policy.Scope.Any(scope => IsWithin(scope, agency) || IsWithin(agency, scope));

    /// <summary>Whether a policy speaks of cases that the immigration courts' public file has.</summary>
    public bool AreInCourtFile(PolicyVersion policy) => all.Any(one =>
        one.InCourtFile && policy.Scope.Any(scope => IsWithin(scope, one.Id)));

    /// <summary>What is known of an agency having published nothing on a day.</summary>
    public IReadOnlyList<NothingPublished> NothingOn(DateOnly day, string agency) =>
        [.. nothingPublished.Where(one => IsWithin(agency, one.Agency) && one.From <= day && !(day >= one.Until))];

    private bool IsWithin(string part, string whole)
    {
        for (Agency? at = Find(part); at is not null; at = at.PartOf is null ? null : Find(at.PartOf))
        {
            if (at.Id == whole)
            {
                return true;
            }
        }

        return false;
    }
}
