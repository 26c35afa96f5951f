namespace Discretion.IntegrationTests.Docket.WorkedOut;

/// <summary>All cases worked out by hand.</summary>
internal static class WorkedOutCases
{
    /// <summary>
    /// What is said of a case that has one open proceeding and is otherwise blank, all tables being
    /// there.
    /// </summary>
    public const string Plain =
        "court=LOS, case_type=RMV, custody=never_detained, nationality=unknown, language=unknown, "
        + "charging_document_on=unknown, filed_on=unknown, next_hearing_on=unknown, next_hearing_kind=unknown, "
        + "represented=no, birth_month=unknown, age_years=unknown, last_entered_on=unknown, "
        + "years_since_last_entry=unknown, years_present=unknown, age_at_entry_years=unknown, "
        + "lawful_permanent_resident=unknown, criminal_ground_charged=unknown, aggravated_felony_charged=unknown, "
        + "security_ground_charged=unknown, fraud_charged=unknown, prior_removal_charged=unknown, "
        + "smuggling_charged=unknown, ordered_in_absentia=no, relief_pending=no, asylum_pending=no, "
        + "cancellation_pending=no, administratively_closed=no, case_completed=no, discretion_exercised=no, "
        + "discretion_under_consideration=no, appeal_pending=no, final_order=no, in_family_group=no, juvenile=no";

    /// <summary>Their numbers run from 1001 in this order.</summary>
    public static IReadOnlyList<WorkedOutCase> All { get; } =
        [.. WorkedOutPeople.All, .. WorkedOutProceedings.All, .. WorkedOutOrders.All,
         .. WorkedOutCharges.All, .. WorkedOutRest.All];

    /// <summary>The number of a case.</summary>
    public static long NumberOf(WorkedOutCase worked) => 1001 + All.ToList().IndexOf(worked);

    /// <summary>
    /// Every fact of a case, as the person worked it out; of a fact named twice the later word
    /// counts.
    /// </summary>
    public static Dictionary<string, string> FactsOf(WorkedOutCase worked)
    {
        Dictionary<string, string> facts = Read(Plain).ToDictionary();
        foreach ((string fact, string value) in Read(worked.Facts))
        {
            Assert.True(facts.ContainsKey(fact), $"\"{worked.Says}\" names {fact}, which no court fact is called.");
            facts[fact] = value;
        }

        return facts;
    }

    private static IEnumerable<KeyValuePair<string, string>> Read(string facts) => facts
        .Split(", ", StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('='))
        .Select(pair => KeyValuePair.Create(pair[0], pair[1]));
}
