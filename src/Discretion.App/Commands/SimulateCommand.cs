using System.CommandLine;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Screening;
using Discretion.Engine.Policy;
using Discretion.Engine.Screening;

namespace Discretion.App.Commands;

/// <summary><c>discretion simulate</c>: what another text of a policy would say of every case.</summary>
internal static class SimulateCommand
{
    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        DocketOptions docket = new();
        Option<string> policy = new("--policy") { Description = PolicyPlace.Word, Required = true };
        Option<string?> change = new("--change")
        {
            Description = "A file that says what changes; docs/what-if.md shows one. The policy stays as it is.",
        };
        Option<string?> by = new("--by") { Description = "Also by court." };
        by.AcceptOnlyFromAmong("court");
        Option<string?> list = new("--list") { Description = "The cases of an entry whose finding moves, and why." };
        Option<string?> closed = new("--if-closed")
        {
            Description = "The backlog if every case of a queue, list or factor were closed. A person decides each.",
        };
        Option<int?> reviewers = Whole("--reviewers", "How many people review, for a table of the time it takes.");
        Option<int?> minutes = Whole("--minutes", "How many minutes one case takes.");
        Option<int> hours = new("--hours-per-day")
        {
            Description = "Hours of review in a working day. Default: 7.",
            DefaultValueFactory = _ => 7,
        };
        Option<bool> csv = new("--csv") { Description = "The list as CSV." };
        Option<bool> json = Answer.JsonOption();
        Command command = new("simulate", "Try a change of a policy on a docket: counts before and after, as ranges.")
        {
            docket.Docket, policy, change, docket.AsOf, by, list, closed, reviewers, minutes, hours, csv, json,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            Session session = new(options, parsed);
            ReviewPace? pace = Pace(parsed.GetValue(reviewers), parsed.GetValue(minutes), parsed.GetValue(hours));
            if (parsed.GetValue(change) is null && parsed.GetValue(closed) is null && pace is null)
            {
                throw new InputException("Say what to try: --change FILE, --if-closed ENTRY, or --reviewers R with "
                    + "--minutes M.");
            }

            ICaseSource cases = await docket.OpenAsync(session, parsed, cancel).ConfigureAwait(false);
            PolicyVersion text = session.Policy(parsed.GetRequiredValue(policy));
            Simulation simulation = Simulation.Run(session.Vocabulary, cases, text,
                parsed.GetValue(change) is { } path ? ReadChange(path, text, session) : null,
                parsed.GetValue(closed), pace);
            bool byCourt = parsed.GetValue(by) is not null;
            if (parsed.GetValue(list) is { } entry)
            {
                MovedList.Write(session, terminal, simulation, entry, parsed.GetValue(csv), parsed.GetValue(json));
            }
            else if (parsed.GetValue(csv))
            {
                throw new InputException("--csv writes a list. Add --list with the name of a factor, queue or list.");
            }
            else if (parsed.GetValue(json))
            {
                terminal.WriteJson(SimulateJson.Of(session, simulation, byCourt));
            }
            else
            {
                SimulateReport.Write(session, terminal.Out, simulation, byCourt);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Option<int?> Whole(string name, string description) => new(name) { Description = description };

    private static PolicyChange ReadChange(string path, PolicyVersion policy, Session session) => File.Exists(path)
        ? ChangeFile.Read(path, policy, session.Vocabulary)
        : throw new InputException($"There is no file {path}. Give a file that says what changes.");

    private static ReviewPace? Pace(int? reviewers, int? minutes, int hours) => (reviewers, minutes) switch
    {
        (null, null) => null,
        ({ } people, { } each) when people is >= 1 and <= 100_000 && each is >= 1 and <= 100_000
            && hours is >= 1 and <= 24 => new(people, each, hours),
        (null, _) or (_, null) => throw new InputException("--reviewers and --minutes go together. Give both."),
        _ => throw new InputException(
            "--reviewers and --minutes are 1 to 100,000, --hours-per-day is 1 to 24. Correct them."),
    };
}

/// <summary>A what-if tried on a docket.</summary>
/// <param name="Docket">The cases.</param>
/// <param name="Change">What changes; null when nothing does.</param>
/// <param name="Result">What it changes.</param>
/// <param name="Entry">The entry of <c>--if-closed</c>, else all queues or the backlog.</param>
/// <param name="Backlog">Null unless asked for.</param>
/// <param name="Capacity">Null unless asked for.</param>
internal sealed record Simulation(
    ICaseSource Docket, PolicyChange? Change, WhatIf Result, string Entry, Backlog? Backlog, Capacity? Capacity)
{
    /// <summary>Every case that waits for a decision, when no queue says which to look at.</summary>
    public const string AllWaiting = "backlog";

    /// <summary>Every case in one of the queues.</summary>
    public const string EveryQueue = "every-queue";

    /// <summary>The policy's cases as counts.</summary>
    public Snapshot Snapshot => Result.Snapshot;

    /// <summary>Loads what is needed and tries it.</summary>
    public static Simulation Run(Vocabulary vocabulary, ICaseSource docket, PolicyVersion policy, PolicyChange? change,
        string? closed, ReviewPace? pace)
    {
        PolicyVersion after = change?.Policy ?? policy;
        (string name, Condition condition) = closed is null ? Reviewed(after, vocabulary) : Named(after, closed);
        bool counts = closed is not null || pace is not null;
        Snapshot snapshot = docket.Load([.. WhatIf.FactsOf(policy, after, vocabulary)
            .Concat(counts ? PossibleFindings.FactsFor(condition, vocabulary) : [])
            .Concat(counts ? Backlog.FactsOf(vocabulary) : [])
            .DistinctBy(fact => fact.Id)]);
        return new(
            docket,
            change,
            WhatIf.Run(policy, after, snapshot, docket.AsOf),
            name,
            closed is null ? null : Backlog.Of(condition, snapshot, vocabulary, docket.AsOf),
            pace is null ? null : Capacity.Of(pace, condition, snapshot, vocabulary, docket.AsOf));
    }

    private static (string, Condition) Reviewed(PolicyVersion policy, Vocabulary vocabulary)
    {
        Condition[] queues = [.. policy.Queues.Select(queue => queue.Condition?.Tree).OfType<Condition>()];
        return queues.Length > 0
            ? (EveryQueue, Condition.AnyOf(queues))
            : (AllWaiting, Backlog.Waiting(vocabulary));
    }

    private static (string, Condition) Named(PolicyVersion policy, string id) =>
        PolicyEntry.Of(policy).FirstOrDefault(entry => entry.Id == id) is { } entry
            ? (id, entry.Condition)
            : throw new InputException($"There is no queue, list or factor {id}. Use one of: "
                + string.Join(", ", PolicyEntry.Of(policy).Select(one => one.Id)) + ".");
}
