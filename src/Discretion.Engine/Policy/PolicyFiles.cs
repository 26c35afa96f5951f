using System.Globalization;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Facts;

namespace Discretion.Engine.Policy;

/// <summary>
/// Reads policies from <c>policies/&lt;id&gt;/*.yaml</c>; the files of a folder make one mapping together.
/// </summary>
public static class PolicyFiles
{
    /// <summary>The file in which a key is looked for that no file has.</summary>
    public const string MainFile = "policy.yaml";

    /// <summary>The ids of the policies in a folder, in order.</summary>
    public static IReadOnlyList<string> List(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Whether a folder holds a policy's own files, and not only what stands beside policies.</summary>
    public static bool IsPolicy(string folder) => Directory.Exists(folder)
        && Directory.EnumerateFiles(folder, "*.yaml")
            .Any(path => Path.GetFileName(path) is not (AgencyFile.Name or PublishedPolicies.Name));

    /// <summary>Reads one policy.</summary>
    /// <param name="folder">The policy's own folder.</param>
    /// <param name="vocabulary">The facts its conditions may name.</param>
    /// <param name="shownAs">How problems name the folder; null for <c>policies/&lt;id&gt;</c>.</param>
    /// <exception cref="DataFileException">A file is wrong; holds every problem.</exception>
    public static PolicyVersion Read(string folder, Vocabulary vocabulary, string? shownAs = null)
    {
        List<Problem> problems = [];
        PolicyVersion? policy = Read(folder, vocabulary, problems, shownAs);
        return policy is not null && problems.Count == 0 ? policy : throw new DataFileException(problems);
    }

    /// <summary>Reads one policy and reports all that is wrong; null when no policy could be made at all.</summary>
    /// <param name="folder">The policy's own folder.</param>
    /// <param name="vocabulary">The facts its conditions may name.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="shownAs">How problems name the folder; null for <c>policies/&lt;id&gt;</c>.</param>
    /// <param name="agencies">The agencies, where no file of them stands beside the folder.</param>
    /// <param name="library">What stands beside it; null to read that too.</param>
    public static PolicyVersion? Read(
        string folder, Vocabulary vocabulary, List<Problem> problems, string? shownAs = null, Agencies? agencies = null,
        PolicyLibrary? library = null)
    {
        List<Problem> found = [];
        PolicyVersion? policy = ReadParts(Path.GetFullPath(folder), vocabulary, found, shownAs, agencies, library);
        problems.AddRange(found.OrderBy(problem => problem.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Line).ThenBy(problem => problem.Column));
        return policy;
    }

    private static PolicyVersion? ReadParts(
        string folder, Vocabulary vocabulary, List<Problem> problems, string? shownAs, Agencies? agencies,
        PolicyLibrary? library)
    {
        PolicyFolder at = PolicyFolder.Of(folder);
        string shown = shownAs ?? at.ShownAs;
        IReadOnlyList<string> paths = YamlFolder.Files(folder, shown, problems);
        if (paths.Count == 0 && problems.Count == 0)
        {
            problems.Add(new(shown, 1, 1, $"There is no policy {at.Id}: a policy is a folder with files .yaml. "
                + "'discretion policy list' shows the ones there are."));
            return null;
        }

        bool isWhole = problems.Count == 0;
        Dictionary<string, YamlMap> files = new(StringComparer.Ordinal);
        List<YamlMap> all = [];
        foreach (string path in paths)
        {
            if (StrictYaml.Read(path, $"{shown}/{Path.GetFileName(path)}", problems) is not { } file)
            {
                isWhole = false;
                continue;
            }

            all.Add(file);
            foreach (string key in file.Keys)
            {
                if (!files.TryAdd(key, file))
                {
                    file.Report(key, $"{key} stands in {files[key].File} too. Keep it in one file.");
                    file.Pass(key);
                }
            }
        }

        if (all.Count == 0)
        {
            return null;
        }

        YamlMap top = all.Find(file => file.File == $"{shown}/{MainFile}") ?? all[0];
        all.ForEach(file => file.IsPart = !isWhole);
        PolicyBinder binder = new(vocabulary, key => files.GetValueOrDefault(key, top));
        PolicyVersion policy = binder.Bind() with { Hash = PolicyHash.Of(files) };
        string[] known = [.. all.SelectMany(file => file.Known).Distinct()];
        all.ForEach(file => file.Close(known));
        if (!isWhole)
        {
            // What spans the files cannot be judged while one of them is not read.
            return null;
        }

        library ??= PolicyLibrary.Read(at.Library, problems);
        PolicyCheck.Check(policy, binder.Place, problems);
        PolicyLinks.Check(policy, binder.Place, binder.Events, files.GetValueOrDefault("agency", top),
            library.Agencies ?? agencies);
        PathShape.Check(policy, binder.Place);
        PolicyGuard.Check(policy, binder.Place, top);
        CheckVersion(policy, at, key => files.GetValueOrDefault(key, top), shown, library.Published);
        return policy;
    }

    /// <summary>The folder of a policy by what a person calls it: <c>id</c>, or <c>id@version</c>.</summary>
    /// <param name="library">The folder that the policies lie in.</param>
    /// <param name="name">The id, for the newest version, or <c>id@version</c>.</param>
    /// <returns>Null when there is none.</returns>
    public static string? Find(string library, string name)
    {
        string[] parts = name.Split('@', 2);
        if (!List(library).Contains(parts[0]))
        {
            return null;
        }

        string newest = Path.Combine(library, parts[0]);
        string[] earlier = Earlier(newest);
        return parts.Length == 1 ? newest
            : earlier.Contains(parts[1]) ? Path.Combine(newest, PolicyFolder.Versions, parts[1])
            : newest;
    }

    /// <summary>Publishes a policy's version, so that its text does not change unseen.</summary>
    /// <param name="folder">The policy's own folder.</param>
    /// <param name="vocabulary">The facts its conditions may name.</param>
    /// <returns>The policy, and whether it was not published before.</returns>
    /// <exception cref="DataFileException">
    /// A file is wrong, or another text was published under this version.
    /// </exception>
    public static (PolicyVersion Policy, bool IsNew) Publish(string folder, Vocabulary vocabulary)
    {
        PolicyVersion policy = Read(folder, vocabulary);
        return (policy, PublishedPolicies.Read(PolicyFolder.Of(folder).Library, []).Add(policy));
    }

    /// <summary>Begins a new version of a published policy and keeps the published one beside it.</summary>
    /// <param name="folder">The policy's own folder.</param>
    /// <param name="vocabulary">The facts its conditions may name.</param>
    /// <returns>The published version, and the new version's number.</returns>
    /// <exception cref="DataFileException">A file is wrong, or this version is not published.</exception>
    public static (PolicyVersion Published, string NewVersion) Revise(string folder, Vocabulary vocabulary)
    {
        PolicyVersion policy = Read(folder, vocabulary);
        PolicyFolder at = PolicyFolder.Of(folder);
        if (PublishedPolicies.Read(at.Library, []).HashOf(policy.Id, policy.Version) is null)
        {
            throw new DataFileException([new(at.ShownAs, 1, 1, $"Version {policy.Version} is not published, so it can "
                + "still be changed as it is.")]);
        }

        string next = (int.Parse(policy.Version, CultureInfo.InvariantCulture) + 1)
            .ToString(CultureInfo.InvariantCulture);
        string kept = Path.Combine(at.Path, PolicyFolder.Versions, policy.Version);
        Directory.CreateDirectory(kept);
        foreach (string path in YamlFolder.Files(at.Path, at.ShownAs, []))
        {
            string text = File.ReadAllText(path);
            File.WriteAllText(Path.Combine(kept, Path.GetFileName(path)), text);
            string line = $"version: \"{policy.Version}\"";
            int start = text.IndexOf("\n" + line + "\n", StringComparison.Ordinal);
            if (start >= 0)
            {
                File.WriteAllText(
                    path, $"{text[..(start + 1)]}version: \"{next}\"{text[(start + 1 + line.Length)..]}");
            }
        }

        return (policy, next);
    }

    /// <summary>The folders of the earlier versions that are kept of a policy, in order.</summary>
    public static IReadOnlyList<string> EarlierVersions(string folder) =>
        [.. Earlier(folder).Select(version => Path.Combine(folder, PolicyFolder.Versions, version))];

    private static string[] Earlier(string folder) =>
        [.. List(Path.Combine(folder, PolicyFolder.Versions))];

    private static void CheckVersion(
        PolicyVersion policy, PolicyFolder at, Func<string, YamlMap> file, string shown, PublishedPolicies published)
    {
        if (policy.Id != at.Id && policy.Id.Length > 0)
        {
            file("id").Report("id", $"The policy calls itself {policy.Id} and its folder {at.Id}. Give both one name.");
        }

        if (at.EarlierVersion is { } version && policy.Version != version)
        {
            file("version").Report("version",
                $"This is version {policy.Version} in the folder of version {version}. Correct one of the two.");
        }

        if (published.HashOf(policy.Id, policy.Version) is { } hash && hash != policy.Hash)
        {
            file("version").Report("version", $"The text is not the one that was published as version {policy.Version}"
                + $" ({hash[..Math.Min(12, hash.Length)]}, now {policy.Hash[..12]}). Put it back, or make a "
                + $"new version: 'discretion policy revise {shown}'.");
        }
    }
}
