namespace Discretion.Core.Docket;

/// <summary>The nine tables of the court's public file that facts are read from.</summary>
[Flags]
public enum CourtTables
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary><c>A_TblCase</c>: one row a case.</summary>
    Cases = 1,

    /// <summary><c>B_TblProceeding</c>.</summary>
    Proceedings = 2,

    /// <summary><c>tbl_schedule</c>: hearings.</summary>
    Hearings = 4,

    /// <summary><c>B_TblProceedCharges</c>.</summary>
    Charges = 8,

    /// <summary><c>tbl_Court_Appln</c>: applications for relief.</summary>
    Applications = 16,

    /// <summary><c>tbl_RepsAssigned</c>: representatives.</summary>
    Representatives = 32,

    /// <summary><c>tbl_JuvenileHistory</c>.</summary>
    Juveniles = 64,

    /// <summary><c>tbl_Lead_Rider</c>: family groups.</summary>
    Families = 128,

    /// <summary><c>tblAppeal</c>.</summary>
    Appeals = 256,
}

/// <summary>What facts need of an <c>A_TblCase</c> row.</summary>
/// <param name="BirthMonth"><c>C_BIRTHDATE</c> as the first day of its month.</param>
/// <param name="PermanentResident"><c>LPR</c>: 1, 0, blank or unreadable.</param>
public readonly record struct CaseRow(
    CodeCell Nationality,
    CodeCell Language,
    DateCell RepresentedSince,
    DateCell LatestHearing,
    LetterCell LatestCalendar,
    DateCell LastEntry,
    DateCell BirthMonth,
    LetterCell PermanentResident);

/// <summary>What facts need of a <c>B_TblProceeding</c> row.</summary>
/// <param name="Key"><c>IDNPROCEEDING</c>; -1 when unreadable.</param>
public readonly record struct ProceedingRow(
    long Key,
    DateCell ChargingDocument,
    DateCell Filed,
    DateCell Completed,
    DateCell AppealDue,
    CodeCell Court,
    CodeCell CaseType,
    LetterCell Custody,
    LetterCell Decision,
    LetterCell OtherCompletion,
    LetterCell InAbsentia,
    LetterCell Criminal);

/// <summary>What facts need of a <c>tbl_schedule</c> row.</summary>
/// <param name="AdjournmentReason"><c>ADJ_RSN</c>: null when blank.</param>
public readonly record struct HearingRow(
    long Key, LetterCell RecordType, DateCell On, LetterCell Calendar, string? AdjournmentReason);

/// <summary>What facts need of a <c>tbl_Court_Appln</c> row.</summary>
public readonly record struct ApplicationRow(string? Code, LetterCell Decision);

/// <summary>What facts need of a <c>tblAppeal</c> row.</summary>
public readonly record struct AppealRow(string? Type, DateCell Decided, string? Decision);
