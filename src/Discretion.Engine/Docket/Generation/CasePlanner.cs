using Discretion.Engine.Docket.Generation.Margins;

namespace Discretion.Engine.Docket.Generation;

/// <summary>Draws cases: what each is about first, then its person, its proceedings and its hearings.</summary>
internal sealed class CasePlanner(DumpOptions options)
{
    private const int BlockSize = 8;

    // Removal proceedings replaced deportation and exclusion on this day (IIRIRA, section 309).
    private static readonly int RemovalStart = new DateOnly(1997, 4, 1).DayNumber;

    private readonly ulong _seed = options.Seed;
    private readonly int _today = options.AsOf.DayNumber;
    private readonly int _shift = options.AsOf.DayNumber - options.Docket.Day.DayNumber;
    private readonly ProceedingPlanner _proceedings = new(options.Seed, options.AsOf);
    private readonly HearingPlanner _hearings = new(options.Seed, options.AsOf);

    /// <summary>Draws the case of a number.</summary>
    /// <param name="plan">Takes the case; all it held is overwritten.</param>
    /// <param name="number">0 or more.</param>
    /// <param name="parts">What is needed beyond the person, the matter and the proceedings.</param>
    public void Draw(CasePlan plan, long number, CaseParts parts)
    {
        plan.Seed = _seed;
        plan.Today = _today;
        plan.Number = number;
        DrawHousehold(plan);
        DrawFiling(plan);
        DrawMatter(plan);
        DrawDates(plan);
        DrawPerson(plan);
        DrawRepresentation(plan);
        _proceedings.Draw(plan);
        if ((parts & CaseParts.Hearings) != 0)
        {
            _hearings.Draw(plan);
        }

        if ((parts & CaseParts.Charges) != 0)
        {
            ChargePlanner.Draw(plan);
        }

        if ((parts & CaseParts.Applications) != 0)
        {
            ApplicationPlanner.Draw(plan);
        }

        if ((parts & CaseParts.Appeals) != 0)
        {
            AppealPlanner.Draw(plan);
        }
    }

    // Blocks of eight numbers are cut into households, so that a rider finds its lead without looking at other cases.
    private void DrawHousehold(CasePlan plan)
    {
        long block = plan.Number / BlockSize * BlockSize;
        Dice dice = new(_seed, block, Purpose.Household);
        plan.Part = options.Docket.Parts.Pick(ref dice);
        int place = (int)(plan.Number - block);
        int start = 0;
        int size = Size(ref dice, start);
        while (start + size <= place)
        {
            start += size;
            size = Size(ref dice, start);
        }

        plan.Lead = block + start;
        plan.HouseholdSize = size;
        plan.Severed = plan.IsRider && new Dice(_seed, plan.Number, Purpose.Family).Chance(CaseMargins.RiderSevered);

        int Size(ref Dice dice, int start) =>
            Math.Min(plan.Part.HouseholdSizes.Pick(ref dice), BlockSize - start);
    }

    // What is pending and what has ended is of another age, and so of another time.
    private void DrawFiling(CasePlan plan)
    {
        Dice dice = new(_seed, plan.Lead, Purpose.Dates);
        bool ended = dice.Chance(options.EndedShare ?? plan.Part.EndedShare);
        plan.Stage = ended ? plan.Part.Ended.Pick(ref dice) : Stage.Pending;
        plan.Kind = plan.Part.Kinds[(int)plan.Stage].Pick(ref dice);
        if (plan.Kind is Kind.Deportation or Kind.Exclusion)
        {
            plan.FiledOn = RemovalStart - 40 - dice.Wait(plan.Part.OlderDaysMean);
        }
        else
        {
            // What has ended was filed, heard and decided by yesterday.
            int back = plan.Part.Filed[(int)plan.Stage].DaysBack(ref dice);
            plan.FiledOn = _today - (plan.Stage == Stage.Pending ? back : Math.Max(back, 3));
            if (plan.FiledOn < RemovalStart)
            {
                plan.FiledOn = RemovalStart + 1 + dice.Below(900);
            }
        }

        plan.Era = Eras.Of(plan.FiledOn - _shift);
    }

