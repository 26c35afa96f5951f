[assembly: AssemblyFixture(typeof(Discretion.Tests.Commands.TwoReleases))]

namespace Discretion.Tests.Commands;

/// <summary>The small docket and what became of it a month later, imported once into a home of their own.</summary>
/// <remarks>
/// 1001's hearing came and another is set · 1002 went from LOS to NYC and its custody is blank · 1003 is completed, its
/// hearing came · 1004 was released · 1005 is gone · 1006 has a proceeding now · 1007's custody became readable ·
/// 1008's hearing was put off · 1009's row is broken beyond repair · 1010 is new.
/// </remarks>
public sealed class TwoReleases : IAsyncLifetime
{
    public const string Older = "november";
    public const string Newer = "december";

    private static readonly (string Table, string Was, string Is)[] Changes =
    [
        ("A_TblCase", "1005|NEW YORK|CH|MAN|R|RMV|NYC|2009-09-09|||2001-01-01|9/1970|F||\n", ""),
        ("A_TblCase", "1009|SAN|DIEGO|", "1009|S|A|N|DIEGO|"),
        ("A_TblCase", "FC|NEW YORK", "1010|MIAMI|CU|SP|N|RMV|MIA||||||M||\nFC|NEW YORK"),
        ("A_TblCase", "NYC||2012-01-09|M|2011-06-01", "NYC||2012-03-09|M|2011-06-01"),
        ("B_TblProceeding", "LOS||||||N|RMV|N\n2003", "NYC|||||||RMV|N\n2003"),
        ("B_TblProceeding", "MIA||||||N|RMV|N\n2004", "MIA|T||2011-12-01|N||N|RMV|N\n2004"),
        ("B_TblProceeding", "2010-05-03|D|RMV|Y", "2010-05-03|R|RMV|Y"),
        ("B_TblProceeding", "LOS||||||Q|RMV|N", "LOS||||||N|RMV|N"),
        ("B_TblProceeding", "2008|1008|", "2006|1006|2011-11-20|2011-11-25|BOS||||||N|RMV|N\n2008|1008|"),
        ("tbl_schedule", "3002|1002", "3010|1001|X|I|2012-05-05||II\n3002|1002"),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("discretion-").FullName;

    public string Home => Path.Combine(_folder, "home");

    public async ValueTask InitializeAsync()
    {
        await ImportAsync(Older, SmallDocket.Tables, SmallDocket.AsOf);
        Dictionary<string, string> later = SmallDocket.Tables.ToDictionary(StringComparer.Ordinal);
        foreach ((string table, string was, string now) in Changes)
        {
            Assert.Contains(was, later[table], StringComparison.Ordinal);
            later[table] = later[table].Replace(was, now, StringComparison.Ordinal);
        }

        await ImportAsync(Newer, later, "2011-12-20");
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    public Task<CommandAnswer> RunAsync(params string[] args) => SmallDocket.RunInAsync(Home, args);

    /// <summary>Runs a command that must succeed in silence, and gives its output.</summary>
    public async Task<string> OutputOfAsync(params string[] args)
    {
        CommandAnswer answer = await RunAsync(args);
        Assert.Equal((0, ""), (answer.Code, answer.Error));
        return answer.Out;
    }

    /// <summary>A home with both, a later copy of the older one, and a docket that cannot be read.</summary>
    public string HomeWithGap()
    {
        string home = Path.Combine(_folder, "gap-" + Guid.NewGuid());
        foreach ((string from, string to) in
            (ReadOnlySpan<(string, string)>)[(Older, Older), (Newer, Newer), (Older, "january"), (Older, "broken")])
        {
            Copy(Path.Combine(Home, "dockets", from), Path.Combine(home, "dockets", to));
        }

        string later = Path.Combine(home, "dockets", "january", "manifest.json");
        File.WriteAllText(later, File.ReadAllText(later).Replace(SmallDocket.AsOf, "2012-01-20",
            StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(home, "dockets", "broken", "manifest.json"), "{");
        return home;
    }

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private async Task ImportAsync(string name, IEnumerable<KeyValuePair<string, string>> tables, string asOf)
    {
        string dump = Path.Combine(_folder, name);
        SmallDocket.Write(dump, tables);
        await OutputOfAsync("docket", "import", dump, "--as-of", asOf, "--name", name);
    }
}
