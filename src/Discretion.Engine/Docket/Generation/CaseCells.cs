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
            plan.Kind == Kind.DirectorDecision || dice.Chance(CaseMargins.NationalityBlank) ? Codes.Blank
            : dice.Chance(CaseMargins.NationalityUnknown) ? Unknown
            : plan.Origin.Code);
    }

    /// <summary>The language, in one of seven rows padded to the column's three characters.</summary>
    public static void Language(CasePlan plan, RowBuffer row, ref Dice dice) =>
        Language(plan, row, FormOfLanguage(plan, ref dice));

    /// <summary>The language in a form drawn before.</summary>
    public static void Language(CasePlan plan, RowBuffer row, LanguageForm form)
    {
        byte[] code = plan.Language;
        switch (form)
        {
            case LanguageForm.Blank:
                row.Blank();
                break;
            case LanguageForm.Padded:
                Span<byte> padded = [code[0], code[1], (byte)' '];
                row.Text(padded);
                break;
            case LanguageForm.Plain:
                row.Code(code);
                break;
        }
    }

    /// <summary>Draws how a cell shows the language.</summary>
    public static LanguageForm FormOfLanguage(CasePlan plan, ref Dice dice) =>
        plan.Kind == Kind.DirectorDecision || dice.Chance(CaseMargins.LanguageBlank) ? LanguageForm.Blank
        : plan.Language.Length < 3 && dice.Chance(CaseMargins.LanguagePadded) ? LanguageForm.Padded
        : LanguageForm.Plain;

    /// <summary>Whether the lawyer's form shows on the case's own row.</summary>
    public static bool AppearanceOnCase(CasePlan plan) =>
        plan.Represented
        && new Dice(plan.Seed, plan.Number, Purpose.Appearance).Chance(CaseMargins.AppearanceOnCase);

    /// <summary>When someone was detained and released, for those who were and of whom it is recorded.</summary>
    public static void Detention(CasePlan plan, RowBuffer row, Custody custody, bool recorded)
    {
        if (custody == Custody.Never || !recorded)
        {
            row.Blanks(2);
            return;
        }

        row.Day(plan.ChargedOn);
        row.Day(custody == Custody.Released ? ReleasedOn(plan) : 0);
    }

    /// <summary>When someone who was detained and released was released.</summary>
    public static int ReleasedOn(CasePlan plan) => Math.Min(plan.ChargedOn + 2 + (int)(plan.Id % 40), plan.Today);

    /// <summary>The day of the eighteenth birthday, give or take one.</summary>
    public static int GrownOn(CasePlan plan) => plan.BornOn + (18 * 1461 / 4);

    /// <summary>The case's first proceeding; for lack of any the id it would have had.</summary>
    public static long FirstProceedingId(CasePlan plan) =>
        plan.ProceedingCount == 0 ? CasePlan.ProceedingIdOf(plan.Number, 0) : plan.Proceedings[0].Id;

    /// <summary>The case's latest proceeding; for lack of any the id the first would have had.</summary>
    public static long LastProceedingId(CasePlan plan) =>
        plan.ProceedingCount == 0
            ? CasePlan.ProceedingIdOf(plan.Number, 0)
            : plan.Proceedings[plan.ProceedingCount - 1].Id;
}
