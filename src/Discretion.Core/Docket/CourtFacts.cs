using Discretion.Core.Facts;

namespace Discretion.Core.Docket;

/// <summary>Derives every fact of a case from its folded rows; docs/court-facts.md is the specification.</summary>
/// <param name="present">The tables that the source has. A missing one makes what it feeds unknown, never no.</param>
/// <param name="asOf">D, the day that the facts speak of.</param>
public sealed class CourtFacts(CourtTables present, DateOnly asOf)
{
    private const CourtTables Proceedings = CourtTables.Proceedings;

    /// <summary>D.</summary>
    public DateOnly AsOf => asOf;

    /// <summary>The tables that the source has.</summary>
    public CourtTables Present => present;

    /// <summary>The facts whose column the source lacks: not blank, but not there.</summary>
    public IReadOnlyCollection<CourtFact> NotCarried { get; init; } = [];

    /// <summary>Facts of which the file says how they stand and not since when; empty unless D is earlier.</summary>
    public IReadOnlyCollection<CourtFact> NotDated { get; init; } = [];

    /// <summary>Fills one slot a fact, in the order of <see cref="CourtFact"/>.</summary>
    /// <param name="caseFile">The case.</param>
    /// <param name="slots">At least <see cref="CourtFactIds.Count"/> long.</param>
    public void Derive(in CourtCase caseFile, Span<FactSlot> slots)
    {
        FillIdentity(caseFile, slots);
        FillPerson(caseFile, slots);
        FillCharges(caseFile, slots);
        FillRelief(caseFile, slots);
        FillStage(caseFile, slots);
        FillPresence(caseFile, slots);
        foreach (CourtFact fact in NotCarried)
        {
            if (slots[(int)fact].Reason == UnknownReason.Blank)
            {
                slots[(int)fact] = FactSlot.Unknown(UnknownReason.NotInSource);
            }
        }

        foreach (CourtFact fact in NotDated)
        {
            if (slots[(int)fact].Reason is UnknownReason.Blank or UnknownReason.NotInSource)
            {
                slots[(int)fact] = FactSlot.Unknown(UnknownReason.NotDated);
            }
        }
    }

    private void FillIdentity(in CourtCase caseFile, Span<FactSlot> slots)
    {
        slots[(int)CourtFact.Court] = Court(caseFile);
        slots[(int)CourtFact.CaseType] = CurrentCode(caseFile, caseFile.Proceedings.Current.CaseType);
        slots[(int)CourtFact.Custody] = Custody(caseFile);
        slots[(int)CourtFact.Nationality] = Code(caseFile.Row.Nationality);
        slots[(int)CourtFact.Language] = Code(caseFile.Row.Language);
        slots[(int)CourtFact.ChargingDocumentOn] = Earliest(caseFile, caseFile.Proceedings.ChargingDocument);
        slots[(int)CourtFact.FiledOn] = Earliest(caseFile, caseFile.Proceedings.Filed);
        (slots[(int)CourtFact.NextHearingOn], slots[(int)CourtFact.NextHearingKind]) = NextHearing(caseFile);
        slots[(int)CourtFact.Represented] = caseFile switch
        {
            { Row.RepresentedSince.HasDate: true } or { Representatives.Any: true } => FactSlot.Of(true),
            { Row.RepresentedSince.IsUnreadable: true } or { Representatives.AnyIsUnreadable: true } =>
                FactSlot.Unknown(UnknownReason.Unreadable),
            _ => No(caseFile, CourtTables.Cases | CourtTables.Representatives),
        };
    }

    /// <summary>The court alone.</summary>
    public FactSlot Court(in CourtCase caseFile) => CurrentCode(caseFile, caseFile.Proceedings.Current.Court);

    private static FactSlot Code(CodeCell cell) => cell switch
    {
        { IsUnreadable: true } => FactSlot.Unknown(UnknownReason.Unreadable),
        { Code: { } code and not "??" } => FactSlot.Of(code),
        _ => FactSlot.Unknown(UnknownReason.Blank),
    };

    private FactSlot CurrentCode(in CourtCase caseFile, CodeCell cell) => Uncertain(caseFile) ?? Code(cell);