    private void DrawMatter(CasePlan plan)
    {
        Dice dice = new(_seed, plan.Lead, Purpose.Matter);
        Era era = plan.Era;
        plan.Custody = era.Custodies[(int)plan.Stage].Pick(ref dice);
        bool fear = plan.Kind is Kind.CredibleFear or Kind.ReasonableFear;
        if (plan.InFamily && plan.Custody == Custody.Detained)
        {
            plan.Custody = dice.Chance(CaseMargins.FamilyNotHeld) ? Custody.Never : Custody.Released;
        }
        else if (fear && dice.Chance(0.85))
        {
            plan.Custody = Custody.Detained;
        }

        bool detained = plan.Custody == Custody.Detained;
        plan.Origin = (detained ? era.Detained : era.AtLiberty).Pick(ref dice);
        Region region = plan.Origin.Region;
        plan.Language = plan.Origin.Languages.Pick(ref dice);
        double criminal = plan.InFamily ? era.CriminalOfFamily
            : (plan.Stage == Stage.Pending ? era.Criminal : era.CriminalAtEnd)[(int)plan.Custody];
        plan.Criminal = plan.Kind <= Kind.Exclusion
            && dice.Chance(plan.Kind == Kind.Removal ? criminal : criminal * ChargeMargins.CriminalOfOlder);
        plan.Manner = (plan.Criminal ? ChargeMargins.MannersOfCriminal : era.Manners[(int)region]).Pick(ref dice);
        plan.Court = (detained ? era.Courts.Detained : era.Courts.AtLiberty(region)).Pick(ref dice);
        plan.AloneMinor = !plan.InFamily && !detained && !plan.Criminal && region <= Region.Central
            && plan.Kind == Kind.Removal && dice.Chance(era.AloneAndMinor);
        if (plan.AloneMinor)
        {
            plan.Manner = Manner.Uninspected;
        }

        double asylum = plan.Origin.AsylumShare
            * era.AsylumFactor
            * (detained ? era.AsylumOfDetained : 1)
            * (plan.InFamily ? ApplicationMargins.AsylumOfFamily : 1)
            * (plan.Manner == Manner.Resident ? 0.1 : 1);
        plan.Asylum = plan.Kind == Kind.AsylumOnly || (plan.Kind <= Kind.Exclusion && dice.Chance(asylum));
        bool atEntry = dice.Chance(
            era.ChargedAtEntry[(int)plan.Manner] + (detained && plan.Manner == Manner.Uninspected ? 0.2 : 0));
        plan.StayDays = atEntry || plan.AloneMinor
            ? dice.Below(6)
            : 30 + dice.Wait(era.StayDaysMean[(int)plan.Manner]);
    }

    // Entry comes before the charging document, that before the filing, that before hearings and the end.
    private void DrawDates(CasePlan plan)
    {
        Dice dice = new(_seed, plan.Lead, Purpose.Days);
        bool detained = plan.Custody == Custody.Detained;
        bool old = plan.Kind is Kind.Deportation or Kind.Exclusion;
        if (plan.Stage == Stage.Pending && !old)
        {
            // Nobody is held for years; a criminal ground takes longer.
            int waited = _today - plan.FiledOn;
            plan.FiledOn = detained ? _today - 1 - dice.Wait(plan.Criminal ? 110 : 42)
                : plan.Criminal ? Math.Max(plan.FiledOn - (waited * 7 / 100), RemovalStart + 1) : plan.FiledOn;
        }

        int charged = detained ? dice.Wait(6) : 1 + dice.Wait(75);
        plan.ChargedOn = old ? plan.FiledOn - charged : Math.Max(plan.FiledOn - charged, RemovalStart);
        int took = plan.Stage switch
        {
            Stage.Pending => 0,
            Stage.Completed when detained => 1 + dice.Wait(32),
            Stage.Completed => 20 + dice.Wait(plan.Era.CaseDaysMean),
            Stage.AdministrativelyClosed => 30 + dice.Wait(600),
        };
        int most = _today - 1 - plan.FiledOn;
        plan.EndedOn = plan.Stage == Stage.Pending ? 0 : plan.FiledOn + (took <= most ? took : 1 + dice.Below(most));
    }

    private void DrawPerson(CasePlan plan)
    {
        Dice dice = new(_seed, plan.Number, Purpose.Person);
        (int from, int to) = plan.IsRider ? CaseMargins.RiderAges.Pick(ref dice)
            : plan.AloneMinor ? CaseMargins.AloneMinorAges.Pick(ref dice)
            : CaseMargins.AdultAges.Pick(ref dice);
        int age = dice.Between(from, to);
        if (plan.Manner == Manner.Resident && !plan.IsRider && age < 60)
        {
            age += dice.Below(9);
        }

        plan.AgeWhenFiled = age;
        plan.BornOn = plan.ChargedOn - (age * 1461 / 4) - 1 - dice.Below(364);

        // The old who never were detained have mostly been here long.
        int stay = age >= 65 && plan.Custody == Custody.Never ? plan.StayDays + 1800 + dice.Wait(4500) : plan.StayDays;
        int entered = Math.Max(plan.ChargedOn - stay, plan.BornOn + 1 + dice.Below(400));
        plan.EnteredOn = Math.Min(entered, plan.ChargedOn);
        plan.Male = dice.Chance(plan.Custody == Custody.Detained ? 0.89 : plan.IsRider ? 0.45 : 0.56);
    }

    private void DrawRepresentation(CasePlan plan)
    {
        Dice dice = new(_seed, plan.Lead, Purpose.Representation);
        (double withAsylum, double without) = 
            (plan.Stage == Stage.Pending ? plan.Era.Represented : plan.Era.RepresentedAtEnd)[(int)plan.Custody];
        plan.Represented = plan.Kind != Kind.DirectorDecision && dice.Chance(plan.Asylum ? withAsylum : without);
        int until = plan.EndedOn == 0 ? _today : plan.EndedOn;
        plan.RepresentedOn = Math.Min(plan.FiledOn + dice.Wait(70), until);
    }
}
