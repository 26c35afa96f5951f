using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Policy;
using Discretion.Tests.House;

namespace Discretion.Tests.Policy;

/// <summary>The policy that <c>policy new</c> begins with, in a folder of its own, to be broken by one test.</summary>
internal sealed class DraftPolicy : IDisposable
{
    private const string Id = "new-policy";
    private readonly string _above = Directory.CreateTempSubdirectory("discretion-draft-").FullName;

    public DraftPolicy()
    {
        Directory.CreateDirectory(Folder);
        foreach (string file in Repository.Files.Where(file =>
            file.StartsWith("templates/new-policy/", StringComparison.Ordinal)))
        {
            File.WriteAllText(PathOf(Path.GetFileName(file)), Repository.Read(file));
        }
    }

    public string Folder => Path.Combine(_above, Id);

    public string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>Puts a text in place of another that stands in a file.</summary>
    public DraftPolicy Change(string file, string old, string now)
    {
        string text = File.ReadAllText(PathOf(file));
        Assert.Contains(old, text, StringComparison.Ordinal);
        int at = text.IndexOf(old, StringComparison.Ordinal);
        File.WriteAllText(PathOf(file), text[..at] + now + text[(at + old.Length)..]);
        return this;
    }

    /// <summary>Reads it; each problem is named by its file alone.</summary>
    public (PolicyVersion? Policy, List<Problem> Problems) Read()
    {
        List<Problem> problems = [];
        PolicyVersion? policy = PolicyFiles.Read(Folder, Repository.Vocabulary, problems, "draft",
            AgencyFile.Read(Path.Combine(Repository.Root, "policies")));
        return (policy, problems);
    }

    public void Dispose() => Directory.Delete(_above, recursive: true);
}
