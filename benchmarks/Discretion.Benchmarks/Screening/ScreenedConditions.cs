using Discretion.Core.Facts;
using Discretion.Core.Policy;

namespace Discretion.Benchmarks.Screening;

/// <summary>A condition with the SQL that asks the same.</summary>
internal sealed record ScreenedCondition(string Id, Condition Tree)
{
    public string Sql { get; } = ConditionSql.Write(Tree);
}

/// <summary>
/// 40 factors and 8 queues over court facts, of the kind that the 2011 memos ask for. Not a policy: no memo groups
/// them so.
/// </summary>
internal static class ScreenedConditions
{
    private static readonly string[] Factors =
    [
        "age_years < 18",
        "age_years > 65",
        "age_years BETWEEN 18 AND 24",
        "age_years < 18 OR age_years > 65",
        "age_at_entry_years < 16",
        "age_at_entry_years < 16 AND years_present >= 5",
        "years_present >= 10",
        "years_present >= 20",
        "years_present > 5 AND age_years < 18",
        "years_present > 10 AND age_years > 65",
        "years_since_last_entry < 3",
        "years_since_last_entry >= 15",
        "last_entered_on < DATE '1996-09-30'",
        "last_entered_on BETWEEN DATE '2001-01-01' AND DATE '2006-12-31'",
        "birth_month >= DATE '1981-06-16'",
        "charging_document_on < DATE '2006-01-01'",
        "filed_on >= DATE '2010-01-01'",
        "lawful_permanent_resident",
        "lawful_permanent_resident AND NOT aggravated_felony_charged",
        "criminal_ground_charged",
        "NOT criminal_ground_charged AND NOT security_ground_charged AND NOT fraud_charged",
        "aggravated_felony_charged OR security_ground_charged",
        "security_ground_charged",
        "fraud_charged OR smuggling_charged",
        "prior_removal_charged",
        "custody = 'detained'",
        "custody <> 'detained' AND represented",
        "custody IN ('released', 'never_detained') AND NOT criminal_ground_charged",
        "represented",
        "NOT represented AND (age_years < 18 OR age_years > 65)",
        "relief_pending",
        "asylum_pending AND NOT represented",
        "cancellation_pending AND years_present >= 10",
        "relief_pending OR appeal_pending",
        "in_family_group AND NOT juvenile",
        "ordered_in_absentia AND final_order",
        "next_hearing_on IS NOT KNOWN",
        "next_hearing_on BETWEEN DATE '2011-11-17' AND DATE '2012-06-17' AND next_hearing_kind = 'individual'",
        "nationality IN ('MX', 'GT', 'HO', 'ES') AND language <> 'SP'",
        "discretion_under_consideration AND NOT discretion_exercised AND case_type IN ('RMV', 'DEP')",
    ];

    private static readonly string[] Queues =
    [
        "NOT case_completed AND NOT administratively_closed AND custody <> 'detained' AND next_hearing_kind = 'master'",
        "NOT case_completed AND NOT administratively_closed AND custody <> 'detained' "
            + "AND next_hearing_kind = 'individual' AND next_hearing_on <= DATE '2012-06-17'",
        "NOT case_completed AND custody = 'detained' AND next_hearing_on <= DATE '2012-01-17'",
        "NOT case_completed AND administratively_closed",
        "NOT case_completed AND (age_years < 18 OR juvenile) AND NOT represented",
        "NOT case_completed AND next_hearing_on IS NOT KNOWN AND filed_on < DATE '2009-01-01'",
        "NOT case_completed AND NOT criminal_ground_charged AND (years_present >= 10 OR age_at_entry_years < 16)",
        "final_order AND NOT appeal_pending AND (age_years > 65 OR in_family_group)",
    ];

    /// <summary>All 48: first the factors, then the queues.</summary>
    public static IReadOnlyList<ScreenedCondition> Read(Vocabulary vocabulary) =>
    [
        .. Factors.Select((text, at) => Parse($"f{at + 1}", text, vocabulary)),
        .. Queues.Select((text, at) => Parse($"q{at + 1}", text, vocabulary)),
    ];

    private static ScreenedCondition Parse(string id, string text, Vocabulary vocabulary) =>
        ConditionParser.Parse(text, vocabulary, id) is { Condition: { } condition } ? new(id, condition)
            : throw new InvalidDataException(ConditionParser.Parse(text, vocabulary, id).Problem!.ToString());
}