    // The facts of the current proceeding are unknown without one, and when nobody can say which it is.
    private FactSlot? Uncertain(in CourtCase caseFile) =>
        !Has(Proceedings) || IsEmpty(caseFile) ? FactSlot.Unknown(UnknownReason.NotInSource)
        : Lost(caseFile, Proceedings) is { } reason ? FactSlot.Unknown(reason)
        : caseFile.Proceedings.CurrentIsCertain ? null
        : FactSlot.Unknown(UnknownReason.Unreadable);

    private static bool IsEmpty(in CourtCase caseFile) =>
        !caseFile.Proceedings.Any && (caseFile.UndatedIn & Proceedings) == 0;

    // Why a table does not tell all of a case: a row of it was set aside, or nobody knows whether it was there on D.
    private static UnknownReason? Lost(in CourtCase caseFile, CourtTables tables) =>
        (caseFile.SetAsideIn & tables) != 0 ? UnknownReason.Unreadable
        : (caseFile.UndatedIn & tables) != 0 ? UnknownReason.NotDated
        : null;

    private FactSlot Custody(in CourtCase caseFile) =>
        Uncertain(caseFile) ?? caseFile.Proceedings.Current.Custody.Letter switch
    {
        'D' => FactSlot.Of("detained"),
        'R' => FactSlot.Of("released"),
        'N' => FactSlot.Of("never_detained"),
        '\0' => FactSlot.Unknown(UnknownReason.Blank),
        _ => FactSlot.Unknown(UnknownReason.Unreadable),
    };

    private FactSlot Earliest(in CourtCase caseFile, DateCell earliest) =>
        !Has(Proceedings) || IsEmpty(caseFile) ? FactSlot.Unknown(UnknownReason.NotInSource)
        : caseFile.Proceedings.Any ? Day(earliest)
        : FactSlot.Unknown(UnknownReason.NotDated);

    private static FactSlot Day(DateCell cell) => cell switch
    {
        { HasDate: true } => FactSlot.Of(cell.Date),
        { IsUnreadable: true } => FactSlot.Unknown(UnknownReason.Unreadable),
        _ => FactSlot.Unknown(UnknownReason.Blank),
    };

    /// <summary>The next hearing alone.</summary>
    public (FactSlot On, FactSlot Kind) NextHearing(in CourtCase caseFile)
    {
        if (!Has(CourtTables.Hearings))
        {
            FactSlot missing = FactSlot.Unknown(UnknownReason.NotInSource);
            return (missing, missing);
        }

        // A lost row may be an earlier hearing.
        if (Lost(caseFile, CourtTables.Hearings) is { } reason)
        {
            FactSlot lost = FactSlot.Unknown(reason);
            return (lost, lost);
        }

        if (caseFile.Hearings.Next is { } next)
        {
            return (FactSlot.Of(next.On.Date), Kind(next.Calendar));
        }

        if (caseFile.Row.LatestHearing is { HasDate: true } latest && latest.Date >= asOf)
        {
            return (FactSlot.Of(latest.Date), Kind(caseFile.Row.LatestCalendar));
        }

        bool unreadable = caseFile.Hearings.DateIsUnreadable || caseFile.Row.LatestHearing.IsUnreadable;
        FactSlot none = FactSlot.Unknown(unreadable ? UnknownReason.Unreadable : UnknownReason.Blank);
        return (none, none);
    }

    private static FactSlot Kind(LetterCell calendar) => calendar.Letter switch
    {
        '\0' => FactSlot.Unknown(UnknownReason.Blank),
        'M' => FactSlot.Of("master"),
        'I' => FactSlot.Of("individual"),
        _ => FactSlot.Of("other"),
    };

