using System.CommandLine;
using Discretion.Core.Policy;
using Discretion.Engine.Policy;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary><c>discretion policy in-force</c>: which written policies bound an agency on a day.</summary>
internal static class PolicyInForceCommand
{
    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        Option<DateOnly?> on = DayOption.Of("--on", "The day, year first, for example 2012-06-01.");
        on.Required = true;
        Option<string> agency = new("--agency")
        {
            Description = "The agency or part, for example ICE, ICE-OPLA, USCIS, CBP or EOIR.",
            Required = true,
        };
        Option<bool> json = Answer.JsonOption();
        Command command = new("in-force", "The policies of an agency on a day, and what had happened to them.")
        {
            on, agency, json,
        };
        command.SetAction(parsed =>
        {
            Session session = new(options, parsed);
            Agencies agencies = session.Agencies;
            string id = parsed.GetRequiredValue(agency);
            Agency asked = agencies.Find(id) ?? throw new InputException(
                $"There is no agency {id}. There are: {string.Join(", ", agencies.All.Select(one => one.Id))}.");
            DateOnly day = parsed.GetRequiredValue(on)!.Value;
            (PolicyVersion Policy, Standing Standing)[] policies =
            [
                .. PolicyFiles.List(Session.PoliciesFolder).Select(session.Policy)
                    .Where(policy => agencies.Binds(policy, asked.Id))
                    .Select(policy => (policy, Standing.Of(policy, day)))
                    .OrderBy(one => one.policy.Effective).ThenBy(one => one.policy.Id, StringComparer.Ordinal),
            ];
            IReadOnlyList<NothingPublished> nothing = agencies.NothingOn(day, asked.Id);
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(Json(day, asked, policies, nothing));
            }
            else
            {
                Write(session, terminal, day, asked, policies, nothing);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(
        Session session, Terminal terminal, DateOnly day, Agency agency,
        (PolicyVersion Policy, Standing Standing)[] policies, IReadOnlyList<NothingPublished> nothing)
    {
        (PolicyVersion Policy, Standing Standing)[] now = [.. policies.Where(one => one.Standing.Kind
            is StandingKind.InForce or StandingKind.InForceInPart or StandingKind.Unknown)];
        (PolicyVersion Policy, Standing Standing)[] halted = [.. policies.Where(one => IsHalted(one, day))];
        string name = $"{agency.Id} ({session.Say(agency.Name)})";
        terminal.Out.WriteLine(now.Length == 0
            ? session.Say($"{day:yyyy-MM-dd}, {name}: no policy of this library was in force.",
                $"{day:yyyy-MM-dd}, {name}: ninguna política de esta biblioteca estaba en vigor.")
            : session.Say($"{day:yyyy-MM-dd}, {name}: {now.Length} of this library.",
                $"{day:yyyy-MM-dd}, {name}: {now.Length} de esta biblioteca."));
        foreach (NothingPublished one in nothing)
        {
            terminal.Out.WriteIndented(2, session.Say("None published: ", "Ninguna publicada: ")
                + $"{session.Say(one.Text)} — {session.SayCitation(one.Citation)}");
        }

        foreach ((PolicyVersion policy, Standing standing) in now)
        {
            WriteOne(session, terminal, policy, standing);
        }

        if (halted.Length > 0)
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine(session.Say("Out of force that day:", "Sin vigor ese día:"));
            foreach ((PolicyVersion policy, Standing standing) in halted)
            {
                WriteOne(session, terminal, policy, standing);
            }
        }
    }

    private static void WriteOne(Session session, Terminal terminal, PolicyVersion policy, Standing standing)
    {
        string use = policy.Use == PolicyUse.Descriptive
            ? session.Say("; descriptive: no desk may review under it",
                "; descriptiva: ninguna mesa puede revisar con ella")
            : "";
        terminal.Out.WriteLine();
        terminal.Out.WriteIndented(2, $"{policy.Id} · {session.Say(policy.Title)}");
        terminal.Out.WriteIndented(4, session.SayStanding(standing.Kind)
            + session.Say($", effective {policy.Effective:yyyy-MM-dd}", $", desde el {policy.Effective:yyyy-MM-dd}")
            + (policy.Ended is { } ended
                ? session.Say($", until {ended:yyyy-MM-dd}", $", hasta el {ended:yyyy-MM-dd}")
                : "")
            + (policy.KnownUntil is { } known
                ? session.Say($", known until {known:yyyy-MM-dd}", $", se conoce hasta el {known:yyyy-MM-dd}")
                : "")
            + use + ".");
        foreach (PolicySection section in standing.SectionsOut)
        {
            terminal.Out.WriteIndented(4,
                session.Say("without the section ", "sin la sección ") + session.Say(section.Name));
        }

        foreach (PolicySection section in standing.SectionsUnknown)
        {
            terminal.Out.WriteIndented(4, session.Say("nobody can say whether with the section ",
                "no se sabe si con la sección ") + session.Say(section.Name));
        }

        if (standing.CircuitsOut.Count > 0)
        {
            terminal.Out.WriteIndented(4, session.Say("not in the federal circuits ", "no en los circuitos federales ")
                + string.Join(", ", standing.CircuitsOut));
        }

        if (standing.CircuitsIn.Count > 0)
        {
            terminal.Out.WriteIndented(4, session.Say("only in the federal circuits ",
                "solo en los circuitos federales ") + string.Join(", ", standing.CircuitsIn));
        }

        foreach (StatusEvent one in standing.Events)
        {
            terminal.Out.WriteIndented(4, session.SayEvent(one));
        }
    }

    // It would have applied but for what happened to it.
    private static bool IsHalted((PolicyVersion Policy, Standing Standing) one, DateOnly day) =>
        one.Standing is { Kind: StandingKind.NotInForce, Events.Count: > 0 } && !(day >= one.Policy.Ended);

    private static object Json(
        DateOnly day, Agency agency, (PolicyVersion Policy, Standing Standing)[] policies,
        IReadOnlyList<NothingPublished> nothing) => new
    {
        on = day,
        agency = agency.Id,
        agencyName = agency.Name,
        policies = policies.Where(one => one.Standing.Kind is not StandingKind.NotIssued).Select(one => new
        {
            one.Policy.Id, one.Policy.Version, one.Policy.Hash, one.Policy.Title,
            use = PolicyReport.Word(one.Policy.Use), standing = PolicyStanding.Word(one.Standing.Kind),
            one.Policy.Issued, one.Policy.Effective, one.Policy.Ended, one.Policy.KnownUntil,
            sectionsOut = one.Standing.SectionsOut.Select(section => section.Id),
            sectionsUnknown = one.Standing.SectionsUnknown.Select(section => section.Id),
            one.Standing.CircuitsOut, one.Standing.CircuitsIn,
            events = one.Standing.Events.Select(PolicyReport.EventJson),
        }),
        nothingPublished = nothing.Select(one => new { one.From, one.Until, one.Text, one.Citation }),
    };
}
