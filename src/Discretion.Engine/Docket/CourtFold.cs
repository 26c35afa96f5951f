using Discretion.Core.Docket;
using Discretion.Core.Facts;

namespace Discretion.Engine.Docket;

/// <summary>Folds the rows of the source's tables into their cases as they are read.</summary>
/// <param name="states">Takes them.</param>
/// <param name="asOf">D.</param>
internal sealed class CourtFold(CourtStates states, DateOnly asOf)
{
    /// <summary>
    /// The action that takes the current row of a table into the case of a place; null when facts need nothing of it.
    /// </summary>
    public Action<int>? Of(SourceTable table) => table.Use.Table switch
    {
        CourtTables.None => null,
        CourtTables.Cases => Cases(table),
        CourtTables.Proceedings => Proceedings(table),
        CourtTables.Hearings => Hearings(table),
        CourtTables.Charges => Charges(table),
        CourtTables.Applications => Applications(table),
        CourtTables.Representatives => Representatives(table),
        CourtTables.Juveniles => Juveniles(table),
        CourtTables.Families => Families(table),
        CourtTables.Appeals => Appeals(table),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private Action<int> Cases(SourceTable table)
    {
        PerText<CodeCell> nationality = Codes(table["NAT"]);
        PerText<CodeCell> language = Codes(table["LANG"]);
        TextColumn represented = table["E_28_DATE"];
        TextColumn latest = table["LATEST_HEARING"];
        TextColumn calendar = table["LATEST_CAL_TYPE"];
        TextColumn entry = table["DATE_OF_ENTRY"];
        TextColumn birth = table["C_BIRTHDATE"];
        TextColumn resident = table["LPR"];
        return _ => states.Rows.Add(new CaseRow(
            nationality.Current,
            language.Current,
            represented.Date,
            latest.Date,
            calendar.Letter,
            entry.Date,
            birth.Date,
            resident.Letter));
    }

    private Action<int> Proceedings(SourceTable table)
    {
        TextColumn charged = table["OSC_DATE"];
        TextColumn filed = table["INPUT_DATE"];
        TextColumn completed = table["COMP_DATE"];
        TextColumn due = table["DATE_APPEAL_DUE_STATUS"];
        TextColumn city = table["BASE_CITY_CODE"];
        PerText<CodeCell> court = new(city, text => CourtCode(city.Distinct(text)));
        PerText<CodeCell> type = Codes(table["CASE_TYPE"]);
        TextColumn custody = table["CUSTODY"];
        TextColumn decision = table["DEC_CODE"];
        TextColumn other = table["OTHER_COMP"];
        TextColumn absentia = table["ABSENTIA"];
        TextColumn criminal = table["CRIM_IND"];
        return place => states.Proceedings[place].Add(new ProceedingRow(
            table.Key,
            charged.Date,
            filed.Date,
            completed.Date,
            due.Date,
            court.Current,
            type.Current,
            custody.Letter,
            decision.Letter,
            other.Letter,
            absentia.Letter,
            criminal.Letter));
    }

    // A new court has a code that no list has yet; what is not shaped like a court's code is a cell gone astray.
    private static CodeCell CourtCode(string? code) =>
        code is null or { Length: 3 }
            && code?.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter)) != false
            ? CodeCell.Of(code)
            : CodeCell.Unreadable;

    private static PerText<CodeCell> Codes(TextColumn column) => new(
        column, text => column.IsUnreadable(text) ? CodeCell.Unreadable : CodeCell.Of(column.Distinct(text)));

    private static PerText<Truth> Is(TextColumn column, string code) => new(
        column,
        text => column.IsUnreadable(text) ? Truth.Unknown : column.Distinct(text) == code ? Truth.Yes : Truth.No);

    private Action<int> Hearings(SourceTable table)
    {
        TextColumn record = table["REC_TYPE"];
        TextColumn on = table["ADJ_DATE"];
        TextColumn calendar = table["CAL_TYPE"];
        PerText<CodeCell> reason = Codes(table["ADJ_RSN"]);
        return place => states.Hearings[place].Add(
            new HearingRow(table.Key, record.Letter, on.Date, calendar.Letter, reason.Current), asOf);
    }

    private Action<int> Charges(SourceTable table)
    {
        TextColumn charge = table["CHARGE"];
        TextColumn status = table["CHG_STATUS"];
        PerText<ChargeGrounds?> grounds = new(
            charge, text => text == 0 ? null : ChargeCode.Grounds(ChargeCode.Compact(charge.Distinct(text)!)));
        return place => states.Charges[place].Add(grounds.Current, status.Letter);
    }

    private Action<int> Applications(SourceTable table)
    {
        TextColumn code = table["APPL_CODE"];
        TextColumn decision = table["APPL_DEC"];
        return place => states.Applications[place].Add(new ApplicationRow(code.Text, decision.Letter));
    }

    private Action<int> Representatives(SourceTable table)
    {
        PerText<Truth> beforeCourt = Is(table["STRATTYLEVEL"], "COURT");
        PerText<Truth> ofPerson = Is(table["STRATTYTYPE"], "ALIEN");
        return place => states.Representatives[place].Add(beforeCourt.Current, ofPerson.Current);
    }

    private Action<int> Juveniles(SourceTable table)
    {
        TextColumn kind = table["idnJuvenile"];
        return place => states.Juveniles[place].Add(table.Key, kind.Letter);
    }

    private Action<int> Families(SourceTable table)
    {
        TextColumn active = table["blnActive"];
        TextColumn severed = table["datSeveredOn"];
        return place => states.Families[place].Add(active.Letter, severed.Date);
    }

    private Action<int> Appeals(SourceTable table)
    {
        TextColumn type = table["strAppealType"];
        TextColumn decided = table["datBIADecision"];
        TextColumn decision = table["strBIADecision"];
        return place => states.Appeals[place].Add(new AppealRow(type.Text, decided.Date, decision.Text));
    }
}