    private void FillPerson(in CourtCase caseFile, Span<FactSlot> slots)
    {
        DateCell birth = caseFile.Row.BirthMonth;
        bool possible = birth.HasDate && Age.IsPossible(birth.Date, asOf);
        FactSlot month = birth.HasDate && !possible ? FactSlot.Unknown(UnknownReason.Contradictory) : Day(birth);
        if (possible)
        {
            DateOnly first = birth.Date;
            (int low, int high) = Age.On(first, asOf);
            slots[(int)CourtFact.BirthMonth] = FactSlot.Of(first.DayNumber, first.AddMonths(1).DayNumber - 1);
            slots[(int)CourtFact.AgeYears] = FactSlot.Of(low, high);
        }
        else
        {
            slots[(int)CourtFact.BirthMonth] = month;
            slots[(int)CourtFact.AgeYears] = month;
        }

        FactSlot entered = LastEntry(caseFile, slots);
        slots[(int)CourtFact.LastEnteredOn] = entered;
        slots[(int)CourtFact.YearsSinceLastEntry] = entered.IsKnown
            ? FactSlot.Of(caseFile.Row.LastEntry.Date.WholeYearsTo(asOf))
            : entered;
        // 42A is cancellation for permanent residents; the LPR column's 0 says nothing.
        slots[(int)CourtFact.LawfulPermanentResident] = caseFile switch
        {
            { Row.PermanentResident.Letter: '1' } or { Applications.AnyOfPermanentResident: true } => FactSlot.Of(true),
            { Row.PermanentResident.IsUnreadable: true } => FactSlot.Unknown(UnknownReason.Unreadable),
            { Row.PermanentResident.IsBlank: true } => FactSlot.Unknown(UnknownReason.Blank),
            _ => FactSlot.Unknown(UnknownReason.NotInSource),
        };
    }

    private FactSlot LastEntry(in CourtCase caseFile, ReadOnlySpan<FactSlot> slots)
    {
        DateCell entry = caseFile.Row.LastEntry;
        if (!entry.HasDate)
        {
            return entry.IsBlank && (caseFile.UndatedIn & CourtTables.Cases) != 0
                ? FactSlot.Unknown(UnknownReason.NotDated)
                : Day(entry);
        }

        FactSlot charged = slots[(int)CourtFact.ChargingDocumentOn];
        FactSlot born = slots[(int)CourtFact.BirthMonth];
        int day = entry.Date.DayNumber;
        bool contradictory = day > asOf.DayNumber
            || (charged.IsKnown && day > charged.Low)
            || (born.IsKnown && day < born.Low);
        return contradictory ? FactSlot.Unknown(UnknownReason.Contradictory) : FactSlot.Of(entry.Date);
    }

    private static void FillPresence(in CourtCase caseFile, Span<FactSlot> slots)
    {
        FactSlot entered = slots[(int)CourtFact.LastEnteredOn];
        FactSlot age = slots[(int)CourtFact.AgeYears];
        slots[(int)CourtFact.YearsPresent] = Presence.YearsPresent(
            entered, slots[(int)CourtFact.YearsSinceLastEntry], age, slots[(int)CourtFact.CaseCompleted]);
        slots[(int)CourtFact.AgeAtEntryYears] =
            !entered.IsKnown ? entered
            : !age.IsKnown ? age
            : Presence.AgeAtEntry(Age.On(caseFile.Row.BirthMonth.Date, caseFile.Row.LastEntry.Date).High);
    }

    private void FillCharges(in CourtCase caseFile, Span<FactSlot> slots)
    {
        slots[(int)CourtFact.CriminalGroundCharged] = Criminal(caseFile);
        slots[(int)CourtFact.AggravatedFelonyCharged] = Charged(caseFile, ChargeGrounds.AggravatedFelony);
        slots[(int)CourtFact.SecurityGroundCharged] = Charged(caseFile, ChargeGrounds.Security);
        slots[(int)CourtFact.FraudCharged] = Charged(caseFile, ChargeGrounds.Fraud);
        slots[(int)CourtFact.SmugglingCharged] = Charged(caseFile, ChargeGrounds.Smuggling);
        // Nothing in the file says that a person was never removed before.
        slots[(int)CourtFact.PriorRemovalCharged] = States(caseFile, ChargeGrounds.PriorRemoval)
            ? FactSlot.Of(true)
            : FactSlot.Unknown(UnknownReason.NotInSource);
    }

    private bool States(in CourtCase caseFile, ChargeGrounds ground) =>
        Has(CourtTables.Charges) && (caseFile.Charges.Grounds & ground) != 0;

    private FactSlot Charged(in CourtCase caseFile, ChargeGrounds ground) =>
        States(caseFile, ground) ? FactSlot.Of(true)
        : caseFile.Charges.AnyIsBlank ? FactSlot.Unknown(UnknownReason.Blank)
        : HasCharge(caseFile) ? No(caseFile, CourtTables.Charges)
        : FactSlot.Unknown(UnknownReason.NotInSource);

