using System.Globalization;
using System.Text;
using CsCheck;
using Discretion.IntegrationTests.Docket.WorkedOut;

namespace Discretion.IntegrationTests.Docket;

/// <summary>
/// Cases made of edges: every cell that a fact is read from is drawn from the few values at which some rule turns, the
/// unreadable ones among them. No such docket exists; every rule meets every other in it.
/// </summary>
/// <remarks>Every line has the right number of cells. The same seed gives the same bytes.</remarks>
internal sealed class HostileRows(ulong seed)
{
    private static readonly string[] Dates =
    [
        "", "", "", "2011-11-16", "2011-11-17 00:00:00.000", "2011-11-18", "2001-11-17", "2001-11-18 23:59:59.997",
        "2001-02-29", "2012-02-29", "1990-03-01", "1990-02-28", "2010-05-05 10:00", "2010-05-05 09:00:00",
        " 2010-05-05\0",
        "2010-05-06", "5 May 2010", "0000-00-00", "2010-05-05T00:00", "2010-05-05  00:00", "2010-05-05 24:00",
    ];

    private static readonly Dictionary<string, (int RowsMax, Dictionary<string, string[]> Cells)> Tables = new()
    {
        ["A_TblCase"] = (1, new()
        {
            ["NAT"] = ["", "MX", "NA", "??", "\u00D1", "\u00C3\u0091", "\"", "ESX", " M\0X "],
            ["LANG"] = ["", "SP ", "ENG", "??", "???"],
            ["E_28_DATE"] = Dates,
            ["LATEST_HEARING"] = Dates,
            ["LATEST_CAL_TYPE"] = ["", "M", "I", "C", "m", "1030", "\u001B"],
            ["DATE_OF_ENTRY"] = Dates,
            ["C_BIRTHDATE"] = ["", "3/1990", "03/1990", "11/1990", "12/1990", "11/2011", "12/2011", "11/1901",
                "10/1901", "13/1990", "0/1990", "2/2001", "3/90", "003/1990"],
            ["LPR"] = ["", "0", "1", "Y"],
        }),
        ["B_TblProceeding"] = (4, new()
        {
            ["OSC_DATE"] = Dates,
            ["INPUT_DATE"] = Dates,
            ["BASE_CITY_CODE"] = ["LOS", "NYC", "", "N1C", "los", "LO", "LOSX", "L S"],
            ["CASE_TYPE"] = ["RMV", "RMV", "RMV", "DEP", "EXC", "WHO", "RFR", "CSR", "", "ZZZ", "rmv"],
            ["CUSTODY"] = ["D", "R", "N", "", "S", "d"],
            ["COMP_DATE"] = Dates,
            ["OTHER_COMP"] = ["", "", "", "A", "B", "K", "M", "Y", "C", "T", "F", "O", "I", "7", "y"],
            ["DEC_CODE"] = ["", "", "", "X", "X", "E", "Z", "H", "D", "V", "L", "I", "T", "U", "R", "9", "x"],
            ["ABSENTIA"] = ["", "Y", "N", "Z", "y"],
            ["CRIM_IND"] = ["", "Y", "N", "N", "U", "y"],
            ["DATE_APPEAL_DUE_STATUS"] = Dates,
        }),
        ["tbl_schedule"] = (4, new()
        {
            ["REC_TYPE"] = ["X", "X", "X", "B", "", "x"],
            ["CAL_TYPE"] = ["", "M", "I", "C", "1030"],
            ["ADJ_DATE"] = Dates,
            ["ADJ_RSN"] = ["", "", "", "14", "PD", "pd", "\0"],
        }),
        ["B_TblProceedCharges"] = (3, new()
        {
            ["CHARGE"] =
            [
                "", "212a06Ai", "212a02A  i  I", "212a02Cii", "212a02C  ii", "212a02H ii", "212a02Hi",
                "237a02Aiii", "237a02Aii",
                "241a02", "241a02Aiii", "241a04", "241a04 ", "241a04A", "241a04D", "241a04E", "241a11", "212a23",
                "212a23x", "212a03B",
                "237a04", "212a06Ci", "212a06Cii I", "212a06C  i", "212a06F", "237a01G", "237a03Biii",
                "237a03Biiix", "237a03C",
                "212a09Ai  I", "212a09A", "212a09Ci  II", "212a09Ci", "212a09CiIIx", "212a06E", "237a01Ei",
                "237A02AIII",
            ],
            ["CHG_STATUS"] = ["", "S", "O", "W", "N", "Q", "w"],
        }),
        ["tbl_Court_Appln"] = (3, new()
        {
            ["APPL_CODE"] = ["", "ASYL", "ASYW", "WCAT", "42A", "42B", "VD", "WD", "WDL", "245", "ZZ9", "asyl"],
            ["APPL_DEC"] = ["", "R", "D", "G", "W", "5", "r"],
        }),
        ["tbl_RepsAssigned"] = (2, new()
        {
            ["STRATTYLEVEL"] = ["COURT", "COURT", "BOARD", "", "COURTX", "court"],
            ["STRATTYTYPE"] = ["ALIEN", "ALIEN", "INS", "", "ALIENX", "alien"],
        }),
        ["tbl_JuvenileHistory"] = (2, new() { ["idnJuvenile"] = ["1", "2", "3", "4", "5", "6", "", "7", "01", "x"] }),
        ["tbl_Lead_Rider"] = (1, new() { ["datSeveredOn"] = Dates, ["blnActive"] = ["1", "1", "0", "", "2", "true"] }),
        ["tblAppeal"] = (2, new()
        {
            ["strAppealType"] = ["Case Appeal", "Case Appeal", "CASE APPEAL", "Appeal of IJ MTR",
                "Bond Appeal", "", "Case  Appeal", "x"],
            ["datBIADecision"] = Dates,
            ["strBIADecision"] = ["", "", "DIS", "APD", "TPD", "WPD", "apd"],
        }),
    };

