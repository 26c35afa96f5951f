using Discretion.Tests.House;

namespace Discretion.Tests.Commands;

/// <summary>
/// What a command printed when someone last read it. <c>UPDATE_GOLDEN=1</c> writes it anew; then read the diff.
/// </summary>
internal static class GoldenFile
{
    private static readonly string Folder =
        Path.Combine(Repository.Root, "tests", "Discretion.Tests", "Commands", "Golden");

    /// <summary>Compares an answer with its file and shows the first line that differs.</summary>
    public static void Matches(string file, string answer)
    {
        string path = Path.Combine(Folder, file);
        string now = answer.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, now);
            return;
        }

        Assert.True(File.Exists(path),
            $"There is no {file} yet. Run the tests with UPDATE_GOLDEN=1 and read what it holds.");
        string before = File.ReadAllText(path);
        if (before != now)
        {
            Assert.Fail(FirstDifference(file, before.Split('\n'), now.Split('\n')));
        }
    }

    private static string FirstDifference(string file, string[] before, string[] now)
    {
        int at = 0;
        while (at < before.Length && at < now.Length && before[at] == now[at])
        {
            at++;
        }

        return $"""
            {file}, line {at + 1}, is not what it was.
            was: {(at < before.Length ? before[at] : "(the end)")}
            is:  {(at < now.Length ? now[at] : "(the end)")}
            If the change is meant, run the tests with UPDATE_GOLDEN=1 and read the difference.
            """;
    }
}
