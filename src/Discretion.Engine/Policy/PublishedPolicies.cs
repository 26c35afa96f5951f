using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Facts;

namespace Discretion.Engine.Policy;

/// <summary>
/// The versions that were published, each with the hash of its text, in <c>policies/published.yaml</c>. A published
/// text does not change: another text is another version.
/// </summary>
public sealed class PublishedPolicies
{
    /// <summary>The file's name; it stands beside the policies' folders.</summary>
    public const string Name = "published.yaml";

    private readonly Dictionary<(string Id, string Version), string> _hashes;
    private readonly string _path;

    private PublishedPolicies(string path, Dictionary<(string Id, string Version), string> hashes)
    {
        _path = path;
        _hashes = hashes;
    }

    /// <summary>Reads the file of a folder with policies; none is as an empty one.</summary>
    public static PublishedPolicies Read(string library, List<Problem> problems)
    {
        string path = Path.Combine(library, Name);
        Dictionary<(string, string), string> hashes = [];
        if (File.Exists(path) && StrictYaml.Read(path, "policies/" + Name, problems) is { } file)
        {
            foreach (YamlMap entry in file.Maps("published"))
            {
                string id = entry.Text("id");
                string version = entry.Text("version");
                if (!hashes.TryAdd((id, version), entry.Text("hash")))
                {
                    entry.Report("id", $"Version {version} of {id} stands here twice. Take one out.");
                }

                entry.Close();
            }

            file.Close();
        }

        return new(path, hashes);
    }

    /// <summary>The hash of a published version; null when it was not published.</summary>
    public string? HashOf(string id, string version) => _hashes.GetValueOrDefault((id, version));

    /// <summary>Publishes a policy's version: from now on its text does not change.</summary>
    /// <returns>False when it was published already.</returns>
    /// <exception cref="InvalidOperationException">Another text was published under this version.</exception>
    public bool Add(PolicyVersion policy)
    {
        if (HashOf(policy.Id, policy.Version) is { } published)
        {
            return published == policy.Hash
                ? false
                : throw new InvalidOperationException($"Version {policy.Version} of {policy.Id} has another text.");
        }

        string head = File.Exists(_path)
            ? ""
            : "# The versions that were published, each with the hash of its text ('discretion policy publish').\n"
                + "published:\n";
        File.AppendAllText(
            _path, $"{head}  - id: {policy.Id}\n    version: \"{policy.Version}\"\n    hash: {policy.Hash}\n");
        _hashes[(policy.Id, policy.Version)] = policy.Hash;
        return true;
    }
}
