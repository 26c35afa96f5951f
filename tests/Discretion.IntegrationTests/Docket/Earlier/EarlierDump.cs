using System.Globalization;
using System.Text;

namespace Discretion.IntegrationTests.Docket.Earlier;

/// <summary>
/// Writes a dump as the court would have published it on an earlier day, by editing the text of a later one line by
/// line: the rules of docs/court-facts.md a second time, for dumps without defects.
/// </summary>
internal sealed class EarlierDump
{
    private static readonly string[] Outcome =
        ["COMP_DATE", "DEC_CODE", "OTHER_COMP", "ABSENTIA", "DATE_APPEAL_DUE_STATUS"];

    private readonly DateOnly _day;
    private readonly Dictionary<string, (bool IsKnown, bool IsCompleted)> _proceedings = [];
    private readonly HashSet<string> _laterProceedings = [];
    private readonly HashSet<string> _laterCases = [];
    private readonly HashSet<string> _cases = [];

    private EarlierDump(DateOnly day) => _day = day;

    /// <summary>The cases of which a row is in neither dump, because nobody knows when it came.</summary>
    public HashSet<long> Open { get; } = [];

    /// <summary>Writes it.</summary>
    public static EarlierDump Write(string from, string to, DateOnly day)
    {
        Directory.CreateDirectory(to);
        EarlierDump dump = new(day);
        dump.Edit(from, to, "B_TblProceeding", dump.Proceeding);
        dump.Edit(from, to, "A_TblCase", dump.Case);
        dump.Edit(from, to, "tbl_schedule", dump.Hearing);
        dump.Edit(from, to, "B_TblProceedCharges", dump.Charge);
        dump.Edit(from, to, "tbl_Court_Appln", dump.Application);
        dump.Edit(from, to, "tbl_RepsAssigned", row =>
            row["STRATTYTYPE"] == "ALIEN" && row["STRATTYLEVEL"] == "COURT" ? dump.Came(row["E_28_DATE"]) : true);
        dump.Edit(from, to, "tbl_JuvenileHistory", row => dump.Came(row["DATCREATEDON"]));
        dump.Edit(from, to, "tbl_Lead_Rider", dump.Family);
        dump.Edit(from, to, "tblAppeal", dump.Appeal);
        return dump;
    }

    // True: the row was there. False: it came later. Null: nobody knows.
    private bool? Proceeding(Dictionary<string, string> row)
    {
        bool isLater = IsLater(row["INPUT_DATE"]) || (row["INPUT_DATE"].Length == 0 && IsLater(row["OSC_DATE"]));
        bool isKnown = !isLater && (row["INPUT_DATE"].Length > 0 || IsByThen(row["COMP_DATE"]));
        if (!isLater && row["COMP_DATE"].Length == 0 && row["DEC_CODE"].Length + row["OTHER_COMP"].Length > 0)
        {
            isKnown = false;
        }

        if (isLater)
        {
            _laterCases.Add(row["IDNCASE"]);
            _laterProceedings.Add(row["IDNPROCEEDING"]);
        }
        else
        {
            _cases.Add(row["IDNCASE"]);
            _proceedings[row["IDNPROCEEDING"]] = (isKnown, IsByThen(row["COMP_DATE"]));
        }

        Blank(row, IsLater(row["COMP_DATE"]), Outcome);
        Blank(row, true, "CUSTODY");
        return isLater ? false : isKnown ? true : null;
    }

    private bool? Case(Dictionary<string, string> row)
    {
        if (IsLater(row["E_28_DATE"]) || IsLater(row["DATE_OF_ENTRY"]))
        {
            Open.Add(long.Parse(row["IDNCASE"], CultureInfo.InvariantCulture));
        }

        Blank(row, IsLater(row["E_28_DATE"]), "E_28_DATE");
        Blank(row, IsLater(row["DATE_OF_ENTRY"]), "DATE_OF_ENTRY");
        Blank(row, true, "LATEST_HEARING", "LATEST_CAL_TYPE", "LPR");
        return _cases.Contains(row["IDNCASE"]) || !_laterCases.Contains(row["IDNCASE"]);
    }

