namespace Discretion.Engine.Docket.Generation.Margins;

/// <summary>How many rows of the real file have each defect.</summary>
/// <remarks>
/// Counted in the releases of June 2025 to July 2026: TABs too many or too few in 100 rows of cases, 71 of proceedings,
/// 7 of bonds, 15 of applications, none of charges, custody and appeals; 117 lines of proceedings broken in two;
/// control characters as codes; a proceeding keyed <c>FC</c>; four hearings with a date for a case; 271 proceedings,
/// 3,687 lawyers and 12,213 charges of nothing. Of impossible dates, bytes that are no UTF-8, quotes, single blanks and
/// NULs it is known that they are there but not how often: those numbers, marked below, are our guess.
/// </remarks>
internal static class DefectRates
{
    /// <summary>However many are asked for, most rows stay whole.</summary>
    public const double ShareMax = 0.02;

    private static readonly Dictionary<string, (double Rows, (DefectKind Kind, double Count)[] Counts)> Real = new()
    {
        ["A_TblCase"] = (12_662_540,
        [
            (DefectKind.ExtraTab, 98), (DefectKind.MissingTab, 2), (DefectKind.HiddenShift, 93),
            (DefectKind.WrongCode, 60),

            // Guesses.
            (DefectKind.SplitLine, 20), (DefectKind.DuplicateCase, 5), (DefectKind.BadKey, 1),
            (DefectKind.StrayQuote, 300), (DefectKind.NulInside, 60), (DefectKind.NulValue, 400),
            (DefectKind.BlankValue, 400), (DefectKind.ControlValue, 10), (DefectKind.Latin1Town, 2_000),
            (DefectKind.ImpossibleDay, 300), (DefectKind.ImpossibleBirth, 150), (DefectKind.EntryAfterCharge, 9_000),
            (DefectKind.UnknownCode, 20),
        ]),
        ["B_TblProceeding"] = (16_549_948,
        [
            (DefectKind.ExtraTab, 40), (DefectKind.TwoTabs, 16), (DefectKind.MissingTab, 15),
            (DefectKind.SplitLine, 58), (DefectKind.HiddenShift, 54), (DefectKind.ControlValue, 10),
            (DefectKind.BadKey, 1), (DefectKind.Orphan, 271),

            // Guesses.
            (DefectKind.ImpossibleDay, 400), (DefectKind.NulInside, 40), (DefectKind.UnknownCode, 20),
            (DefectKind.WrongCode, 20),
        ]),
        ["tbl_schedule"] = (46_631_388,
        [
            (DefectKind.DayAsKey, 4),

            // Guesses.
            (DefectKind.NoKey, 6), (DefectKind.ExtraTab, 10), (DefectKind.ImpossibleDay, 600),
            (DefectKind.NulInside, 40), (DefectKind.WrongCode, 25), (DefectKind.Orphan, 150),
        ]),
        ["B_TblProceedCharges"] = (18_867_750,
        [
            (DefectKind.ControlValue, 36), (DefectKind.OrphanProceeding, 12_213), (DefectKind.WrongCode, 4),
        ]),
        ["tbl_Court_Appln"] = (16_104_798,
        [
            (DefectKind.ExtraTab, 12), (DefectKind.MissingTab, 3),

            // A guess.
            (DefectKind.ImpossibleDay, 100),
        ]),
        ["tbl_RepsAssigned"] = (26_268_999, [(DefectKind.Orphan, 3_687), (DefectKind.OtherParent, 23)]),
        ["D_TblAssociatedBond"] = (1_616_941,
        [
            (DefectKind.ExtraTab, 5), (DefectKind.MissingTab, 2), (DefectKind.HiddenShift, 5),
            (DefectKind.ControlValue, 3),
        ]),
        ["tbl_Court_Motions"] = (8_573_390, [(DefectKind.ControlValue, 2), (DefectKind.HiddenShift, 1)]),
        ["tblProBono"] = (66_986, [(DefectKind.ControlValue, 2)]),
    };

    /// <summary>The defects of a table: the share of its rows, and how they divide into kinds.</summary>
    /// <param name="file">The table's file.</param>
    /// <param name="factor">How many times as many as in the real file.</param>
    /// <returns>A share of 0 and no mix when the table has none.</returns>
    public static (double Share, Mix<DefectKind>? Kinds) Of(string file, double factor)
    {
        if (factor == 0 || !Real.TryGetValue(file, out (double Rows, (DefectKind Kind, double Count)[] Counts) real))
        {
            return (0, null);
        }

        (DefectKind Kind, double Share)[] shares =
            [.. real.Counts.Select(one => (one.Kind, Math.Min(one.Count / real.Rows * factor, ShareMax)))];
        return (shares.Sum(one => one.Share), new(shares));
    }
}
