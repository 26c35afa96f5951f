using System.CommandLine;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Screening;

namespace Discretion.App.Commands;

/// <summary><c>discretion compare</c>: which cases two policies see differently, and why.</summary>
internal static class CompareCommand
{
    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        DocketOptions docket = new();
        Option<string[]> policies = new("--policy")
        {
            Description = "A policy; give the option twice.",
            Required = true,
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string?> list = new("--list")
        {
            Description = "The cases of one cell of a table, for example against=no,yes: no under the first policy and "
                + "yes under the second.",
        };
        Option<bool> csv = new("--csv") { Description = "The list as CSV." };
        Option<bool> json = Answer.JsonOption();
        Command command = new("compare", "Set two policies beside each other on a docket: which cases change, and why.")
        {
            docket.Docket, policies, docket.AsOf, list, csv, json,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            Session session = new(options, parsed);
            if (parsed.GetRequiredValue(policies) is not [var one, var other] || one == other)
            {
                throw new InputException("Give two policies: --policy ID --policy ID.");
            }

            ICaseSource cases = await docket.OpenAsync(session, parsed, cancel).ConfigureAwait(false);
            Comparison comparison =
                Comparison.Run(session.Vocabulary, cases, session.Policy(one), session.Policy(other));
            if (parsed.GetValue(list) is { } cell)
            {
                ComparedList.Write(session, terminal, comparison, cell, parsed.GetValue(csv), parsed.GetValue(json));
            }
            else if (parsed.GetValue(csv))
            {
                throw new InputException("--csv writes a list. Add --list, for example --list against=no,yes.");
            }
            else if (parsed.GetValue(json))
            {
                terminal.WriteJson(CompareReport.Json(comparison));
            }
            else
            {
                CompareReport.Write(session, terminal.Out, comparison);
            }

            return ExitCode.Done;
        });
        return command;
    }
}

/// <summary>Two policies on one docket.</summary>
/// <param name="Docket">The cases.</param>
/// <param name="First">One policy.</param>
/// <param name="Second">The other.</param>
/// <param name="Snapshot">The facts of both.</param>
/// <param name="Against">The lists that weigh against; null when one policy has none.</param>
/// <param name="For">The lists that weigh for; null when one policy has none.</param>
internal sealed record Comparison(ICaseSource Docket, PolicyVersion First, PolicyVersion Second, Snapshot Snapshot,
    ComparedWeight? Against, ComparedWeight? For)
{
    public static Comparison Run(Vocabulary vocabulary, ICaseSource docket, PolicyVersion first, PolicyVersion second)
    {
        Snapshot snapshot = docket.Load(ComparedWeight.FactsOf(first, second, vocabulary));
        ComparedWeight? Of(Weight weight) => ComparedWeight.Of(weight, first, second, snapshot, docket.AsOf);
        return new(docket, first, second, snapshot, Of(Weight.Against), Of(Weight.For));
    }

    /// <summary>
    /// The queues and lists of a policy, and of its factors those that the docket answers for some case; each with what
    /// the record says and what it can become.
    /// </summary>
    public IEnumerable<(PolicyEntry Entry, Findings Findings, PossibleFindings Possible)> EntriesOf(
        PolicyVersion policy) => PolicyEntry.Of(policy)
        .Select(entry => (Entry: entry, Findings: Screener.Evaluate(entry.Condition, Snapshot)))
        .Where(one => one.Entry.Kind != EntryKind.Factor || one.Findings.Count() is not { Yes: 0, No: 0 })
        .Select(one => (one.Entry, one.Findings,
            PossibleFindings.Of(one.Entry.Condition, Snapshot, Docket.AsOf)));
}
