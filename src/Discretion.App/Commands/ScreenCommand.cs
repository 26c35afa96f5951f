using System.CommandLine;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Screening;

namespace Discretion.App.Commands;

/// <summary><c>discretion screen</c>: what the record says of every case, factor by factor.</summary>
internal static class ScreenCommand
{
    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        DocketOptions docket = new();
        Option<string?> policy = new("--policy") { Description = PolicyPlace.Word };
        Option<string?> by = new("--by") { Description = "Also by court." };
        by.AcceptOnlyFromAmong("court");
        Option<string?> where =
            new("--where") { Description = "Count a condition of your own, for example \"age_years < 18\"." };
        Option<string?> list = new("--list")
        {
            Description = "The cases behind a count: QUEUE or FACTOR, with =no or =unknown for those. Default =yes.",
        };
        Option<bool> csv = new("--csv") { Description = "The list as CSV." };
        Option<bool> json = Answer.JsonOption();
        Command command = new("screen", "Count what the record says of every case: yes, no or unknown.")
        {
            docket.Docket, docket.AsOf, policy, by, where, list, csv, json,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            Session session = new(options, parsed);
            ICaseSource cases = await docket.OpenAsync(session, parsed, cancel).ConfigureAwait(false);
            PolicyVersion? text = parsed.GetValue(policy) is { } id ? session.Policy(id) : null;
            WrittenCondition? condition = parsed.GetValue(where) is { } written ? Read(written, session) : null;
            if (text is null && condition is null)
            {
                throw new InputException("Say what to screen for: --policy ID, or --where CONDITION, or both.");
            }

            Screening screening = Screening.Run(cases, text, condition);
            if (parsed.GetValue(list) is { } wanted)
            {
                ScreenList.Write(session, terminal, screening, wanted, parsed.GetValue(csv), parsed.GetValue(json));
            }
            else if (parsed.GetValue(csv))
            {
                throw new InputException("--csv writes a list. Add --list QUEUE or --list FACTOR=unknown.");
            }
            else if (parsed.GetValue(json))
            {
                terminal.WriteJson(ScreenReport.Json(session, screening, parsed.GetValue(by) is not null));
            }
            else
            {
                ScreenReport.Write(session, terminal.Out, screening, parsed.GetValue(by) is not null);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static WrittenCondition Read(string text, Session session)
    {
        ConditionParse parse = ConditionParser.Parse(text, session.Vocabulary, "--where");
        return parse.Condition is { } tree ? new(text, tree) : throw new InputException(parse.Problem!.ToString());
    }
}

/// <summary>A docket screened: by a policy, by a condition of the user's, or both.</summary>
internal sealed record Screening(ICaseSource Docket, Snapshot Snapshot, ScreeningResult? Result, Findings? Where,
    WrittenCondition? Asked)
{
    /// <summary>Loads the facts that are needed and screens.</summary>
    public static Screening Run(ICaseSource docket, PolicyVersion? policy, WrittenCondition? where)
    {
        IEnumerable<FactDefinition> facts = (policy is null ? [] : Screener.FactsOf(policy))
            .Concat(where?.Tree.Facts() ?? []);
        Snapshot snapshot = docket.Load([.. facts.DistinctBy(fact => fact.Id)]);
        return new(
            docket,
            snapshot,
            policy is null ? null : Screener.Screen(policy, snapshot, Math.Max(1, Environment.ProcessorCount)),
            where is null ? null : Screener.Evaluate(where.Tree, snapshot),
            where);
    }

    /// <summary>Every row that can be counted or listed, by its id.</summary>
    public IEnumerable<(string Id, Findings Findings)> Rows()
    {
        if (Where is not null)
        {
            yield return ("where", Where);
        }

        foreach ((string id, Findings findings) in (Result?.Factors ?? EmptyFindings)
            .Concat(Result?.Queues ?? EmptyFindings))
        {
            yield return (id, findings);
        }

        if (Result?.Policy.Lists.Count > 0)
        {
            foreach (FactorList list in Result.Policy.Lists)
            {
                yield return (list.Id, Result.AnyOf(list.Factors));
            }

            yield return ("conflicts", Result.Conflicts);
        }
    }

    private static readonly Dictionary<string, Findings> EmptyFindings = [];

    /// <summary>The name of a court's range for people: its code and city.</summary>
    public static string CourtName(Session session, string? code, ICaseSource? docket = null) => code is null
        ? session.Say("court unknown", "corte desconocida")
        : City(session, code, docket) is { } city ? $"{code} {session.Say(city)}"
        : code;

    /// <summary>
    /// A court's city by its code: from our list, else as the docket's source names it; null when nobody says.
    /// </summary>
    public static Bilingual? City(Session session, string code, ICaseSource? docket) =>
        session.Eoir.List("courts").Find(code)?.Name
        ?? (docket?.NameOf("courts", code, null) is { } name ? new(name, name) : null);
}
