namespace Discretion.Core.Docket;

/// <summary>Which tables each fact rests on, so that a report can say what a missing one makes unknown.</summary>
public static class FactTables
{
    extension(CourtFact fact)
    {
        /// <summary>
        /// The tables without one of which the fact is not known for every case for which it could be.
        /// </summary>
        /// <remarks>docs/court-facts.md has the rules. The cases' own table is always there.</remarks>
        public CourtTables RestsOn() => fact switch
        {
            CourtFact.Nationality or CourtFact.Language or CourtFact.BirthMonth or CourtFact.AgeYears
                or CourtFact.LastEnteredOn or CourtFact.YearsSinceLastEntry or CourtFact.AgeAtEntryYears =>
                CourtTables.Cases,
            CourtFact.Court or CourtFact.CaseType or CourtFact.Custody or CourtFact.ChargingDocumentOn
                or CourtFact.FiledOn or CourtFact.OrderedInAbsentia or CourtFact.AdministrativelyClosed
                or CourtFact.CaseCompleted => CourtTables.Proceedings,
            CourtFact.YearsPresent => CourtTables.Cases | CourtTables.Proceedings,
            CourtFact.NextHearingOn or CourtFact.NextHearingKind => CourtTables.Cases | CourtTables.Hearings,
            CourtFact.DiscretionUnderConsideration => CourtTables.Hearings,
            CourtFact.Represented => CourtTables.Cases | CourtTables.Representatives,
            CourtFact.LawfulPermanentResident => CourtTables.Cases | CourtTables.Applications,
            CourtFact.CriminalGroundCharged => CourtTables.Charges | CourtTables.Proceedings,
            CourtFact.AggravatedFelonyCharged or CourtFact.SecurityGroundCharged or CourtFact.FraudCharged
                or CourtFact.PriorRemovalCharged or CourtFact.SmugglingCharged => CourtTables.Charges,
            CourtFact.ReliefPending or CourtFact.AsylumPending or CourtFact.CancellationPending =>
                CourtTables.Applications,
            CourtFact.DiscretionExercised or CourtFact.FinalOrder => CourtTables.Proceedings | CourtTables.Appeals,
            CourtFact.AppealPending => CourtTables.Appeals,
            CourtFact.InFamilyGroup => CourtTables.Families,
            CourtFact.Juvenile => CourtTables.Juveniles,
        };
    }
}
