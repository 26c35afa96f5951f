using Discretion.Engine.Docket.Generation.Margins;

namespace Discretion.Engine.Docket.Generation;

/// <summary>Cells that several tables have.</summary>
internal static class CaseCells
{
    private static readonly byte[] Unknown = Codes.Of("??");

    /// <summary>The same in every table of a case: blank, not known, or the code.</summary>
    public static void Nationality(CasePlan plan, RowBuffer row)
    {
        Dice dice = new(plan.Seed, plan.Number, Purpose.Nationality);
        row.Code(
            dice.Chance(CaseMargins.NationalityBlank) ? Codes.Blank
            : dice.Chance(CaseMargins.NationalityUnknown) ? Unknown
            : plan.Origin.Code);
    }

    /// <summary>The language, in one of seven rows padded to the column's three characters.</summary>
    public static void Language(CasePlan plan, RowBuffer row, ref Dice dice)
    {
        byte[] code = plan.Language;
        if (dice.Chance(CaseMargins.LanguageBlank))
        {
            row.Blank();
        }
        else if (code.Length < 3 && dice.Chance(CaseMargins.LanguagePadded))
        {
            Span<byte> padded = [code[0], code[1], (byte)' '];
            row.Text(padded);
        }
        else
        {
            row.Code(code);
        }
    }

    /// <summary>Whether the lawyer's form shows on the case's own row.</summary>
    public static bool AppearanceOnCase(CasePlan plan) =>
        plan.Represented
        && new Dice(plan.Seed, plan.Number, Purpose.Appearance).Chance(CaseMargins.AppearanceOnCase);

    /// <summary>When someone was detained and released, for those who were.</summary>
    public static void Detention(CasePlan plan, RowBuffer row, Custody custody)
    {
        if (custody == Custody.Never)
        {
            row.Blanks(2);
            return;
        }

        row.Day(plan.ChargedOn);
        row.Day(custody == Custody.Released ? Math.Min(plan.ChargedOn + 2 + (int)(plan.Id % 40), plan.Today) : 0);
    }

    /// <summary>The case's first proceeding; for lack of any the id it would have had.</summary>
    public static long FirstProceedingId(CasePlan plan) =>
        plan.ProceedingCount == 0 ? CasePlan.ProceedingIdOf(plan.Number, 0) : plan.Proceedings[0].Id;

    /// <summary>The case's latest proceeding; for lack of any the id the first would have had.</summary>
    public static long LastProceedingId(CasePlan plan) =>
        plan.ProceedingCount == 0
            ? CasePlan.ProceedingIdOf(plan.Number, 0)
            : plan.Proceedings[plan.ProceedingCount - 1].Id;
}