    private static bool HasCharge(in CourtCase caseFile) =>
        caseFile.Charges.Any || (caseFile.UndatedIn & CourtTables.Charges) != 0;

    private FactSlot Criminal(in CourtCase caseFile)
    {
        FactSlot? uncertain = Uncertain(caseFile);
        LetterCell criminal = caseFile.Proceedings.Current.Criminal;
        if (States(caseFile, ChargeGrounds.Criminal) || (uncertain is null && criminal.Letter == 'Y'))
        {
            return FactSlot.Of(true);
        }

        return !HasCharge(caseFile) ? FactSlot.Unknown(UnknownReason.NotInSource)
            : caseFile.Charges.AnyIsBlank ? FactSlot.Unknown(UnknownReason.Blank)
            : uncertain is { } unknown ? unknown
            : criminal.IsUnreadable ? FactSlot.Unknown(UnknownReason.Unreadable)
            : No(caseFile, CourtTables.Charges | Proceedings);
    }

    private void FillRelief(in CourtCase caseFile, Span<FactSlot> slots)
    {
        slots[(int)CourtFact.ReliefPending] = Pending(caseFile, PendingRelief.Any, PendingRelief.AnyUnreadable);
        slots[(int)CourtFact.AsylumPending] = Pending(caseFile, PendingRelief.Asylum, PendingRelief.AsylumUnreadable);
        slots[(int)CourtFact.CancellationPending] =
            Pending(caseFile, PendingRelief.Cancellation, PendingRelief.CancellationUnreadable);
        slots[(int)CourtFact.InFamilyGroup] =
            caseFile.Families.Any ? FactSlot.Of(true)
            : caseFile.Families.AnyIsUnreadable ? FactSlot.Unknown(UnknownReason.Unreadable)
            : No(caseFile, CourtTables.Families);
        slots[(int)CourtFact.Juvenile] = caseFile.Juveniles.Kind switch
        {
            { IsUnreadable: true } => FactSlot.Unknown(UnknownReason.Unreadable),
            { IsBlank: true } => FactSlot.Unknown(UnknownReason.Blank),
            { } kind when kind.IsOneOf("1346") => FactSlot.Of(true),
            _ => No(caseFile, CourtTables.Juveniles),
        };
    }

    private FactSlot Pending(in CourtCase caseFile, PendingRelief pending, PendingRelief unreadable) =>
        (caseFile.Applications.Pending & pending) != 0 ? FactSlot.Of(true)
        : (caseFile.Applications.Pending & unreadable) != 0 ? FactSlot.Unknown(UnknownReason.Unreadable)
        : No(caseFile, CourtTables.Applications);

    private void FillStage(in CourtCase caseFile, Span<FactSlot> slots)
    {
        slots[(int)CourtFact.AppealPending] =
            caseFile.Appeals.AnyPending ? FactSlot.Of(true)
            : caseFile.Appeals.AnyIsUnreadable ? FactSlot.Unknown(UnknownReason.Unreadable)
            : No(caseFile, CourtTables.Appeals);
        slots[(int)CourtFact.DiscretionUnderConsideration] =
            caseFile.Hearings.UnderConsideration ? FactSlot.Of(true) : No(caseFile, CourtTables.Hearings);
        slots[(int)CourtFact.OrderedInAbsentia] = InAbsentia(caseFile);
        slots[(int)CourtFact.AdministrativelyClosed] = AdministrativelyClosed(caseFile);
        slots[(int)CourtFact.CaseCompleted] = Completed(caseFile);
        slots[(int)CourtFact.DiscretionExercised] = DiscretionExercised(caseFile);
        slots[(int)CourtFact.FinalOrder] =
            FinalOrder(caseFile, slots[(int)CourtFact.CaseType], slots[(int)CourtFact.AppealPending]);
    }

