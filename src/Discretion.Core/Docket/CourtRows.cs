namespace Discretion.Core.Docket;

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
    LetterCell Criminal)
{
    /// <summary>What is kept of it when it is the current one.</summary>
    public CurrentProceeding AsCurrent => new(
        Key, Completed, AppealDue, Court, CaseType, Custody, Decision, OtherCompletion, InAbsentia, Criminal);
}

/// <summary>What facts need of a <c>tbl_schedule</c> row.</summary>
/// <param name="AdjournmentReason"><c>ADJ_RSN</c>.</param>
public readonly record struct HearingRow(
    long Key, LetterCell RecordType, DateCell On, LetterCell Calendar, CodeCell AdjournmentReason);

/// <summary>What facts need of a <c>tbl_Court_Appln</c> row.</summary>
public readonly record struct ApplicationRow(string? Code, LetterCell Decision);

/// <summary>What facts need of a <c>tblAppeal</c> row.</summary>
public readonly record struct AppealRow(string? Type, DateCell Decided, string? Decision);
