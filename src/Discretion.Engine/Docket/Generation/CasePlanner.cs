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
    private readonly double _endedShare = options.EndedShare ?? options.Docket.EndedShare;
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

        static int Size(ref Dice dice, int start) =>
            Math.Min(CaseMargins.HouseholdSizes.Pick(ref dice), BlockSize - start);
    }

    private void DrawMatter(CasePlan plan)
    {
        Dice dice = new(_seed, plan.Lead, Purpose.Matter);
        plan.Stage = dice.Chance(_endedShare) ? CaseMargins.Ended.Pick(ref dice) : Stage.Pending;
        plan.Kind = CaseMargins.Kinds(plan.Stage).Pick(ref dice);
        plan.Custody = CaseMargins.Custodies(plan.Stage).Pick(ref dice);
        bool fear = plan.Kind is Kind.CredibleFear or Kind.ReasonableFear;
        if (plan.InFamily && plan.Custody == Custody.Detained)
        {
            plan.Custody = Custody.Released;
        }
        else if (fear && dice.Chance(0.85))
        {
            plan.Custody = Custody.Detained;
        }

        bool detained = plan.Custody == Custody.Detained;
        plan.Origin = (detained ? OriginMargins.Detained : OriginMargins.AtLiberty).Pick(ref dice);
        Region region = plan.Origin.Region;
        plan.Language = plan.Origin.Languages.Pick(ref dice);
        double criminal = plan.InFamily ? ChargeMargins.CriminalOfFamily : ChargeMargins.Criminal[(int)plan.Custody];
        plan.Criminal = plan.Kind <= Kind.Exclusion
            && dice.Chance(plan.Kind == Kind.Removal ? criminal : criminal * ChargeMargins.CriminalOfOlder);
        plan.Manner = (plan.Criminal ? ChargeMargins.MannersOfCriminal : CaseMargins.MannersOf(region)).Pick(ref dice);
        plan.Court = (detained ? CourtMargins.Detained : CourtMargins.AtLiberty(region)).Pick(ref dice);
        plan.AloneMinor = !plan.InFamily && !detained && !plan.Criminal && region <= Region.Central
            && plan.Kind == Kind.Removal && dice.Chance(CaseMargins.AloneAndMinor * 2);
        if (plan.AloneMinor)
        {
            plan.Manner = Manner.Uninspected;
        }

        double asylum = plan.Origin.AsylumShare
            * (detained ? ApplicationMargins.AsylumOfDetained : 1)
            * (plan.InFamily ? ApplicationMargins.AsylumOfFamily : 1)
            * (plan.Manner == Manner.Resident ? 0.1 : 1);
        plan.Asylum = plan.Kind == Kind.AsylumOnly || (plan.Kind <= Kind.Exclusion && dice.Chance(asylum));
        bool atEntry = dice.Chance(
            CaseMargins.ChargedAtEntry[(int)plan.Manner] + (detained && plan.Manner == Manner.Uninspected ? 0.2 : 0));
        plan.StayDays = atEntry || plan.AloneMinor
            ? dice.Below(6)
            : 30 + dice.Wait(CaseMargins.StayDaysMean[(int)plan.Manner]);
    }

    // Entry comes before the charging document, that before the filing, that before hearings and the end.
    private void DrawDates(CasePlan plan)
    {
        Dice dice = new(_seed, plan.Lead, Purpose.Dates);
        bool detained = plan.Custody == Custody.Detained;
        bool old = plan.Kind is Kind.Deportation or Kind.Exclusion;
        int took = plan.Stage switch
        {
            Stage.Pending when detained => 1 + dice.Wait(plan.Criminal ? 110 : 42),
            Stage.Pending => dice.Chance(plan.Criminal ? 0.76 : 0.8) ? 2 + dice.Wait(330) : 30 + dice.Wait(1000),
            Stage.Completed when detained => 1 + dice.Wait(32),
            Stage.Completed => 20 + dice.Wait(430),
            Stage.AdministrativelyClosed => 30 + dice.Wait(600),
        };
        int endedBefore = plan.Stage switch
        {
            Stage.Pending => 0,
            Stage.Completed => 1 + dice.Wait(900),
            Stage.AdministrativelyClosed => 20 + dice.Wait(1700),
        };
        plan.FiledOn = old ? RemovalStart - 40 - dice.Wait(1200) : _today - endedBefore - took;
        if (!old && plan.FiledOn < RemovalStart)
        {
            plan.FiledOn = RemovalStart + 1 + dice.Below(900);
        }

        int charged = detained ? dice.Wait(6) : 1 + dice.Wait(75);
        plan.ChargedOn = old ? plan.FiledOn - charged : Math.Max(plan.FiledOn - charged, RemovalStart);
        plan.EndedOn = plan.Stage == Stage.Pending ? 0
            : Math.Clamp(old ? plan.FiledOn + took : _today - endedBefore, plan.FiledOn + 1, _today - 1);
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
        plan.BornOn = plan.FiledOn - (age * 1461 / 4) - 1 - dice.Below(364);

        // The old who never were detained have mostly been here long.
        int stay = age >= 65 && plan.Custody == Custody.Never ? plan.StayDays + 1800 + dice.Wait(4500) : plan.StayDays;
        int entered = Math.Max(plan.ChargedOn - stay, plan.BornOn + 1 + dice.Below(400));
        plan.EnteredOn = Math.Min(entered, plan.ChargedOn);
        plan.Male = dice.Chance(plan.Custody == Custody.Detained ? 0.91 : plan.IsRider ? 0.45 : 0.61);
    }

    private void DrawRepresentation(CasePlan plan)
    {
        Dice dice = new(_seed, plan.Lead, Purpose.Representation);
        plan.Represented = dice.Chance(CaseMargins.Represented(plan.Custody, plan.Asylum));
        int until = plan.EndedOn == 0 ? _today : plan.EndedOn;
        plan.RepresentedOn = Math.Min(plan.FiledOn + dice.Wait(70), until);
    }
}
