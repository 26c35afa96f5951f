using Discretion.Core.Docket;
using Discretion.Core.Facts;

namespace Discretion.Engine.Docket;

/// <summary>
/// Says from which cells of the court's file each fact of one case comes: the rows that made it so, or for a
/// <em>no</em>
/// the rows that were looked through. The value itself is the release's; docs/court-facts.md has the rules.
/// </summary>
/// <param name="caseFile">The case.</param>
/// <param name="rows">Its rows.</param>
public sealed class CourtCitations(ReleaseCase caseFile, IReadOnlyList<SourceRow> rows)
{
    private const string Cases = "A_TblCase";
    private const string Proceedings = "B_TblProceeding";
    private const string Hearings = "tbl_schedule";
    private const string Charges = "B_TblProceedCharges";
    private const string Applications = "tbl_Court_Appln";
    private const string Representatives = "tbl_RepsAssigned";
    private const string Juveniles = "tbl_JuvenileHistory";
    private const string Families = "tbl_Lead_Rider";
    private const string Appeals = "tblAppeal";

    /// <summary>The cells of a fact; empty for a fact that the court's file does not tell.</summary>
    public IReadOnlyList<FactCell> Of(string factId)
    {
        foreach (CourtFact fact in Enum.GetValues<CourtFact>())
        {
            if (fact.Id() == factId)
            {
                return [.. Of(fact).Distinct()];
            }
        }

        return [];
    }

    private IEnumerable<FactCell> Of(CourtFact fact) => fact switch
    {
        CourtFact.Court => Current("BASE_CITY_CODE"),
        CourtFact.CaseType => Current("CASE_TYPE"),
        CourtFact.Custody => Current("CUSTODY"),
        CourtFact.Nationality => Own("NAT"),
        CourtFact.Language => Own("LANG"),
        CourtFact.ChargingDocumentOn => Earliest("OSC_DATE"),
        CourtFact.FiledOn => Earliest("INPUT_DATE"),
        CourtFact.NextHearingOn => NextHearing("ADJ_DATE", "LATEST_HEARING"),
        CourtFact.NextHearingKind => NextHearing("CAL_TYPE", "LATEST_CAL_TYPE"),
        CourtFact.Represented => Represented(),
        CourtFact.BirthMonth or CourtFact.AgeYears => Own("C_BIRTHDATE"),
        CourtFact.LastEnteredOn or CourtFact.YearsSinceLastEntry => LastEntry(),
        CourtFact.YearsPresent => [.. LastEntry(), .. Own("C_BIRTHDATE"), .. Current("COMP_DATE")],
        CourtFact.AgeAtEntryYears => [.. LastEntry(), .. Own("C_BIRTHDATE")],
        CourtFact.LawfulPermanentResident =>
            [.. Own("LPR"), .. Cells(Where(Applications, "APPL_CODE", "42A"), "APPL_CODE")],
        CourtFact.CriminalGroundCharged => [.. Charged(ChargeGrounds.Criminal), .. Current("CRIM_IND")],
        CourtFact.AggravatedFelonyCharged => Charged(ChargeGrounds.AggravatedFelony),
        CourtFact.SecurityGroundCharged => Charged(ChargeGrounds.Security),
        CourtFact.FraudCharged => Charged(ChargeGrounds.Fraud),
        CourtFact.PriorRemovalCharged => Charged(ChargeGrounds.PriorRemoval),
        CourtFact.SmugglingCharged => Charged(ChargeGrounds.Smuggling),
        CourtFact.OrderedInAbsentia => InAbsentia(),
        CourtFact.ReliefPending => Pending(PendingRelief.Any | PendingRelief.AnyUnreadable),
        CourtFact.AsylumPending => Pending(PendingRelief.Asylum | PendingRelief.AsylumUnreadable),
        CourtFact.CancellationPending => Pending(PendingRelief.Cancellation | PendingRelief.CancellationUnreadable),
        CourtFact.AdministrativelyClosed => Current("OTHER_COMP"),
        CourtFact.CaseCompleted => Current("COMP_DATE", "OTHER_COMP"),
        CourtFact.DiscretionExercised => DiscretionExercised(),
        CourtFact.DiscretionUnderConsideration => Some(Hearings, row => row.Cells["ADJ_RSN"] == "PD", "ADJ_RSN"),
        CourtFact.AppealPending => AppealPending(),
        CourtFact.FinalOrder =>
            [.. Current("CASE_TYPE", "DEC_CODE", "ABSENTIA", "DATE_APPEAL_DUE_STATUS"), .. AppealPending()],
        CourtFact.InFamilyGroup =>
            Some(Families, row => row.Cells["datSeveredOn"] is null, "blnActive", "datSeveredOn"),
        CourtFact.Juvenile => Juvenile(),
    };

    private bool IsYes(CourtFact fact) =>
        caseFile.Facts.GetValueOrDefault(fact.Id()) is FactValue.YesNo(true);

    private IEnumerable<SourceRow> In(string table) => rows.Where(row => row.Table == table);

    private IEnumerable<SourceRow> Where(string table, string column, string code) =>
        In(table).Where(row => row.Cells[column] == code);

