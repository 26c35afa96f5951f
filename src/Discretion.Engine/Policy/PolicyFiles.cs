using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Facts;

namespace Discretion.Engine.Policy;

/// <summary>
/// Reads policies from <c>policies/&lt;id&gt;/*.yaml</c>; the files of a folder make one mapping together.
/// </summary>
public static class PolicyFiles
{
    /// <summary>The ids of the policies in a folder, in order.</summary>
    public static IReadOnlyList<string> List(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Reads one policy.</summary>
    /// <param name="folder">The policy's own folder.</param>
    /// <param name="vocabulary">The facts its conditions may name.</param>
    /// <exception cref="DataFileException">A file is wrong; holds every problem.</exception>
    public static PolicyVersion Read(string folder, Vocabulary vocabulary)
    {
        List<Problem> problems = [];
        PolicyVersion? policy = Read(folder, vocabulary, problems);
        return policy is not null && problems.Count == 0 ? policy : throw new DataFileException(problems);
    }

    /// <summary>Reads one policy and reports all that is wrong; null when no policy could be made at all.</summary>
    public static PolicyVersion? Read(string folder, Vocabulary vocabulary, List<Problem> problems)
    {
        string id = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        int before = problems.Count;
        IReadOnlyList<string> paths = YamlFolder.Files(folder, $"policies/{id}", problems);
        if (paths.Count == 0)
        {
            if (problems.Count > before)
            {
                return null;
            }

            problems.Add(new($"policies/{id}", 1, 1,
                $"There is no policy {id}. 'discretion policy list' shows the ones there are."));
            return null;
        }

        Dictionary<string, YamlMap> files = new(StringComparer.Ordinal);
        List<YamlMap> all = [];
        foreach (string path in paths)
        {
            if (StrictYaml.Read(path, $"policies/{id}/{Path.GetFileName(path)}", problems) is not { } file)
            {
                continue;
            }

            all.Add(file);
            foreach (string key in file.Keys)
            {
                if (!files.TryAdd(key, file))
                {
                    file.Report(key, $"{key} stands in {files[key].File} too. Keep it in one file.");
                }
            }
        }

        if (all.Count == 0)
        {
            return null;
        }

        PolicyBinder binder = new(vocabulary, key => files.GetValueOrDefault(key, all[0]));
        PolicyVersion policy = binder.Bind();
        if (policy.Id != id)
        {
            all[0].Report("id", $"The policy calls itself {policy.Id} and its folder {id}. Give both one name.");
        }

        all.ForEach(file => file.Close());
        Agencies? agencies = AgencyFile.Read(Path.GetDirectoryName(Path.GetFullPath(folder)) ?? folder, problems);
        PolicyCheck.Check(policy, binder.Place, problems);
        PolicyLinks.Check(policy, binder.Place, binder.Events, files.GetValueOrDefault("agency", all[0]), agencies);
        PolicyGuard.Check(policy, binder.Place, all[0]);
        return policy;
    }
}
