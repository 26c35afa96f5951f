namespace Discretion.IntegrationTests.Docket.WorkedOut;

/// <summary>
/// What stands on the case itself: cells, birth, entry, residence, representation. The day is 17 November
/// 2011.
/// </summary>
internal static class WorkedOutPeople
{
    public static IReadOnlyList<WorkedOutCase> All { get; } =
    [
        new("A blank case says no only where a table is there to say it", [], ""),

        // Cells.
        new("A padded code is read without its blanks, and NA is Namibia",
            ["A_TblCase | NAT= NA | LANG=SP "], "nationality=NA, language=SP"),
        new("Two question marks are a blank", ["A_TblCase | NAT=?? | LANG=??"], ""),
        new("Control characters are no part of a code",
            ["A_TblCase | NAT=M\0X\u001B | LANG=\u0001 \u007F"], "nationality=MX"),
        new("A stray quote opens nothing", ["A_TblCase | NAT=\" | LANG=SP"], "nationality=\", language=SP"),
        new("A lone byte above 127 is Latin-1", ["A_TblCase | NAT=\u00D1"], "nationality=Ñ"),
        new("A cell of valid UTF-8 is UTF-8", ["A_TblCase | NAT=\u00C3\u0091"], "nationality=Ñ"),

        // Birth. In the birthday's month the day is not known, so the age is one of two.
        new("Eight months after the birthday the age is certain",
            ["A_TblCase | C_BIRTHDATE=3/1990"], "birth_month=1990-03, age_years=21"),
        new("In the month of the birthday the age lies between two years",
            ["A_TblCase | C_BIRTHDATE=11/1990"], "birth_month=1990-11, age_years=20..21"),
        new("Before the month of the birthday the year is not complete",
            ["A_TblCase | C_BIRTHDATE=12/1990"], "birth_month=1990-12, age_years=20"),
        new("A month may have a leading nought",
            ["A_TblCase | C_BIRTHDATE=03/1990"], "birth_month=1990-03, age_years=21"),
        new("Born this month is nought, never less",
            ["A_TblCase | C_BIRTHDATE=11/2011"],
            "birth_month=2011-11, age_years=0"),
        new("Born next month cannot be", ["A_TblCase | C_BIRTHDATE=12/2011"], ""),
        new("Born 1,320 months ago can still be",
            ["A_TblCase | C_BIRTHDATE=11/1901"], "birth_month=1901-11, age_years=109..110"),
        new("Born 1,321 months ago cannot be", ["A_TblCase | C_BIRTHDATE=10/1901"], ""),
        new("There is no thirteenth month", ["A_TblCase | C_BIRTHDATE=13/1990"], ""),
        new("There is no month nought", ["A_TblCase | C_BIRTHDATE=0/1990"], ""),
        new("A birth date with a day is not a month", ["A_TblCase | C_BIRTHDATE=3/15/1990"], ""),

        // Entry. The last recorded one: the person may have come earlier, so presence has no certain upper end but age.
        new("Ten years to the day are ten years",
            ["A_TblCase | DATE_OF_ENTRY=2001-11-17 00:00:00.000"],
            "last_entered_on=2001-11-17, years_since_last_entry=10, years_present=10.."),
        new("A day short of ten years is nine",
            ["A_TblCase | DATE_OF_ENTRY=2001-11-18 00:00:00.000"],
            "last_entered_on=2001-11-18, years_since_last_entry=9, years_present=9.."),
        new("Who entered at eleven has been here at most all their life, and came at eleven or younger",
            ["A_TblCase | C_BIRTHDATE=3/1990 | DATE_OF_ENTRY=2001-05-06"],
            "birth_month=1990-03, age_years=21, last_entered_on=2001-05-06, years_since_last_entry=10, "
            + "years_present=10..21, age_at_entry_years=0..11"),
        new("Entry in the birthday's month counts the upper age",
            ["A_TblCase | C_BIRTHDATE=3/1990 | DATE_OF_ENTRY=2001-03-02"],
            "birth_month=1990-03, age_years=21, last_entered_on=2001-03-02, years_since_last_entry=10, "
            + "years_present=10..21, age_at_entry_years=0..11"),
        new("Entry a month before the birthday is a year younger",
            ["A_TblCase | C_BIRTHDATE=3/1990 | DATE_OF_ENTRY=2001-02-28"],
            "birth_month=1990-03, age_years=21, last_entered_on=2001-02-28, years_since_last_entry=10, "
            + "years_present=10..21, age_at_entry_years=0..10"),
        new("Entry on the first day of the birth month can be",
            ["A_TblCase | C_BIRTHDATE=3/1990 | DATE_OF_ENTRY=1990-03-01"],
            "birth_month=1990-03, age_years=21, last_entered_on=1990-03-01, years_since_last_entry=21, "
            + "years_present=21, age_at_entry_years=0"),
        new("Entry the day before the birth month cannot be",
            ["A_TblCase | C_BIRTHDATE=3/1990 | DATE_OF_ENTRY=1990-02-28"], "birth_month=1990-03, age_years=21"),
        new("A birth month that cannot be does not speak against an entry",
            ["A_TblCase | C_BIRTHDATE=12/2011 | DATE_OF_ENTRY=2001-05-06"],
            "last_entered_on=2001-05-06, years_since_last_entry=10, years_present=10.."),
        new("Entry on the day of the charging document can be",
            ["A_TblCase | DATE_OF_ENTRY=2005-01-02", "B_TblProceeding | OSC_DATE=2005-01-02"],
            "charging_document_on=2005-01-02, last_entered_on=2005-01-02, years_since_last_entry=6, years_present=6.."),
        new("Entry after the charging document cannot be",
            ["A_TblCase | DATE_OF_ENTRY=2005-01-03", "B_TblProceeding | OSC_DATE=2005-01-02"],
            "charging_document_on=2005-01-02"),
        new("Entry today can be",
            ["A_TblCase | DATE_OF_ENTRY=2011-11-17"],
            "last_entered_on=2011-11-17, years_since_last_entry=0, years_present=0.."),
        new("Entry tomorrow cannot be", ["A_TblCase | DATE_OF_ENTRY=2011-11-18"], ""),
        new("A day that does not exist is unreadable", ["A_TblCase | DATE_OF_ENTRY=2001-02-30"], ""),
        new("A time that does not exist makes the date unreadable",
            ["A_TblCase | DATE_OF_ENTRY=2001-02-28 24:00:00"],
            ""),
        new("A date in another order is unreadable", ["A_TblCase | DATE_OF_ENTRY=02/28/2001"], ""),
        new("A time of hours and minutes is a time",
            ["A_TblCase | DATE_OF_ENTRY=2001-02-28 23:59"],
            "last_entered_on=2001-02-28, years_since_last_entry=10, years_present=10.."),
        new("A 29 February has not completed its year on 28 February",
            ["A_TblCase | DATE_OF_ENTRY=2008-02-29"],
            "last_entered_on=2008-02-29, years_since_last_entry=0, years_present=0..") { AsOf = "2009-02-28" },
        new("A 29 February completes its year on 1 March",
            ["A_TblCase | DATE_OF_ENTRY=2008-02-29"],
            "last_entered_on=2008-02-29, years_since_last_entry=1, years_present=1..") { AsOf = "2009-03-01" },
        new("Whose case is completed may have left",
            ["A_TblCase | DATE_OF_ENTRY=2001-05-06",
                "B_TblProceeding | COMP_DATE=2010-01-05 | DEC_CODE=R | ABSENTIA=N"],
            "last_entered_on=2001-05-06, years_since_last_entry=10, years_present=unknown, case_completed=yes"),

        // Residence and representation.
        new("The court's mark of a permanent resident is a yes",
            ["A_TblCase | LPR=1"],
            "lawful_permanent_resident=yes"),
        new("The court's nought says nothing of residence", ["A_TblCase | LPR=0"], ""),
        new("An application that only permanent residents can make is a yes, whatever became of it",
            ["tbl_Court_Appln | APPL_CODE=42A | APPL_DEC=D"], "lawful_permanent_resident=yes"),
        new("A notice of appearance is a yes", ["A_TblCase | E_28_DATE=2010-01-04 00:00:00.000"], "represented=yes"),
        new("An unreadable notice of appearance is neither yes nor no",
            ["A_TblCase | E_28_DATE=2010-13-04"], "represented=unknown"),
        new("A representative outweighs an unreadable notice",
            ["A_TblCase | E_28_DATE=2010-13-04", "tbl_RepsAssigned | STRATTYLEVEL=COURT | STRATTYTYPE=ALIEN"],
            "represented=yes"),
        new("The government's attorney represents the government",
            ["tbl_RepsAssigned | STRATTYLEVEL=COURT | STRATTYTYPE=INS"], ""),
        new("A representative before the Board is not one before the court",
            ["tbl_RepsAssigned | STRATTYLEVEL=BOARD | STRATTYTYPE=ALIEN"], ""),
        new("Without the list of representatives nobody can say no", [], "represented=unknown")
            { Without = ["tbl_RepsAssigned"] },
        new("Without the list of representatives a notice still says yes",
            ["A_TblCase | E_28_DATE=2010-01-04"], "represented=yes") { Without = ["tbl_RepsAssigned"] },
    ];
}
