using System.CommandLine;
using Discretion.Core.Docket;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Policy;
using Discretion.Engine.Screening;

namespace Discretion.App.Commands;

/// <summary><c>discretion replay</c>: what a docket says under a policy beside what was published of it.</summary>
internal static class ReplayCommand
{
    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        DocketOptions docket = new();
        Option<string> policy = new("--policy")
        {
            Description = "A policy of which results were published, for example ice-2011-review.",
            Required = true,
        };
        Option<bool> json = Answer.JsonOption();
        Command command = new("replay", "Set what a docket says under a policy beside what was published about it.")
        {
            docket.Docket, policy, docket.AsOf, json,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            Session session = new(options, parsed);
            string id = parsed.GetRequiredValue(policy);
            IReadOnlyList<string> there = ResultsFiles.List(Session.ResultsFolder);
            if (!there.Contains(id))
            {
                throw new InputException($"No published results of {id} are on file. There are: "
                    + string.Join(", ", there) + ".");
            }

            ICaseSource cases = await docket.OpenAsync(session, parsed, cancel).ConfigureAwait(false);
            Replay replay = Replay.Run(session.Vocabulary, cases, session.Policy(id),
                ResultsFiles.Read(Session.ResultsFolder, id));
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(ReplayReport.Json(replay));
            }
            else
            {
                ReplayReport.Write(session, terminal.Out, replay);
            }

            return ExitCode.Done;
        });
        return command;
    }
}

/// <summary>A docket under a policy, beside what was published.</summary>
/// <param name="Docket">The cases.</param>
/// <param name="Policy">The policy.</param>
/// <param name="Results">What was published.</param>
/// <param name="Snapshot">The facts.</param>
/// <param name="Entries">Queues and lists, each with what the record says and what it can become.</param>
/// <param name="Discretion">The cases in which the court recorded that discretion was exercised.</param>
internal sealed record Replay(ICaseSource Docket, PolicyVersion Policy, PublishedResults Results, Snapshot Snapshot,
    IReadOnlyList<(PolicyEntry Entry, PossibleFindings Possible)> Entries, PossibleFindings Discretion)
{
    /// <summary>The courts of which figures were published, all of them first.</summary>
    public IReadOnlyList<CourtRange> Places =>
    [
        new(null, 0, Snapshot.Cases),
        .. Snapshot.Courts.Where(court => court.Court is not null && Results.Figures.Any(figure =>
            figure.Counter == Counter.Agency && figure.Court == court.Court)),
    ];

    public static Replay Run(
        Vocabulary vocabulary, ICaseSource docket, PolicyVersion policy, PublishedResults results)
    {
        Condition exercised = new Condition.IsTrue(vocabulary[CourtFact.DiscretionExercised.Id()]);
        PolicyEntry[] entries = [.. PolicyEntry.Of(policy).Where(entry => entry.Kind != EntryKind.Factor)];
        Snapshot snapshot = docket.Load([.. entries.Select(entry => entry.Condition).Append(exercised)
            .SelectMany(condition => PossibleFindings.FactsFor(condition, vocabulary)).DistinctBy(fact => fact.Id)]);
        return new(docket, policy, results, snapshot,
            [.. entries.Select(entry => (entry, PossibleFindings.Of(entry.Condition, snapshot, docket.AsOf)))],
            PossibleFindings.Of(exercised, snapshot, docket.AsOf));
    }
}