    private bool? Hearing(Dictionary<string, string> row)
    {
        bool isHeld = row["ADJ_DATE"].Length > 0 && DayOf(row["ADJ_DATE"]) < _day;
        if (row["INPUT_DATE"].Length == 0 && !isHeld)
        {
            return null;
        }

        if (row["ADJ_RSN"].Length > 0 && !isHeld && row["UPDATE_DATE"].Length == 0)
        {
            return IsLater(row["INPUT_DATE"]) ? false : null;
        }

        Blank(row, !isHeld && IsLater(row["UPDATE_DATE"]), "ADJ_RSN");
        return !IsLater(row["INPUT_DATE"]);
    }

    private bool? Charge(Dictionary<string, string> row)
    {
        (bool IsKnown, bool IsCompleted) of = _proceedings.GetValueOrDefault(row["IDNPROCEEDING"]);
        return _laterProceedings.Contains(row["IDNPROCEEDING"]) ? false
            : of.IsKnown && (of.IsCompleted || row["CHG_STATUS"] is not ("W" or "N")) ? true : null;
    }

    private bool? Application(Dictionary<string, string> row)
    {
        if (IsLater(row["APPL_RECD_DATE"]) || _laterProceedings.Contains(row["IDNPROCEEDING"]))
        {
            return false;
        }

        (bool IsKnown, bool IsCompleted) of = _proceedings.GetValueOrDefault(row["IDNPROCEEDING"]);
        bool isDecided = row["APPL_DEC"].Length > 0;
        Blank(row, !of.IsCompleted, "APPL_DEC");
        return row["APPL_RECD_DATE"].Length == 0 || (isDecided && !of.IsKnown) ? null : true;
    }

    private bool? Family(Dictionary<string, string> row)
    {
        if (row["blnActive"] == "0" && row["datSeveredOn"].Length == 0 && !IsLater(row["datCreatedOn"]))
        {
            return null;
        }

        if (IsLater(row["datSeveredOn"]))
        {
            row["datSeveredOn"] = "";
            row["blnActive"] = "1";
        }

        return Came(row["datCreatedOn"]);
    }

    private bool? Appeal(Dictionary<string, string> row)
    {
        Blank(row, IsLater(row["datBIADecision"]), "strBIADecision", "datBIADecision");
        return Came(row["datAppealFiled"]);
    }

    private bool? Came(string cell) => cell.Length == 0 ? null : !IsLater(cell);

    private bool IsLater(string cell) => cell.Length > 0 && DayOf(cell) > _day;

    private bool IsByThen(string cell) => cell.Length > 0 && DayOf(cell) <= _day;

    private static DateOnly DayOf(string cell) =>
        DateOnly.ParseExact(cell[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Blank(Dictionary<string, string> row, bool when, params string[] columns)
    {
        foreach (string column in when ? columns : [])
        {
            row[column] = "";
        }
    }

    private void Edit(string from, string to, string table, Func<Dictionary<string, string>, bool?> edit)
    {
        string[] lines = File.ReadAllLines(Path.Combine(from, table + ".csv"), Encoding.Latin1);
        string[] header = lines[0].Split('\t');
        string[] keys =
            [.. header.Where(name => name.ToUpperInvariant() is "IDNCASE" or "IDNLEADCASE" or "IDNRIDERCASE")];
        StringBuilder text = new(lines[0] + "\n");
        foreach (string line in lines.Skip(1))
        {
            Dictionary<string, string> row = header.Zip(line.Split('\t'))
                .ToDictionary(pair => pair.First, pair => pair.Second.Trim());
            bool? isThere = edit(row);
            if (isThere == true)
            {
                text.AppendJoin('\t', header.Select(name => row[name])).Append('\n');
            }
            else if (isThere is null)
            {
                Open.UnionWith(keys.Select(key => long.Parse(row[key], CultureInfo.InvariantCulture)));
            }
        }

        File.WriteAllText(Path.Combine(to, table + ".csv"), text.ToString(), Encoding.Latin1);
    }
}
