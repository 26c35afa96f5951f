using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Policy;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary>The tests beside a policy's conditions, for people and for programs.</summary>
internal static class PolicyTestReport
{
    private const int MarkWidth = 8;

    public static object Json(PolicyTests tests) => new
    {
        policy = tests.Policy.Id,
        tests.Policy.Version,
        entries = tests.Entries.Select(entry => new
        {
            entry.Id,
            kind = entry.IsQueue ? "queue" : "factor",
            condition = entry.Condition.Text,
            tests = entry.Outcomes.Select(outcome => new
            {
                outcome.Test.File,
                outcome.Test.Line,
                expected = outcome.Test.Expected.Word(),
                found = outcome.Finding.Truth.Word(),
                facts = outcome.Test.Facts.ToDictionary(pair => pair.Key, pair => pair.Value.ToInvariantText()),
                because = outcome.Finding.Because.Select(fact => fact.Id),
                missing = outcome.Finding.Missing.Select(fact => fact.Id),
            }),
            lacking = entry.Lacking.Select(finding => finding.Word()),
            untested = entry.Untested.Select(edge => new
            {
                fact = edge.Leaf.Fact.Id, value = edge.Value.ToInvariantText(),
            }),
        }),
        tests = tests.Count,
        tests.Wrong,
        tests.Lacking,
        tests.OtherProblems,
    };

    public static void Write(Session session, IAnsiConsole console, PolicyTests tests)
    {
        foreach (TestedEntry entry in tests.Entries)
        {
            WriteEntry(session, console, entry);
            console.WriteLine();
        }

        console.WriteLine(session.Say(
            $"{tests.Policy.Id} version {tests.Policy.Version}: {tests.Entries.Count} conditions, {tests.Count} tests, "
                + $"{tests.Wrong} wrong, {tests.Lacking} missing, {tests.Advice} advised.",
            $"{tests.Policy.Id} versión {tests.Policy.Version}: {tests.Entries.Count} condiciones, {tests.Count} "
                + $"pruebas, {tests.Wrong} con error, {tests.Lacking} que faltan, {tests.Advice} aconsejadas."));
        if (tests.OtherProblems > 0)
        {
            console.WriteLine(tests.OtherProblems == 1
                ? session.Say("'discretion policy check' finds 1 more problem in this policy.",
                    "'discretion policy check' encuentra 1 problema más en esta política.")
                : session.Say($"'discretion policy check' finds {tests.OtherProblems} more problems in this policy.",
                    $"'discretion policy check' encuentra {tests.OtherProblems} problemas más en esta política."));
        }
    }

    private static void WriteEntry(Session session, IAnsiConsole console, TestedEntry entry)
    {
        console.WriteLine($"{entry.Id}: {entry.Condition.Text}");
        foreach (ConditionWords.Line line in ConditionWords.Of(entry.Condition.Tree).Lines())
        {
            console.WriteIndented(2 + (2 * line.Depth), session.Say(line.Text));
        }

        foreach (TestOutcome outcome in entry.Outcomes)
        {
            string why = Why(session, outcome);
            if (outcome.IsAsExpected)
            {
                Line(session.Say("ok", "bien"), $"{Word(outcome.Finding.Truth)}{why}");
                continue;
            }

            Line(session.Say("WRONG", "MAL"), session.Say(
                $"expected {Word(outcome.Test.Expected)}, found {Word(outcome.Finding.Truth)}{why}",
                $"se esperaba {Word(outcome.Test.Expected)}, resulta {Word(outcome.Finding.Truth)}{why}")
                + $" ({Path.GetFileName(outcome.Test.File)}:{outcome.Test.Line})");
        }

        foreach (Truth wanted in entry.Lacking)
        {
            Line(session.Say("MISSING", "FALTA"), session.Say(
                $"no test expects {Word(wanted)}", $"ninguna prueba espera {Word(wanted)}"));
        }

        foreach (UntestedEdge edge in entry.Untested)
        {
            string clause = session.Say(FactWords.Of(edge.Leaf.Fact, edge.Value));
            Line(session.Say("advice", "consejo"), session.Say(
                $"no test stands where {clause}", $"ninguna prueba está donde {clause}"));
        }

        string Word(Truth truth) => ConditionBlocks.Word(session, truth);

        void Line(string mark, string text) => console.WriteIndented(2, text, mark.PadRight(MarkWidth));
    }

    // The facts that made it so, and of an unknown what is still open.
    private static string Why(Session session, TestOutcome outcome)
    {
        string known = string.Join(session.Say(" and ", " y "), outcome.Finding.Because.Select(fact =>
            session.Say(FactWords.Of(fact, outcome.Test.Facts.GetValueOrDefault(fact.Id, Nothing)))));
        string open = string.Join("; ", outcome.Finding.Missing.Select(FactWords.Asked).Select(session.Say));
        return (known.Length == 0 ? "" : session.Say(", because ", ", porque ") + known)
            + (open.Length == 0 ? "" : session.Say("; still open: ", "; falta saber: ") + open);
    }

    private static readonly FactValue Nothing = new FactValue.Unknown(UnknownReason.NotYetAsked);
}
