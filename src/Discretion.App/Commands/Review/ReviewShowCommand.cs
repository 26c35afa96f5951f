using System.CommandLine;
using System.Globalization;
using Discretion.App.Commands.Desk;
using Discretion.Core.Review;
using Discretion.Engine.Review;
using Spectre.Console;

namespace Discretion.App.Commands.Review;

/// <summary><c>discretion review show</c>: the story of a review, how it stands, and what can be done next.</summary>
internal static class ReviewShowCommand
{
    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        ReviewArgument review = new();
        Option<bool> json = Answer.JsonOption();
        Command command = new("show", "The story of a review in plain words, how it stands, and what can be done next.")
        {
            review.Review, json,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            Session session = new(options, parsed);
            await using DeskSession desk = DeskSession.Open(session, terminal);
            SignedIn by = desk.By();
            ReviewView view = desk.Reviews.Find(by, review.Find(desk, by, parsed))
                ?? throw ReviewArgument.Absent(parsed.GetRequiredValue(review.Review));
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(Json(desk, by, view));
            }
            else
            {
                terminal.Out.WriteLine(Title(session, view));
                terminal.Out.WriteSections(Sections(desk, by, view));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static string Title(Session session, ReviewView view) => session.Say(
        $"Review {view.Id:n} of case {view.State.Case}, under {view.Policy.Id} (version {view.Policy.Version})",
        $"Revisión {view.Id:n} del caso {view.State.Case}, según {view.Policy.Id} (versión {view.Policy.Version})");

    private static IEnumerable<ReportSection> Sections(DeskSession desk, SignedIn by, ReviewView view)
    {
        Session session = desk.Session;
        yield return new("story", session.Say("What happened", "Qué pasó"),
            [new ReportBlock.Entries([.. ReviewStory.Of(desk, view).Select(entry => new ReportEntry(
                session.Say(entry.When),
                [new ReportBlock.Paragraph(session.Say(entry.What)),
                 .. entry.Details.Count == 0 ? (ReportBlock[])[] : [new ReportBlock.Items(
                    [.. entry.Details.Select(detail => new ReportItem(session.Say(detail), null))])]]))])]);
        if (view.State.Answers.Count > 0)
        {
            yield return new("answers", session.Say("Answers", "Respuestas"),
                [new ReportBlock.Items([.. view.State.Answers.Select(answer =>
                    new ReportItem(AnswerLine(session, answer), null))])]);
        }

        if (Family(desk, by, view) is { Count: > 1 } family)
        {
            yield return new("family", session.Say("Family group", "Grupo familiar"),
            [
                .. FamilyMember.Differ(family) ? (ReportBlock[])[new ReportBlock.Paragraph(session.Say(
                    "Relatives have different outcomes. Look at their cases together before the next step.",
                    "Los familiares tienen resultados distintos. Mire sus casos juntos antes del siguiente paso."))]
                    : [],
                new ReportBlock.Items([.. family.Select(member => new ReportItem(
                    $"{member.CaseId} ({member.Review:n}): {MemberStands(session, view, member)}", null))]),
            ]);
        }

        yield return new("standing", session.Say("How it stands", "Cómo está"),
            [.. ReviewStory.Standing(desk, view).Select(line => new ReportBlock.Paragraph(line))]);
        if (!view.IsBlind)
        {
            yield return new("outcomes", session.Say("Outcomes, all open to every case", "Resultados, todos posibles"),
                [new ReportBlock.Items([.. view.Path.Outcomes.Select(outcome => new ReportItem(
                    $"{outcome.Id}: {session.Say(outcome.Name)}", null))])]);
        }
    }

    private static IReadOnlyList<FamilyMember> Family(DeskSession desk, SignedIn by, ReviewView view) =>
        view is { IsBlind: false, State.Family: { } family } ? desk.Reviews.FamilyOf(by, family) : [];

    private static string MemberStands(Session session, ReviewView view, FamilyMember member) => string.Join(", ",
        ((string?[])
        [
            member.Outcome is { } outcome && view.Path.Outcome(outcome) is { } known
                ? session.Say(known.Name) : member.Outcome,
            member.End is { } end ? DeskNames.Of(end) : member.Stage,
        ]).OfType<string>());

    private static string AnswerLine(Session session, StandingAnswer answer)
    {
        string source = VerbOptions.Sources.First(one => one.Value == answer.Source).Key;
        string value = answer.Value.Value ?? session.Say("(erased)", "(borrado)");
        string[] marks =
        [
            .. answer.Withdrawn ? (string[])[session.Say("taken back", "retirada")] : [],
            .. answer.Cleared ? (string[])[session.Say("source cleared", "fuente habilitada")] : [],
            .. answer.CorroboratedBy.Count > 0 ? (string[])[session.Say("corroborated", "corroborada")] : [],
            .. answer.SupportsAdverse || answer.Withdrawn ? (string[])[] : [session.Say(
                "supports nothing against the person until corroborated",
                "no sustenta nada en contra de la persona hasta que se corrobore")],
        ];
        return $"{answer.Id}. {answer.Fact} = {value} ({source}"
            + string.Concat(marks.Select(mark => "; " + mark)) + ")";
    }

    private static object Json(DeskSession desk, SignedIn by, ReviewView view) => new
    {
        review = view.Id.ToString("n", CultureInfo.InvariantCulture),
        view.State.Version,
        @case = view.State.Case,
        policy = view.State.Policy,
        release = view.State.Release,
        view.State.Office,
        view.State.Queue,
        nextHearingOn = view.State.NextHearingOn,
        view.State.Detained,
        view.State.Round,
        view.State.Stage,
        end = view.State.End is { } end ? DeskNames.Of(end) : null,
        assignedTo = view.State.AssignedTo,
        protections = view.State.Protections.Select(DeskNames.Of),
        heldUntil = view.State.HeldUntil,
        informationDueOn = view.State.InformationDueOn,
        offerAnswerBy = view.State.OfferAnswerBy,
        sentBack = view.State.SentBack,
        view.State.Recalendared,
        view.State.Family,
        relatives = Family(desk, by, view).Where(member => member.Review != view.Id).Select(member => new
        {
            review = member.Review.ToString("n", CultureInfo.InvariantCulture),
            @case = member.CaseId,
            member.Stage,
            member.Outcome,
            end = member.End is { } memberEnd ? DeskNames.Of(memberEnd) : null,
        }),
        relativesDiffer = FamilyMember.Differ(Family(desk, by, view)),
        blind = view.IsBlind,
        decision = view.State.Decision is { } decided
            ? new { decided.By, decided.At, decided.Decision.Outcome, decided.Decision.Advice } : null,
        answers = view.State.Answers.Select(answer => new
        {
            answer.Id,
            answer.Fact,
            value = answer.Value.Value,
            source = VerbOptions.Sources.First(one => one.Value == answer.Source).Key,
            answer.By,
            answer.At,
            answer.Cleared,
            corroborated = answer.CorroboratedBy.Count > 0,
            answer.Withdrawn,
            supportsAdverse = answer.SupportsAdverse,
        }),
        story = view.Story.Select(happened => ReviewStory.Json(desk, view, happened)),
        next = view.Next.Select(step => new { step.Verb, step.Text, roles = step.Actors.Select(DeskNames.Of) }),
        outcomes = view.Path.Outcomes.Select(outcome => new { outcome.Id, outcome.Name, outcome.Adverse }),
    };
}
