using System.Globalization;
using Discretion.App.Commands.Desk;
using Discretion.Core.Review;
using Discretion.Engine.Review;

namespace Discretion.App.Commands.Review;

/// <summary>What happened in a review and how it stands, in plain words and for programs.</summary>
internal static class ReviewStory
{
    /// <summary>The entries of a story.</summary>
    public static IEnumerable<StoryEntry> Of(DeskSession desk, ReviewView view)
    {
        ReviewNames names = Names(desk, view);
        return view.Story.Select(happened => ReviewWords.Of(happened, names));
    }

    /// <summary>One event on a line, with when it was.</summary>
    public static string Line(DeskSession desk, ReviewView view, ReviewEvent happened)
    {
        StoryEntry entry = ReviewWords.Of(happened, Names(desk, view));
        return $"{desk.Session.Say(entry.When)}: {desk.Session.Say(entry.What)}";
    }

    /// <summary>An event as docs/json.md describes it: who, when, and the sentence in both languages.</summary>
    public static object Json(DeskSession desk, ReviewView view, ReviewEvent happened)
    {
        StoryEntry entry = ReviewWords.Of(happened, Names(desk, view));
        return new { happened.By, happened.At, what = entry.What, details = entry.Details };
    }

    /// <summary>How it stands and what can be done next, a line each.</summary>
    public static IEnumerable<string> Standing(DeskSession desk, ReviewView view)
    {
        Session session = desk.Session;
        ReviewState state = view.State;
        if (view.IsBlind)
        {
            yield return session.Say(
                "You read this a second time, and are not told what others thought of it. Record your own outcome with "
                    + "'discretion review read'.",
                "Usted lo lee por segunda vez y no se le dice qué pensaron otros. Anote su propio resultado con "
                    + "'discretion review read'.");
            yield break;
        }

        yield return state.End is { } end
            ? session.Say($"It has ended: {session.Say(EndWords.Of(end))}.",
                $"Terminó: {session.Say(EndWords.Of(end))}.")
            : Stage(session, view);
        foreach (string line in Besides(desk, view))
        {
            yield return line;
        }

        foreach (NextStep step in view.Next)
        {
            yield return session.Say("Next: ", "Sigue: ") + $"{session.Say(step.Text)} ({step.Verb}) — "
                + session.SayRoles(step.Actors);
        }
    }

    private static string Stage(Session session, ReviewView view)
    {
        PathStage? stage = view.Path.StageOf(view.State);
        string since = DateOnly.FromDateTime(view.State.StageSince.UtcDateTime)
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return stage is null
            ? session.Say("It has not begun.", "No ha empezado.")
            : session.Say($"It is at the stage \"{session.Say(stage.Name)}\" ({stage.Id}) since {since}, round "
                    + $"{view.State.Round}.",
                $"Está en la etapa «{session.Say(stage.Name)}» ({stage.Id}) desde {since}, vuelta {view.State.Round}.");
    }

    private static IEnumerable<string> Besides(DeskSession desk, ReviewView view)
    {
        Session session = desk.Session;
        ReviewState state = view.State;
        if (state.AssignedTo is { } person)
        {
            yield return session.Say($"{desk.NameOf(person)} has it.", $"La tiene {desk.NameOf(person)}.");
        }
        else if (state.End is null)
        {
            yield return session.Say("Nobody has it.", "Nadie la tiene.");
        }

        if (state.HeldUntil is { } until && state.IsHeldOn(view.Today))
        {
            yield return session.Say($"It is on hold until {until:yyyy-MM-dd}, and then back by itself.",
                $"Está en espera hasta el {until:yyyy-MM-dd}, y luego vuelve por sí sola.");
        }

        if (state.InformationDueOn is { } due)
        {
            yield return session.Say($"Information is asked for, due {due:yyyy-MM-dd}.",
                $"Hay información pedida, con plazo al {due:yyyy-MM-dd}.");
        }

        if (state.OfferAnswerBy is { } answerBy)
        {
            yield return session.Say($"An offer is open, to be answered by {answerBy:yyyy-MM-dd}.",
                $"Hay una oferta abierta, por responder hasta el {answerBy:yyyy-MM-dd}.");
        }

        if (state.SentBack)
        {
            yield return session.Say("It was sent back.", "Fue devuelta.");
        }

        if (state.Recalendared)
        {
            yield return session.Say("The case is on the court's calendar again.",
                "El caso está de nuevo en el calendario de la corte.");
        }

        if (state.Protections.Count > 0)
        {
            string words = string.Join(", ", state.Protections.Select(DeskNames.Of));
            yield return session.Say(
                $"Under protection: {words}. It is there only for those who are assigned to it and cleared for it.",
                $"Bajo protección: {words}. Solo existe para quienes la tienen asignada y están habilitados.");
        }
    }

    private static ReviewNames Names(DeskSession desk, ReviewView view) => new(
        view.Policy, id => desk.People.Find(id)?.Name ?? id,
        TimeZoneInfo.FindSystemTimeZoneById(desk.By().At.TimeZone));
}
