using Discretion.App.Commands;

[assembly: AssemblyFixture(typeof(Discretion.Tests.Commands.SmallDocket))]

namespace Discretion.Tests.Commands;

/// <summary>What a command answered.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
public sealed record CommandAnswer(int Code, string Out, string Error);

/// <summary>Nine cases written by hand, in all nine tables and with a defect of each kind, imported once.</summary>
/// <remarks>
/// 1001 long here, relief pending, represented · 1002 turns 18 this month, hearing on the merits, 1001's rider ·
/// 1003 over 65, long here, charged on a security ground · 1004 ordered removed in absentia, detained ·
/// 1005 closed by discretion · 1006 has no proceeding · 1007 unreadable cells · 1008 entered after the charging
/// document ·
/// 1009 a TAB too many, discretion being considered.
/// </remarks>
public sealed class SmallDocket : IAsyncLifetime
{
    public const string Name = "small";
    public const string AsOf = "2011-11-17";

    /// <summary>The tables by file name, cells parted by bars.</summary>
    public static IReadOnlyDictionary<string, string> Tables { get; } = Joined(new()
    {
        ["A_TblCase"] =
            """
            IDNCASE|ALIEN_CITY|NAT|LANG|CUSTODY|CASE_TYPE|UPDATE_SITE|E_28_DATE|LATEST_HEARING|LATEST_CAL_TYPE|\
            DATE_OF_ENTRY|C_BIRTHDATE|GENDER|LPR|REMARK
            1001|NEW YORK|MX|SP |N|RMV|NYC|2010-03-05 00:00:00.000|2011-12-05 00:00:00.000|M|1995-06-20|4/1977|F||
            1002|LOS ANGELES|GT|SP|N|RMV|LOS||2012-03-01|I|2009-02-10|11/1993|M|0|
            1003|MIAMI|CU|SP|N|RMV|MIA|2011-01-10|2011-11-30|M|1995-06-01|5/1940|M|1|
            1004|MIAMI|HA|CRE|D|RMV|MIA||||2004-08-15|7/1980|M||
            1005|NEW YORK|CH|MAN|R|RMV|NYC|2009-09-09|||2001-01-01|9/1970|F||
            1006|BOSTON|BR|POR|||||||||F||
            1007|LOS ANGELES|??|QQQ|N|RMV|LOS||||2011-02-30|13/1990|U||
            1008|NEW YORK|EC|SP|N|RMV|NYC||2012-01-09|M|2011-06-01|3/1985|M||
            1009|SAN|DIEGO|MX|SP|N|RMV|SND||||2003-03-03|1/1968|M||
            FC|NEW YORK|MX|SP|N|RMV|NYC||||||F||
            1001|NEW YORK|MX|SP|N|RMV|NYC||||||F||
            """,
        ["B_TblProceeding"] =
            """
            IDNPROCEEDING|IDNCASE|OSC_DATE|INPUT_DATE|BASE_CITY_CODE|DEC_CODE|OTHER_COMP|COMP_DATE|\
            ABSENTIA|DATE_APPEAL_DUE_STATUS|CUSTODY|CASE_TYPE|CRIM_IND
            2001|1001|2010-02-01|2010-02-15|NYC||||||N|RMV|N
            2002|1002|2010-05-01|2010-05-20|LOS||||||N|RMV|N
            2003|1003|2010-12-01|2010-12-20|MIA||||||N|RMV|N
            2004|1004|2009-01-05|2009-01-20|MIA|X||2010-04-01|Y|2010-05-03|D|RMV|Y
            2005|1005|2008-08-08|2008-08-20|NYC||Y|2011-10-01|N||R|RMV|N
            2007|1007|2011-03-01|2011-03-09|LOS||||||Q|RMV|N
            2008|1008|2011-04-01|2011-04-10|NYC||||||N|RMV|N
            2009|1009|2011-02-01|2011-02-10|SND||||||N|RMV|N
            2099|1099|2011-02-01|2011-02-10|SND||||||N|RMV|N
            """,
        ["tbl_schedule"] =
            """
            IDNSCHEDULE|IDNCASE|REC_TYPE|CAL_TYPE|ADJ_DATE|ADJ_RSN|SCHEDULE_TYPE
            3000|1001|X|M|2011-06-05|01|MM
            3001|1001|X|M|2011-12-05||MR
            3002|1002|X|I|2012-03-01||II
            3003|1003|X|M|2011-11-30||MR
            3009|1009|X|M|2012-02-02|PD|MR
            """,
        ["B_TblProceedCharges"] =
            """
            IDNPRCDCHG|IDNCASE|IDNPROCEEDING|CHARGE|CHG_STATUS
            4001|1001|2001|212a06Ai|S
            4002|1002|2002|212a06Ai     |O
            4003|1003|2003
            237a04B|S
            4004|1004|2004|237a02Aiii|S
            4005|1005|2005|212a07Ai  I|S
            4006|1004|2004|212a06Ai|W
            4008|1008|2008|212a06Ai|S
            4009|1008|2008|a|TAB|or|more|too|many
            """,
        ["tbl_Court_Appln"] =
            """
            IDNPROCEEDINGAPPLN|IDNCASE|APPL_CODE|APPL_RECD_DATE|APPL_DEC
            5001|1001|42B|2010-06-01|
            5002|1002|ASYL|2010-07-01|
            5003|1005|ASYL|2008-10-01|S
            5004|1009|VD|2011-05-01|
            """,
        ["tbl_RepsAssigned"] =
            """
            IDNREPSASSIGNED|IDNCASE|STRATTYLEVEL|STRATTYTYPE|E_28_DATE
            6001|1001|COURT|ALIEN|2010-03-05
            6002|1004|COURT|INS|
            6003|1002|COURT|
            """,
        ["tbl_JuvenileHistory"] =
            """
            idnJuvenileHistory|idnCase|idnProceeding|idnJuvenile
            7001|1002|2002|4
            """,
        ["tbl_Lead_Rider"] =
            """
            idnLeadRider|idnLeadCase|idnRiderCase|datSeveredOn|blnActive
            8001|1001|1002||1
            """,
        ["tblAppeal"] =
            """
            idnAppeal|idncase|idnProceeding|strAppealType|datAppealFiled|datBIADecision|strBIADecision
            9001|1004|2004|Case Appeal|2010-05-01|2011-03-01|DIS
            """,
    });

