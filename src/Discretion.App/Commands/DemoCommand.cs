using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Discretion.App.Commands.Demo;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Docket;
using Discretion.Engine.Docket.Generation;
using Discretion.Engine.Screening;

namespace Discretion.App.Commands;

/// <summary>
/// <c>discretion demo</c>: the main job from a court's dump to two explained cases, on made-up cases.
/// </summary>
internal static class DemoCommand
{
    private static readonly NationalDocket Docket = NationalDocket.Year2011;
    private const string PolicyId = "ice-2011-review";
    private const double DefectShare = 1.0 / 4000;

    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        Option<long> cases = new("--cases")
        {
            Description = "How many cases. Default: as many as were pending when the review of 2011 began.",
            DefaultValueFactory = _ => Docket.Cases,
        };
        Option<bool> desk = new("--desk")
        {
            Description = "Instead, fill a review desk of made-up people with made-up cases in every state.",
        };
        Option<ulong> seed = new("--seed")
        {
            Description = "With --desk: the same seed on the same day gives the same desk.",
            DefaultValueFactory = _ => 1,
        };
        Command command =
            new("demo", "Make a docket of made-up cases, import it, screen it and explain two cases.")
            {
                cases, desk, seed,
            };
        command.SetAction((parsed, cancel) => parsed.GetValue(desk)
            ? FillDeskAsync(new(options, parsed), terminal, parsed.GetValue(seed), cancel)
            : RunAsync(new(options, parsed), terminal, parsed.GetValue(cases), cancel));
        return command;
    }

    private static async Task<int> FillDeskAsync(
        Session session, Terminal terminal, ulong seed, CancellationToken cancel)
    {
        IReadOnlyDictionary<string, Guid> reviews =
            await DemoDesk.FillAsync(session, terminal, seed, cancel).ConfigureAwait(false);
        DemoDeskReport.Write(session, terminal, reviews);
        return ExitCode.Done;
    }

    private static async Task<int> RunAsync(Session session, Terminal terminal, long cases, CancellationToken cancel)
    {
        if (cases is < 100 or > 5_000_000)
        {
            throw new InputException($"--cases cannot be {cases}. Give a number from 100 to 5,000,000.");
        }

        string name = $"demo-{cases}";
        DocketRelease release = session.Dockets.List().FirstOrDefault(there => there.Name == name)
            ?? await ImportAsync(session, terminal, name, cases, cancel).ConfigureAwait(false);
        DocketReport.WriteRows(session, terminal.Out, release.Manifest);

        terminal.Out.WriteLine();
        PolicyVersion policy = session.Policy(PolicyId);
        Screening screening = Screening.Run(new ReleaseCases(release, session.Vocabulary), policy, null);
        ScreenReport.Write(session, terminal.Out, screening, byCourt: false);

        foreach ((long caseId, string id) in Interesting(screening, policy))
        {
            terminal.Out.WriteLine();
            ExplainReport.Write(session, terminal.Out, screening.Docket, ExplainCommand.Explain(
                session, screening.Docket, session.Policy(id), caseId.ToString(CultureInfo.InvariantCulture)));
        }

        WriteNext(session, terminal, name, screening);
        return ExitCode.Done;
    }

    private static async Task<DocketRelease> ImportAsync(
        Session session, Terminal terminal, string name, long cases, CancellationToken cancel)
    {
        string folder = Path.Combine(session.Home, "demo-dump");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        try
        {
            // Far more defects than the real file has, so that there is something to see.
            DumpOptions dump = new(cases, Seed: 1, folder)
            {
                Docket = Docket,
                Lookups = session.Eoir,
                DefectShare = DefectShare,
            };
            Directory.CreateDirectory(session.Home);
            string title = session.Say("Writing made-up cases", "Escribiendo casos ficticios");
            Progress.Run(terminal, session, title, report =>
                DumpGenerator.Write(dump, new Immediate<long>(done => report(done, cases, "")), cancel));
            return await DocketImportCommand.ImportAsync(
                session, terminal, new(session.Eoir, session.Vocabulary), DocketSource.Open(folder), Docket.Day, name,
                cancel).ConfigureAwait(false);
        }
        finally
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    // One case that a queue asks people to look at, and one whose record points both ways.
    private static IEnumerable<(long CaseId, string Policy)> Interesting(Screening screening, PolicyVersion policy)
    {
        ScreeningResult result = screening.Result!;
        string queue = policy.Queues.First(queue => queue.Condition is not null).Id;
        Findings[] yes = [.. result.Factors.Values.Where(findings => findings.Count().Yes > 0)];
        int first = result.Queues[queue].Rows(Truth.Yes)
            .Where(row => yes.Any(findings => findings[row] == Truth.Yes))
            .Concat(result.Queues[queue].Rows(Truth.Yes))
            .Concat(Enumerable.Range(0, screening.Snapshot.Cases)).First();
        yield return (screening.Snapshot.CaseIds[first], "ice-2011");
        Findings[] queues = [.. result.Queues.Where(entry => entry.Key != PolicyVersion.OutsideEveryQueue)
            .Select(entry => entry.Value)];
        int second = result.Conflicts.Rows(Truth.Yes).Where(row => queues.Any(findings => findings[row] == Truth.Yes))
            .Concat(result.Queues[queue].Rows(Truth.Unknown))
            .Concat(Enumerable.Range(0, screening.Snapshot.Cases))
            .First(row => row != first);
        yield return (screening.Snapshot.CaseIds[second], policy.Id);
    }

    private static void WriteNext(Session session, Terminal terminal, string name, Screening screening)
    {
        long any = screening.Snapshot.CaseIds[0];
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(session.Say("What to run next", "Qué ejecutar ahora"));
        foreach (string line in (string[])
        [
            $"discretion docket show {name}",
            $"discretion screen --docket {name} --policy ice-2011 --by court",
            $"discretion screen --docket {name} --policy {PolicyId} --list merits-within-seven-months --csv",
            $"discretion screen --docket {name} --where \"age_at_entry_years < 16 AND NOT criminal_ground_charged\"",
            $"discretion explain {any} --docket {name} --policy ice-2011 --lang es",
            "discretion docket import PATH --as-of YYYY-MM-DD",
        ])
        {
            terminal.Out.WriteLine("  ./" + line);
        }
    }
}
