namespace Discretion.Engine.Docket.Generation;

/// <summary>
/// Which release the headers are of: names, columns and tables came and went. What each had is known of June 2023,
/// October 2025 and July 2026; that <see cref="Old"/> lacks the columns that came last is our reading.
/// </summary>
public enum DumpDrift
{
    /// <summary>
    /// Before 2025: <c>GENDER</c>, <c>FNLDISP</c>, all columns of bonds; no <c>tblAppeal2</c>, no
    /// <c>CASEPRIORITY_CODE</c>, <c>EOIRAttorneyID</c> of hearings and <c>DECISION_DUE_DATE</c>.
    /// </summary>
    Old,

    /// <summary>2025: <c>Sex</c>; eighteen columns of bonds end in <c>_TO_BE_REMOVED</c>.</summary>
    Year2025,

    /// <summary>2026: those columns are gone; eight columns of motions end in <c>_Remove</c>.</summary>
    Year2026,
}