    private readonly string _folder = Directory.CreateTempSubdirectory("discretion-").FullName;
    private readonly SemaphoreSlim _earlierDay = new(1, 1);

    public string Home => Path.Combine(_folder, "home");

    /// <summary>The nine tables and Count.txt.</summary>
    public string Dump => Path.Combine(_folder, "dump");

    /// <summary>The same without the juveniles' table.</summary>
    public string DumpWithoutJuveniles => Path.Combine(_folder, "without-juveniles");

    /// <summary>A place for what one test writes.</summary>
    public string Scratch(string name) => Path.Combine(_folder, name);

    public async ValueTask InitializeAsync()
    {
        Write(Dump, Tables);
        await File.WriteAllTextAsync(Path.Combine(Dump, "Count.txt"), "A_TblCase.csv\t11\nB_TblProceeding.csv\t10\n");
        Write(DumpWithoutJuveniles, Tables.Where(table => table.Key != "tbl_JuvenileHistory"));
        CommandAnswer answer = await RunAsync("docket", "import", Dump, "--as-of", AsOf, "--name", Name);
        Assert.Equal((0, ""), (answer.Code, answer.Error));
    }

    public ValueTask DisposeAsync()
    {
        _earlierDay.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs one command line in this process, as the program would.</summary>
    /// <remarks>A home works out one earlier day at a time, so commands that may ask for one take turns.</remarks>
    public async Task<CommandAnswer> RunAsync(params string[] args)
    {
        if (!args.Contains("--as-of"))
        {
            return await RunInAsync(Home, args);
        }

        await _earlierDay.WaitAsync();
        try
        {
            return await RunInAsync(Home, args);
        }
        finally
        {
            _earlierDay.Release();
        }
    }

    /// <summary>Runs one command line with a home folder of its own, for what imports.</summary>
    public static async Task<CommandAnswer> RunInAsync(string home, params string[] args)
    {
        StringWriter output = new() { NewLine = "\n" };
        StringWriter error = new() { NewLine = "\n" };
        int code = await CommandLineRoot.RunAsync([.. args, "--home", home], Terminal.Of(output, error));
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>Runs a command that must succeed in silence, and gives its output.</summary>
    public async Task<string> OutputOfAsync(params string[] args)
    {
        CommandAnswer answer = await RunAsync(args);
        Assert.Equal((0, ""), (answer.Code, answer.Error));
        return answer.Out;
    }

    // A backslash at the end of a line joins it with the next.
    private static Dictionary<string, string> Joined(Dictionary<string, string> tables) => tables.ToDictionary(
        table => table.Key, table => table.Value.Replace("\\\n", "", StringComparison.Ordinal));

    /// <summary>Writes tables as the court does: TABs, and a line feed at the end of each line.</summary>
    public static void Write(string folder, IEnumerable<KeyValuePair<string, string>> tables)
    {
        Directory.CreateDirectory(folder);
        foreach ((string table, string rows) in tables)
        {
            File.WriteAllText(Path.Combine(folder, table + ".csv"), rows.Replace('|', '\t') + "\n");
        }
    }
}
