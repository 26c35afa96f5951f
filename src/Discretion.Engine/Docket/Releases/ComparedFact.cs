using Discretion.Core.Docket;
using Discretion.Core.Facts;

namespace Discretion.Engine.Docket.Releases;

/// <summary>One thing that is compared between two releases: a fact, or the stage that three facts tell.</summary>
/// <param name="Id">The fact's id, or <c>stage</c>.</param>
/// <param name="Fact">The fact; null for the stage.</param>
/// <param name="Value">SQL for its value over the columns of <c>cases.parquet</c>; NULL is unknown.</param>
public sealed record ComparedFact(string Id, FactDefinition? Fact, string Value)
{
    /// <summary>The id of the stage.</summary>
    public const string StageId = "stage";

    /// <summary>The stage of a case that is completed, while nobody can say whether its order is final.</summary>
    public const string HalfKnownStage = "completed_or_final_order";

    /// <summary>The stages, one of which a case has: exclusive, and each known by itself.</summary>
    public static IReadOnlyList<string> Stages { get; } =
        ["open", "administratively_closed", "completed", "final_order", HalfKnownStage];

    private const string StageValue =
        """
        CASE WHEN administratively_closed THEN 'administratively_closed'
             WHEN case_completed AND final_order THEN 'final_order'
             WHEN case_completed AND NOT final_order THEN 'completed'
             WHEN case_completed THEN 'completed_or_final_order'
             WHEN NOT case_completed AND NOT administratively_closed THEN 'open' END
        """;

    private static readonly CourtFact[] Usual =
    [
        CourtFact.Court, CourtFact.Custody, CourtFact.NextHearingOn, CourtFact.NextHearingKind,
        CourtFact.Represented,
    ];

    /// <summary>Whether its values are few: words, or yes and no. Then changes are counted by from and to.</summary>
    public bool IsOfFewValues => Fact is null or { Kind: FactKind.Text or FactKind.YesNo };

    /// <summary>Whether the cases of a difference may be told one by one.</summary>
    public bool MayBeListed => Fact is null or { MayBeListed: true };

    /// <summary>What every comparison looks at, in the order of reports.</summary>
    public static IReadOnlyList<ComparedFact> Always(Vocabulary vocabulary)
    {
        List<ComparedFact> facts = [.. Usual.Select(fact => Of(vocabulary[fact.Id()]))];
        facts.Insert(2, new(StageId, null, StageValue));
        return facts;
    }

    /// <summary>
    /// Another fact of the vocabulary; null for one that the court's file does not tell, or a range.
    /// </summary>
    /// <remarks>A range such as the age becomes another as days pass, which is no change of the case.</remarks>
    public static ComparedFact? Find(string id, Vocabulary vocabulary) =>
        vocabulary.Find(id) is { IsRange: false } fact && fact.Sources.Contains(FactSource.CourtFile)
            ? Of(fact) : null;

    /// <summary>SQL for the <see cref="Difference"/> of a case that is in both, as its name.</summary>
    /// <param name="older">The older value's column.</param>
    /// <param name="newer">The newer value's column.</param>
    internal string DifferenceSql(string older, string newer)
    {
        string half = Id == StageId
            ? $"""
                WHEN {older} = '{HalfKnownStage}' AND coalesce({newer}, '{HalfKnownStage}') = '{HalfKnownStage}'
                    OR {newer} = '{HalfKnownStage}' AND {older} IS NULL THEN {Sql(Difference.UnknownInBoth)}
                WHEN {older} = '{HalfKnownStage}' AND {newer} IN ('completed', 'final_order')
                    THEN {Sql(Difference.BecameKnown)}
                WHEN {newer} = '{HalfKnownStage}' AND {older} IN ('completed', 'final_order')
                    THEN {Sql(Difference.BecameUnknown)}
                """
            : "";
        return $"""
            CASE WHEN {older} IS NULL AND {newer} IS NULL THEN {Sql(Difference.UnknownInBoth)} {half}
                 WHEN {older} IS NULL THEN {Sql(Difference.BecameKnown)}
                 WHEN {newer} IS NULL THEN {Sql(Difference.BecameUnknown)}
                 WHEN {older} = {newer} THEN {Sql(Difference.Same)}
                 ELSE {Sql(Difference.Changed)} END
            """;
    }

    private static string Sql(Difference difference) => ReleaseDuckDb.Quoted(difference.Word());

    private static ComparedFact Of(FactDefinition fact) => new(fact.Id, fact, ReleaseDuckDb.Name(fact.Id));
}
