using Discretion.Core.Facts;
using Discretion.Core.Policy;

namespace Discretion.Engine.Policy;

/// <summary>What stands beside the policies of a folder: the agencies, and the versions that were published.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Agencies">The agencies; null when no readable file of them is there.</param>
/// <param name="Published">The published versions.</param>
public sealed record PolicyLibrary(string Folder, Agencies? Agencies, PublishedPolicies Published)
{
    /// <summary>Reads what stands beside the policies of a folder.</summary>
    /// <param name="folder">The folder that the policies lie in.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static PolicyLibrary Read(string folder, List<Problem> problems) =>
        new(folder, AgencyFile.Read(folder, problems), PublishedPolicies.Read(folder, problems));

    /// <summary>The folder that a policy's own folder, or that of one of its versions, lies in.</summary>
    public static string Above(string policy) => PolicyFolder.Of(policy).Library;
}
