using System.Text.Json;

namespace Discretion.IntegrationTests.Docket.Faults;

/// <summary>Looks at a home in which an import was cut off, as its next user would.</summary>
/// <param name="source">What was imported, and what its import gives when nothing goes wrong.</param>
/// <param name="home">The home.</param>
/// <param name="withEarlier">Whether the earlier docket must be there.</param>
internal sealed class HomeCheck(FaultSource source, string home, bool withEarlier)
{
    private string Dockets => Path.Combine(home, "dockets");

    private string Next => Path.Combine(Dockets, FaultSource.Name);

    /// <summary>Whether the docket that was being imported has its name.</summary>
    public bool HasNext => Directory.Exists(Next);

    /// <summary>Whether a cut-off import left its temporary folder.</summary>
    public bool HasUnfinished => Directory.Exists(Dockets) && Directory.EnumerateDirectories(Dockets, ".*").Any();

    /// <summary>What is wrong: a docket that is listed and not whole, or that was there and cannot be read.</summary>
    public async Task<List<string>> ProblemsAsync()
    {
        List<string> problems = [];
        string[] expected =
            [.. withEarlier ? [FaultSource.Earlier] : (string[])[], .. HasNext ? [FaultSource.Name] : (string[])[]];
        ProgramAnswer list = await OurProgram.RunHereAsync(home, "docket", "list", "--json");
        if (list.Code != 0)
        {
            problems.Add($"docket list answered {list.Code}: {list.Error}");
        }
        else if (Names(list.Out) is var listed && !listed.SequenceEqual(expected))
        {
            problems.Add($"docket list has {string.Join(", ", listed)} and not {string.Join(", ", expected)}");
        }

        if (withEarlier)
        {
            problems.AddRange(await ProblemsOfAsync(FaultSource.Earlier, source.EarlierHashes));
        }

        if (HasNext)
        {
            problems.AddRange(await ProblemsOfAsync(FaultSource.Name, source.WholeHashes));
        }

        return problems;
    }

    /// <summary>Runs the import again, and says what is wrong then.</summary>
    /// <param name="inProcess">Whether in this process, which is quicker, or in one of its own.</param>
    /// <remarks>A docket that had its name before is refused as taken, and is as it was.</remarks>
    public async Task<List<string>> ProblemsOfNextRunAsync(bool inProcess)
    {
        bool isThere = HasNext;
        ProgramAnswer answer = inProcess
            ? await OurProgram.RunHereAsync(home, source.Import)
            : await source.ImportTimedAsync(home);
        List<string> problems = [];
        if (answer.Code != (isThere ? 2 : 0))
        {
            problems.Add($"the next import answered {answer.Code}: {answer.Error}");
        }

        if (HasUnfinished && !isThere)
        {
            problems.Add("the next import left a temporary folder");
        }

        problems.AddRange(HasNext ? await ProblemsAsync() : ["the next import left no docket"]);
        return problems;
    }

    private static string[] Names(string json) =>
        [.. JsonDocument.Parse(json).RootElement.EnumerateArray().Select(one => one.GetProperty("name").GetString()!)];

    private async Task<List<string>> ProblemsOfAsync(string name, string hashes)
    {
        List<string> problems = [];
        foreach (string[] command in (string[][])
            [["docket", "show", name], ["docket", "verify", name],
             ["screen", "--docket", name, "--where", "age_years > 65"]])
        {
            ProgramAnswer answer = await OurProgram.RunHereAsync(home, command);
            if (answer.Code != 0)
            {
                problems.Add($"{string.Join(' ', command)} answered {answer.Code}: {answer.Error}");
            }
        }

        string folder = Path.Combine(Dockets, name);
        if (ReleaseFiles.Hashes(folder) is var now && now != hashes)
        {
            problems.Add($"{name} is not what it should be:\n"
                + string.Join('\n', now.Split('\n').Except(hashes.Split('\n')).Select(line => "  has " + line)
                    .Concat(hashes.Split('\n').Except(now.Split('\n')).Select(line => "  not " + line))));
        }

        return problems;
    }
}
