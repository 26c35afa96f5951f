[assembly: AssemblyFixture(typeof(Discretion.Tests.Commands.OfficeDocket))]

namespace Discretion.Tests.Commands;

/// <summary>Five made-up clients of an office in a list of their own, one of them joined to the court's file.</summary>
public sealed class OfficeDocket : IAsyncLifetime
{
    public const string Name = "clients";

    /// <summary>The spreadsheet, as CSV.</summary>
    public const string Sheet =
        """
        Case number,Court,Detained,DOB,Last entry,NTA filed,Next hearing,Kind of hearing,IDNCASE,\
        asylum_pending,victim_of_serious_crime,USC child,Convictions,Given by,Given on
        24-001,Denver,never detained,1944-02-18,1999-05-01,No,,,,No,,Sí,No,,
        24-002,Miami,detained,1990-07-09,2004-08-15,Sí,2012-01-09,master,,?,,No,Yes,Luis Vega,2011-10-03
        24-003,,never detained,1977-04-11,,,,,1001,Yes,Yes,Yes,,,
        24-004,DEN,N/A,,,?,,,,,,,,,
        24-005,Denver,,1993-11-02,2009-02-10,no,2012-03-01,individual,,Yes,,no,no,,
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("discretion-").FullName;

    public string Home => Path.Combine(_folder, "home");

    /// <summary>The spreadsheet's file.</summary>
    public string File => Path.Combine(_folder, "clients.csv");

    /// <summary>A place for what one test writes.</summary>
    public string Scratch(string name) => Path.Combine(_folder, name);

    public async ValueTask InitializeAsync()
    {
        SmallDocket.Write(Scratch("dump"), SmallDocket.Tables);
        await System.IO.File.WriteAllTextAsync(File, Sheet.Replace("\\\n", "", StringComparison.Ordinal));
        await OutputOfAsync("docket", "import", Scratch("dump"), "--as-of", SmallDocket.AsOf, "--name", "court");
        await OutputOfAsync([.. LoadInto(Name), "--court-docket", "court"]);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>The command that loads the spreadsheet, without what is said of the court's file.</summary>
    public string[] LoadInto(string name) =>
        ["docket", "import-table", File, "--name", name, "--as-of", SmallDocket.AsOf, "--given-by", "Ana Ruiz"];

    public Task<CommandAnswer> RunAsync(params string[] args) => SmallDocket.RunInAsync(Home, args);

    /// <summary>Runs a command that must succeed in silence, and gives its output.</summary>
    public async Task<string> OutputOfAsync(params string[] args)
    {
        CommandAnswer answer = await RunAsync(args);
        Assert.Equal((0, ""), (answer.Code, answer.Error));
        return answer.Out;
    }

    /// <summary>A copy of the home and its key, for a test that adds to it.</summary>
    public string CopyOfHome(string name)
    {
        string home = Scratch(name);
        foreach (string file in Directory.EnumerateFiles(Home, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(home, Path.GetRelativePath(Home, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            System.IO.File.Copy(file, target);
        }

        System.IO.File.Copy(Home + ".key", home + ".key");
        return home;
    }

    /// <summary>A home of its own with the list and without the court's file.</summary>
    public async Task<string> HomeWithListAsync(string name)
    {
        string home = Scratch(name);
        CommandAnswer answer = await SmallDocket.RunInAsync(home, [.. LoadInto(Name), "--ignore", "IDNCASE"]);
        Assert.Equal((0, ""), (answer.Code, answer.Error));
        return home;
    }
}
