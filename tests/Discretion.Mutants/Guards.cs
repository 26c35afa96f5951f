namespace Discretion.Mutants;

/// <summary>The files of Core/Review that say no.</summary>
internal static class Guards
{
    public static IReadOnlyList<string> Files { get; } =
    [
        "WhoActs.cs", "RoleGuards.cs", "WhenHeldUp.cs", "Scene.cs", "CaseGuards.cs", "FactGuards.cs",
        "JudgementGuards.cs", "ReasonGuards.cs", "WaitGuards.cs", "OutcomeGuards.cs", "AfterGuards.cs",
        "DisputeGuards.cs", "ElsewhereGuards.cs", "ProtectionGuards.cs", "QualityGuards.cs", "ReviewDecider.cs",
        "Happening.cs", "HumanAct.cs", "Reasons.cs", "ReviewState.cs", "Actor.cs",
    ];
}