    private FactSlot InAbsentia(in CourtCase caseFile)
    {
        if (caseFile.Proceedings.DecidingIsUnreadable)
        {
            return FactSlot.Unknown(UnknownReason.Unreadable);
        }

        if (caseFile.Proceedings.Deciding is not { } deciding)
        {
            return No(caseFile, Proceedings);
        }

        return deciding.OtherCompletion.IsUnreadable ? FactSlot.Unknown(UnknownReason.Unreadable)
            : deciding.InAbsentia.Letter switch
            {
                'Y' => FactSlot.Of(true),
                'N' => No(caseFile, Proceedings),
                '\0' => FactSlot.Unknown(UnknownReason.Blank),
                _ => FactSlot.Unknown(UnknownReason.Unreadable),
            };
    }

    private FactSlot AdministrativelyClosed(in CourtCase caseFile) =>
        Uncertain(caseFile) is { } unknown ? unknown
        : caseFile.Proceedings.Current.OtherCompletion.IsUnreadable ? FactSlot.Unknown(UnknownReason.Unreadable)
        : caseFile.Proceedings.Current.OtherCompletion.IsOneOf("ABKMY") ? FactSlot.Of(true)
        : No(caseFile, Proceedings);

    private FactSlot Completed(in CourtCase caseFile)
    {
        if (Uncertain(caseFile) is { } unknown)
        {
            return unknown;
        }

        CurrentProceeding current = caseFile.Proceedings.Current;
        if (current.Completed.IsBlank || current.OtherCompletion.IsOneOf("ABKMYCT"))
        {
            return No(caseFile, Proceedings);
        }

        return current.Completed.IsUnreadable || current.OtherCompletion.IsUnreadable
            ? FactSlot.Unknown(UnknownReason.Unreadable)
            : FactSlot.Of(true);
    }

    private FactSlot DiscretionExercised(in CourtCase caseFile) =>
        caseFile.Proceedings.DiscretionRecorded || caseFile.Appeals.DiscretionRecorded ? FactSlot.Of(true)
        : caseFile.Proceedings.DiscretionMayHide ? FactSlot.Unknown(UnknownReason.NotInSource)
        : caseFile.Proceedings.OutcomeIsUnreadable ? FactSlot.Unknown(UnknownReason.Unreadable)
        : No(caseFile, Proceedings | CourtTables.Appeals);

    private FactSlot FinalOrder(in CourtCase caseFile, FactSlot caseType, FactSlot appealPending)
    {
        if (Uncertain(caseFile) is { } unknown)
        {
            return unknown;
        }

        CurrentProceeding current = caseFile.Proceedings.Current;
        // A withholding-only or reasonable-fear case rests on an earlier order that this file does not show.
        if (caseType.Text is "WHO" or "RFR" || current.Decision.IsOneOf("VL"))
        {
            return FactSlot.Unknown(UnknownReason.NotInSource);
        }

        if (!caseType.IsKnown || current.Decision.IsUnreadable)
        {
            return FactSlot.Unknown(caseType.Reason ?? UnknownReason.Unreadable);
        }

        bool ordered = caseType.Text switch
        {
            "RMV" => current.Decision.IsOneOf("XEZH"),
            "DEP" => current.Decision.Letter == 'D',
            "EXC" => current.Decision.Letter == 'E',
            _ => false,
        };
        if (!ordered)
        {
            return No(caseFile, Proceedings);
        }

        if (current.InAbsentia.Letter == 'Y')
        {
            return FactSlot.Of(true);
        }

        FactSlot due = Day(current.AppealDue);
        return !appealPending.IsKnown ? appealPending
            : !due.IsKnown ? due
            : appealPending.Low == 0 && due.Low < asOf.DayNumber ? FactSlot.Of(true)
            : current.InAbsentia.IsUnreadable ? FactSlot.Unknown(UnknownReason.Unreadable)
            : No(caseFile, Proceedings);
    }

    private bool Has(CourtTables tables) => (present & tables) == tables;

    // The only way to a no: every table that feeds it is there, none of its rows was set aside or is undated, and where
    // proceedings feed it the case has one.
    private FactSlot No(in CourtCase caseFile, CourtTables fedBy) =>
        !Has(fedBy) || ((fedBy & Proceedings) != 0 && IsEmpty(caseFile))
            ? FactSlot.Unknown(UnknownReason.NotInSource)
            : Lost(caseFile, fedBy) is { } reason ? FactSlot.Unknown(reason) : FactSlot.Of(false);
}
