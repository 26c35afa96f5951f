using System.Diagnostics;
using System.Globalization;

namespace Discretion.IntegrationTests.Docket.Faults;

/// <summary>An office's own list that is loaded while something goes wrong.</summary>
internal sealed class LoadSource : IDisposable
{
    /// <summary>The list that is loaded when something goes wrong.</summary>
    public const string Name = "next";

    /// <summary>The list that was there before.</summary>
    public const string Earlier = "earlier";

    private const int Clients = 2_000;
    private const int EarlierClients = 3;

    private readonly ScratchFolder _scratch = new();

    /// <summary>Writes both spreadsheets and takes the time that a load takes.</summary>
    public async Task PrepareAsync()
    {
        await WriteAsync(Sheet, Clients);
        await WriteAsync(EarlierSheet, EarlierClients);
        Stopwatch watch = Stopwatch.StartNew();
        using Child child = Start(Path.Combine(_scratch.Path, "whole"));
        ProgramAnswer answer = await child.AnswerAsync();
        Assert.True(answer.Code == 0, answer.Error);
        Duration = watch.Elapsed;
    }

    /// <summary>How long a load takes in a process of its own.</summary>
    public TimeSpan Duration { get; private set; }

    /// <summary>The spreadsheet.</summary>
    public string Sheet => Path.Combine(_scratch.Path, "next.csv");

    private string EarlierSheet => Path.Combine(_scratch.Path, "earlier.csv");

    /// <summary>Starts a load in a process of its own.</summary>
    public Child Start(string home) => OurProgram.Start([.. Load(Sheet, Name), "--home", home]);

    /// <summary>Puts the earlier list into a home.</summary>
    public async Task AddEarlierAsync(string home)
    {
        ProgramAnswer answer = await OurProgram.RunHereAsync(home, Load(EarlierSheet, Earlier));
        Assert.True(answer.Code == 0, answer.Error);
    }

    /// <summary>
    /// What is wrong in a home in which a load was cut off: a list that is not whole, or an earlier one that cannot be
    /// read.
    /// </summary>
    /// <param name="home">The home.</param>
    /// <param name="withEarlier">Whether the earlier list must be there.</param>
    /// <param name="mustBeThere">Whether the load was reported done.</param>
    public static async Task<List<string>> ProblemsAsync(string home, bool withEarlier, bool mustBeThere)
    {
        List<string> problems = [];
        ProgramAnswer answer = await OurProgram.RunHereAsync(home, "docket", "list", "--json");
        string listed = answer.Code == 0 ? answer.Out : answer.Error;
        bool isThere = listed.Contains($"\"{Name}\"", StringComparison.Ordinal);
        if (answer.Code != 0 || (mustBeThere && !isThere)
            || withEarlier != listed.Contains($"\"{Earlier}\"", StringComparison.Ordinal))
        {
            problems.Add($"docket list answered {answer.Code}: {OurProgram.OneLine(listed)}");
        }

        foreach ((string list, int cases) in ((string, int)[])[(Name, Clients), (Earlier, EarlierClients)])
        {
            if (listed.Contains($"\"{list}\"", StringComparison.Ordinal))
            {
                problems.AddRange(await ProblemsOfAsync(home, list, cases));
            }
        }

        return problems;
    }

    /// <summary>Loads again, and says what is wrong then.</summary>
    public async Task<List<string>> ProblemsOfNextLoadAsync(string home, bool withEarlier)
    {
        ProgramAnswer list = await OurProgram.RunHereAsync(home, "docket", "list", "--json");
        bool isThere = list.Out.Contains($"\"{Name}\"", StringComparison.Ordinal);
        ProgramAnswer answer = await OurProgram.RunHereAsync(home, Load(Sheet, Name));
        return answer.Code != (isThere ? 2 : 0)
            ? [$"the next load answered {answer.Code}: {answer.Error}"]
            : await ProblemsAsync(home, withEarlier, mustBeThere: true);
    }

    /// <inheritdoc/>
    public void Dispose() => _scratch.Dispose();

    // To show a list is to open every case of it.
    private static async Task<List<string>> ProblemsOfAsync(string home, string list, int cases)
    {
        ProgramAnswer shown = await OurProgram.RunHereAsync(home, "docket", "show", list, "--json");
        string count = string.Create(CultureInfo.InvariantCulture, $"\"cases\": {cases},");
        return shown.Code == 0 && shown.Out.Contains(count, StringComparison.Ordinal) ? []
            : [$"docket show {list} answered {shown.Code}: {(shown.Code == 0 ? "not " + count : shown.Error)}"];
    }

    private static string[] Load(string sheet, string name) =>
        ["docket", "import-table", sheet, "--name", name, "--as-of", "2011-11-17", "--given-by", "Ana"];

    private static Task WriteAsync(string path, int clients) => File.WriteAllLinesAsync(path,
        Enumerable.Range(1, clients)
            .Select(at => string.Create(CultureInfo.InvariantCulture,
                $"24-{at},19{at % 60 + 30}-0{at % 9 + 1}-1{at % 9},DEN,detained,yes,no,?,N/A,yes,2012-01-09"))
            .Prepend("Case,DOB,Court,Detained,USC child,USC spouse,Convictions,LPR,Student,Next hearing"));
}
