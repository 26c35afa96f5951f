using System.Text;
using System.Text.Json.Nodes;
using Discretion.Engine.Docket;
using Discretion.Engine.Docket.Generation;
using Discretion.IntegrationTests.Docket.Faults;

namespace Discretion.IntegrationTests.Docket.Releases;

/// <summary>
/// A generated dump and what became of it, with differences that are known because they were made here; both imported
/// into one home.
/// </summary>
public sealed class GeneratedReleases : IAsyncLifetime
{
    public const string Older = "earlier";
    public const string Newer = "later";

    private const int Cases = 3_000;
    private const string Court = "QQQ";
    private static readonly string[] Formulas =
        ["=1+1", "+1-1", "-cmd", "@SUM(A1)", "=HYPERLINK(\"x\")", "\u00FF=1", "=\"a,b\""];

    private readonly ScratchFolder _scratch = new();

    /// <summary>The home with both.</summary>
    public string Home => Path.Combine(_scratch.Path, "home");

    /// <summary>The keys of the cases that only the older one has.</summary>
    public List<string> Vanished { get; } = [];

    /// <summary>The keys of the cases that only the newer one has.</summary>
    public List<string> Appeared { get; } = [];

    /// <summary>The keys of the cases that are before another court.</summary>
    public List<string> Moved { get; } = [];

    /// <summary>A folder of the fixture's own.</summary>
    public string Sub(string name) => _scratch.Sub(name);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        string folder = Path.Combine(_scratch.Path, "dump");
        DumpOptions options = new(Cases, 20111117, folder) { DefectFactor = 0, EndedShare = 0.3 };
        DumpGenerator.Write(options, null, TestContext.Current.CancellationToken);
        await ImportAsync(folder, Older);
        ChangeCases(Path.Combine(folder, "A_TblCase.csv"));
        ChangeProceedings(Path.Combine(folder, "B_TblProceeding.csv"));
        await ImportAsync(folder, Newer);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _scratch.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs a command line on the home.</summary>
    internal Task<ProgramAnswer> RunAsync(params string[] args) => OurProgram.RunHereAsync(Home, args);

    /// <summary>What a command line that must succeed answers in JSON.</summary>
    public async Task<JsonNode> JsonAsync(params string[] args)
    {
        ProgramAnswer answer = await RunAsync([.. args, "--json"]);
        Assert.Equal((0, ""), (answer.Code, answer.Error));
        return JsonNode.Parse(answer.Out)!;
    }

    /// <summary>One of the releases.</summary>
    public DocketRelease Open(string name) => new DocketStore(Home).Open(name);

    private async Task ImportAsync(string folder, string name)
    {
        ProgramAnswer answer = await RunAsync("docket", "import", folder, "--as-of", "2011-11-17", "--name", name);
        Assert.Equal(0, answer.Code);
    }

    // Of every forty cases one goes and one comes; texts that a spreadsheet would run stand in some of the others.
    private void ChangeCases(string file)
    {
        List<string> lines = [.. File.ReadAllLines(file, Encoding.Latin1)];
        int language = Array.IndexOf(lines[0].Split('\t'), "LANG");
        List<string> changed = [lines[0]];
        foreach ((int at, string line) in lines.Skip(1).Index())
        {
            string[] cells = line.Split('\t');
            if (at % 40 == 7)
            {
                Vanished.Add(cells[0]);
                continue;
            }

            cells[language] = at < Formulas.Length ? Formulas[at] : cells[language];
            changed.Add(string.Join('\t', cells));
            if (at % 40 == 8)
            {
                cells[0] = $"9{cells[0]}";
                Appeared.Add(cells[0]);
                changed.Add(string.Join('\t', cells));
            }
        }

        changed.Add("=cmd|' /C calc'!A0\tno row at all");
        File.WriteAllLines(file, changed, Encoding.Latin1);
    }

    // Every proceeding of a case goes to the other court, so that it does not matter which is the current one.
    private void ChangeProceedings(string file)
    {
        string[][] rows = [.. File.ReadAllLines(file, Encoding.Latin1).Select(line => line.Split('\t'))];
        int caseAt = Array.IndexOf(rows[0], "IDNCASE");
        int court = Array.IndexOf(rows[0], "BASE_CITY_CODE");
        foreach ((int at, IGrouping<string, string[]> rowsOfCase) in rows.Skip(1).GroupBy(row => row[caseAt]).Index())
        {
            if (at % 11 == 0 && !Vanished.Contains(rowsOfCase.Key)
                && rowsOfCase.All(row => row[court].Trim().Length == 3))
            {
                Moved.Add(rowsOfCase.Key);
                foreach (string[] row in rowsOfCase)
                {
                    row[court] = Court;
                }
            }
        }

        File.WriteAllLines(file, rows.Select(row => string.Join('\t', row)), Encoding.Latin1);
    }
}
