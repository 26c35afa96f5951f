using Discretion.Core.Facts;
using Discretion.Core.Policy;

namespace Discretion.App.Commands;

/// <summary>A condition wherever a person reads it: in words, and beside them exactly as it runs.</summary>
internal static class ConditionBlocks
{
    /// <summary>The condition's words and its text.</summary>
    public static IReadOnlyList<ReportBlock> Of(Session session, WrittenCondition condition) =>
    [
        new ReportBlock.Tree(Tree(session, ConditionWords.Of(condition.Tree))), new ReportBlock.Exact(condition.Text),
    ];

    /// <summary>The same under the words that begin it.</summary>
    public static ReportEntry Entry(Session session, WrittenCondition condition) =>
        new(session.Say("yes when", "sí, cuando"), Of(session, condition));

    /// <summary>The examples that are run against a condition whenever the policy is loaded.</summary>
    public static ReportBlock Tests(Session session, IReadOnlyList<ConditionTest> tests, Vocabulary vocabulary) =>
        new ReportBlock.Grid(
            session.Say("Examples that the condition is held to", "Ejemplos que la condición debe cumplir"),
            [new(session.Say("when the record says", "cuando consta que")), new(session.Say("it finds", "resultado"))],
            [.. tests.Select(test => new ReportRow([Facts(session, test, vocabulary), Word(session, test.Expected)]))])
        {
            IsSmall = true,
        };

    /// <summary>The word of a finding.</summary>
    public static string Word(Session session, Truth truth) => truth switch
    {
        Truth.Yes => session.Say("yes", "sí"),
        Truth.No => "no",
        Truth.Unknown => session.Say("unknown", "desconocido"),
    };

    private static string Facts(Session session, ConditionTest test, Vocabulary vocabulary) => test.Facts.Count == 0
        ? session.Say("nothing is known", "no se sabe nada")
        : string.Join("; ", test.Facts.Select(pair => session.Say(FactWords.Of(vocabulary[pair.Key], pair.Value))));

    private static ReportTree Tree(Session session, ConditionWords words) => words switch
    {
        ConditionWords.Clause(var text) => new(session.Say(text), []),
        ConditionWords.Listed list =>
            new(session.Say(list.Heading), [.. list.Parts.Select(part => Tree(session, part))]),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