    private static IEnumerable<FactCell> Cells(IEnumerable<SourceRow> of, params string[] columns) =>
        of.SelectMany(row =>
        columns.Select(column => new FactCell(row.Table, row.Key, column, row.Cells[column], row.Line)));

    // The rows of a table, or the statement that it has none.
    private IEnumerable<FactCell> All(string table, params string[] columns) =>
        In(table).Any() ? Cells(In(table), columns) : [FactCell.NoRow(table)];

    // The rows that match; when none does, all that were looked through.
    private IEnumerable<FactCell> Some(string table, Func<SourceRow, bool> match, params string[] columns) =>
        In(table).Any(match) ? Cells(In(table).Where(match), columns) : All(table, columns);

    private IEnumerable<FactCell> Own(params string[] columns) => Cells(In(Cases), columns);

    private IEnumerable<FactCell> Current(params string[] columns)
    {
        string? key = caseFile.CurrentProceeding?.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return key is null
            ? All(Proceedings, "COMP_DATE")
            : Cells(In(Proceedings).Where(row => (row.Key ?? "-1") == key), columns);
    }

    private IEnumerable<FactCell> Earliest(string column)
    {
        string? earliest = In(Proceedings).Select(row => row.Cells[column])
            .Where(text => Day(text).HasDate).Min(StringComparer.Ordinal);
        return Some(Proceedings, row => earliest is not null && row.Cells[column] == earliest, column);
    }

    private IEnumerable<FactCell> NextHearing(string scheduled, string latest)
    {
        string? key = caseFile.NextHearingRow?.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return key is null ? Own(latest) : Cells(In(Hearings).Where(row => row.Key == key), scheduled);
    }

    private IEnumerable<FactCell> Represented() => Some(
        Representatives,
        row => row.Cells["STRATTYLEVEL"] == "COURT" && row.Cells["STRATTYTYPE"] == "ALIEN",
        "STRATTYLEVEL",
        "STRATTYTYPE").Concat(Own("E_28_DATE"));

    private IEnumerable<FactCell> LastEntry() =>
        caseFile.Facts[CourtFact.LastEnteredOn.Id()] is FactValue.Unknown(UnknownReason.Contradictory)
            ? [.. Own("DATE_OF_ENTRY", "C_BIRTHDATE"), .. Earliest("OSC_DATE")]
            : Own("DATE_OF_ENTRY");

    private IEnumerable<FactCell> Charged(ChargeGrounds ground) => Some(
        Charges,
        row => row.Cells["CHG_STATUS"] is not ("W" or "N")
            && row.Cells["CHARGE"] is { } charge
            && (ChargeCode.Grounds(ChargeCode.Compact(charge)) & ground) != 0,
        "CHARGE",
        "CHG_STATUS");

    private IEnumerable<FactCell> InAbsentia()
    {
        SourceRow? deciding = In(Proceedings)
            .Where(row => row.Cells["COMP_DATE"] is not null && row.Cells["OTHER_COMP"] is not ("C" or "T"))
            .OrderByDescending(row => Day(row.Cells["COMP_DATE"]).HasDate ? row.Cells["COMP_DATE"] : "9999")
            .ThenByDescending(row => row.Key?.Length ?? 0)
            .ThenByDescending(row => row.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        return deciding is null ? All(Proceedings, "COMP_DATE")
            : Cells([deciding], "ABSENTIA", "COMP_DATE", "OTHER_COMP");
    }

    private IEnumerable<FactCell> Pending(PendingRelief kinds) => Some(
        Applications,
        row => (PendingReliefRules.Of(new(row.Cells["APPL_CODE"], Letter(row.Cells["APPL_DEC"]))) & kinds) != 0,
        "APPL_CODE",
        "APPL_DEC");

    // Only whether a decision is pending matters here, so a longer text is as good as an unreadable letter.
    private static LetterCell Letter(string? text) => text is null ? LetterCell.Blank
        : text.Length == 1 ? new(text[0]) : LetterCell.Unreadable;

    private IEnumerable<FactCell> DiscretionExercised()
    {
        IEnumerable<FactCell> byBoard = Cells(
            In(Appeals).Where(row => row.Cells["strBIADecision"] is "APD" or "TPD" or "WPD"), "strBIADecision");
        IEnumerable<FactCell> byCourt = IsYes(CourtFact.DiscretionExercised)
            ? Cells(In(Proceedings).Where(row => row.Cells["OTHER_COMP"] is "Y" or "M" || row.Cells["DEC_CODE"] == "I"),
                "DEC_CODE", "OTHER_COMP")
            : All(Proceedings, "DEC_CODE", "OTHER_COMP");
        return [.. byCourt, .. byBoard];
    }

    private IEnumerable<FactCell> AppealPending() =>
        Some(Appeals, row => row.Cells["datBIADecision"] is null, "strAppealType", "datBIADecision");

    private IEnumerable<FactCell> Juvenile()
    {
        SourceRow? latest = In(Juveniles)
            .OrderByDescending(row => row.Key?.Length ?? 0).ThenByDescending(row => row.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        return latest is null ? [FactCell.NoRow(Juveniles)] : Cells([latest], "idnJuvenile");
    }

    private static DateCell Day(string? text) =>
        text is null ? DateCell.Blank : CellText.Date(System.Text.Encoding.UTF8.GetBytes(text));
}
