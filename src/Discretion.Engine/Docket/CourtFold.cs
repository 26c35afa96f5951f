using System.Runtime.InteropServices;
using Discretion.Core.Docket;

namespace Discretion.Engine.Docket;

/// <summary>Folds the rows of a source table into their cases.</summary>
/// <param name="asOf">D.</param>
internal sealed class CourtFold(DateOnly asOf)
{
    /// <summary>Folds every row whose case exists.</summary>
    /// <returns>How many rows have no case: orphans. Of a row that joins two cases, one without either.</returns>
    public long Fold(SourceTable table, CaseIndex index, Span<CourtCase> cases)
    {
        Action<int, Target> add = Rows(table);
        ReadOnlySpan<long> first = CollectionsMarshal.AsSpan(table.Cases);
        ReadOnlySpan<long> second = CollectionsMarshal.AsSpan(table.SecondCases);
        long orphans = 0;
        for (int row = 0; row < first.Length; row++)
        {
            int found = index.Find(first[row]);
            int also = second.IsEmpty ? -1 : index.Find(second[row]);
            orphans += found < 0 && also < 0 ? 1 : 0;
            if (found >= 0)
            {
                add(row, new(ref cases[found]));
            }

            if (also >= 0)
            {
                add(row, new(ref cases[also]));
            }
        }

        return orphans;
    }

    /// <summary>A case to fold into; a by-ref struct because a delegate cannot be generic over refs.</summary>
    private readonly ref struct Target(ref CourtCase caseFile)
    {
        public readonly ref CourtCase Case = ref caseFile;
    }

    private Action<int, Target> Rows(SourceTable table) => table.Use.Table switch
    {
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

    private static Action<int, Target> Cases(SourceTable table)
    {
        TextColumn nationality = table["NAT"];
        TextColumn language = table["LANG"];
        TextColumn represented = table["E_28_DATE"];
        TextColumn latest = table["LATEST_HEARING"];
        TextColumn calendar = table["LATEST_CAL_TYPE"];
        TextColumn entry = table["DATE_OF_ENTRY"];
        TextColumn birth = table["C_BIRTHDATE"];
        TextColumn resident = table["LPR"];
        return (row, target) => target.Case.Add(new CaseRow(
            new(nationality[row], false),
            new(language[row], false),
            represented.Date(row),
            latest.Date(row),
            calendar.Letter(row),
            entry.Date(row),
            birth.Date(row),
            resident.Letter(row)));
    }

    private static Action<int, Target> Proceedings(SourceTable table)
    {
        TextColumn charged = table["OSC_DATE"];
        TextColumn filed = table["INPUT_DATE"];
        TextColumn completed = table["COMP_DATE"];
        TextColumn due = table["DATE_APPEAL_DUE_STATUS"];
        TextColumn court = table["BASE_CITY_CODE"];
        TextColumn type = table["CASE_TYPE"];
        TextColumn custody = table["CUSTODY"];
        TextColumn decision = table["DEC_CODE"];
        TextColumn other = table["OTHER_COMP"];
        TextColumn absentia = table["ABSENTIA"];
        TextColumn criminal = table["CRIM_IND"];
        return (row, target) => target.Case.Add(new ProceedingRow(
            table.Keys[row],
            charged.Date(row),
            filed.Date(row),
            completed.Date(row),
            due.Date(row),
            CourtCode(court[row]),
            ClosedCode(type, row),
            custody.Letter(row),
            decision.Letter(row),
            other.Letter(row),
            absentia.Letter(row),
            criminal.Letter(row)));
    }

    // A new court has a code that no list has yet; what is not shaped like a court's code is a cell gone astray.
    private static CodeCell CourtCode(string? code) =>
        code is null or { Length: 3 }
            && code?.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter)) != false
            ? new(code, false)
            : CodeCell.Unreadable;

    private static CodeCell ClosedCode(TextColumn column, int row) =>
        column.IsUnreadable(column.Rows[row]) ? CodeCell.Unreadable : new(column[row], false);

    private Action<int, Target> Hearings(SourceTable table)
    {
        TextColumn record = table["REC_TYPE"];
        TextColumn on = table["ADJ_DATE"];
        TextColumn calendar = table["CAL_TYPE"];
        TextColumn reason = table["ADJ_RSN"];
        return (row, target) => target.Case.Add(
            new HearingRow(table.Keys[row], record.Letter(row), on.Date(row), calendar.Letter(row), reason[row]), asOf);
    }

    private static Action<int, Target> Charges(SourceTable table)
    {
        TextColumn charge = table["CHARGE"];
        TextColumn status = table["CHG_STATUS"];
        ChargeGrounds?[] grounds = new ChargeGrounds?[charge.DistinctCount];
        for (int number = 1; number < grounds.Length; number++)
        {
            grounds[number] = ChargeCode.Grounds(ChargeCode.Compact(charge.Distinct(number)!));
        }

        return (row, target) => target.Case.AddCharge(grounds[charge.Rows[row]], status.Letter(row));
    }

    private static Action<int, Target> Applications(SourceTable table)
    {
        TextColumn code = table["APPL_CODE"];
        TextColumn decision = table["APPL_DEC"];
        return (row, target) => target.Case.Add(new ApplicationRow(code[row], decision.Letter(row)));
    }

    private static Action<int, Target> Representatives(SourceTable table)
    {
        TextColumn level = table["STRATTYLEVEL"];
        TextColumn type = table["STRATTYTYPE"];
        return (row, target) => target.Case.AddRepresentative(ClosedCode(level, row), ClosedCode(type, row));
    }

    private static Action<int, Target> Juveniles(SourceTable table)
    {
        TextColumn kind = table["idnJuvenile"];
        return (row, target) => target.Case.AddJuvenile(table.Keys[row], kind.Letter(row));
    }

    private static Action<int, Target> Families(SourceTable table)
    {
        TextColumn active = table["blnActive"];
        TextColumn severed = table["datSeveredOn"];
        return (row, target) => target.Case.AddFamily(active.Letter(row), severed.Date(row));
    }

    private static Action<int, Target> Appeals(SourceTable table)
    {
        TextColumn type = table["strAppealType"];
        TextColumn decided = table["datBIADecision"];
        TextColumn decision = table["strBIADecision"];
        return (row, target) => target.Case.Add(new AppealRow(type[row], decided.Date(row), decision[row]));
    }
}
