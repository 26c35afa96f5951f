using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Docket;
using Discretion.Engine.Facts;
using Discretion.Engine.Policy;

namespace Discretion.Tests.House;

/// <summary>The repository's own files, for the tests that hold it to its word.</summary>
internal static class Repository
{
    private static readonly HashSet<string> NotOurs =
        [".git", ".vs", ".idea", ".vscode", "bin", "obj", "TestResults", "BenchmarkDotNet.Artifacts", "artifacts",
         "node_modules"];

    /// <summary>The folder with the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every file that is ours, from the root, with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Walk(Root)
        .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)];

    /// <summary>Every folder that holds a file of ours.</summary>
    public static IReadOnlySet<string> Folders { get; } = Files.SelectMany(Above).ToHashSet(StringComparer.Ordinal);

    public static IEnumerable<string> Code => Files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal));

    public static IEnumerable<string> Source => Code.Where(file => file.StartsWith("src/", StringComparison.Ordinal));

    public static IEnumerable<string> Markdown => Files.Where(file => file.EndsWith(".md", StringComparison.Ordinal));

    // Read when first asked for, so that a broken data file fails the tests of data files and not every test.
    public static Vocabulary Vocabulary => field ??= VocabularyFiles.Read(Path.Combine(Root, "facts"));

    public static EoirFormat Eoir => field ??= EoirFormat.Read(Path.Combine(Root, "formats", "eoir"));

    public static IReadOnlyList<PolicyVersion> Policies => field ??= [.. PolicyFiles
        .List(Path.Combine(Root, "policies"))
        .Select(id => PolicyFiles.Read(Path.Combine(Root, "policies", id), Vocabulary))];

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Root, file));

    /// <summary>Fails with every line of what was found, so that all can be mended at once.</summary>
    public static void AssertNone(IEnumerable<string> found, string remedy)
    {
        string[] all = [.. found];
        Assert.True(all.Length == 0, string.Join('\n', all.Append(remedy)));
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Discretion.slnx")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException($"No Discretion.slnx lies above {AppContext.BaseDirectory}.");
    }

    private static IEnumerable<string> Walk(string folder) => Directory.EnumerateFiles(folder).Concat(
        Directory.EnumerateDirectories(folder).Where(inner => !NotOurs.Contains(Path.GetFileName(inner)))
            .SelectMany(Walk));

    private static IEnumerable<string> Above(string file)
    {
        for (int at = file.LastIndexOf('/'); at > 0; at = file.LastIndexOf('/', at - 1))
        {
            yield return file[..at];
        }
    }
}