    private readonly PCG _dice = new(stream: 1, seed);
    private int _key = 1_000_000;

    /// <summary>Writes all nine tables.</summary>
    public void Write(string folder, int cases)
    {
        foreach ((string table, (int rowsMax, Dictionary<string, string[]> pools)) in Tables)
        {
            StringBuilder text = new(string.Join('\t', WorkedOutFolder.Headers[table]) + "\n");
            for (int number = 1; number <= cases; number++)
            {
                int rows = table == "A_TblCase" ? OneIn(50) ? 2 : 1 : (int)_dice.Next((uint)rowsMax + 1);
                for (int row = 0; row < rows; row++)
                {
                    text.Append(Line(table, number, cases, pools)).Append('\n');
                }
            }

            File.WriteAllBytes(Path.Combine(folder, table + ".csv"), Encoding.Latin1.GetBytes(text.ToString()));
        }
    }

    private string Line(string table, int number, int cases, Dictionary<string, string[]> pools)
    {
        string[] header = WorkedOutFolder.Headers[table];
        string[] cells = [.. header.Select(name => pools.TryGetValue(name, out string[]? pool) ? Draw(pool) : "")];
        if (table != "A_TblCase")
        {
            cells[0] = OneIn(100) ? Draw(["", "FC", "12 3"]) : Text(_key + (int)_dice.Next(2) * 9_000_000);
            _key++;
        }

        for (int at = 0; at < header.Length; at++)
        {
            cells[at] = header[at].ToUpperInvariant() switch
            {
                "IDNCASE" or "IDNLEADCASE" => OneIn(200) ? Draw(["", "x", "8145563.0",
                    "\0", $"000{number}"]) : Text(number),
                "IDNRIDERCASE" => OneIn(50) ? Draw(["", "x"]) : Text(1 + (int)_dice.Next((uint)cases)),
                _ => cells[at],
            };
        }

        return string.Join('\t', cells);
    }

    private bool OneIn(uint chances) => _dice.Next(chances) == 0;

    private string Draw(string[] pool) => pool[_dice.Next((uint)pool.Length)];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
