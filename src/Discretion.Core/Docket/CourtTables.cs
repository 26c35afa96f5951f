namespace Discretion.Core.Docket;

/// <summary>The nine tables of the court's public file that facts are read from.</summary>
[Flags]
public enum CourtTables : ushort
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
