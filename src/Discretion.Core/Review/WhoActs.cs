namespace Discretion.Core.Review;

/// <summary>Guards of who may give a command at all, whatever the review is at.</summary>
internal static class WhoActs
{
    public static Refusal? Refuse(Scene scene, ReviewCommand command) =>
        Newsroom(scene)
        ?? Identified(scene, command)
        ?? Machine(scene, command)
        ?? Office(scene, command)
        ?? Recusal(scene)
        ?? Clearance(scene, command)
        ?? Volunteer(scene, command)
        ?? Conflict(scene, command)
        ?? Ended(scene, command);

    private static Refusal? Newsroom(Scene scene) =>
        scene.Occasion.Kind == OfficeKind.Newsroom ? WhoRefusals.Newsroom : null;

    private static Refusal? Identified(Scene scene, ReviewCommand command) =>
        scene.State.Case is null && command is not ReviewCommand.Identify ? WhoRefusals.NotIdentified : null;

    // What a program sees it may note; it protects whom it should; nothing that asks for judgement is its to do.
    private static Refusal? Machine(Scene scene, ReviewCommand command) =>
        scene.Person is not null || command is ReviewCommand.Identify or ReviewCommand.RecordCheck
            or ReviewCommand.NoteRecalendared or ReviewCommand.Protect or ReviewCommand.Open
                ? null
                : WhoRefusals.Machine;

    private static Refusal? Office(Scene scene, ReviewCommand command)
    {
        string office = command is ReviewCommand.Identify identify ? identify.Office : scene.State.Office;
        return scene.Person is { } person && person.Office != office ? WhoRefusals.OtherOffice : null;
    }

    private static Refusal? Recusal(Scene scene) => scene.State.HasRecused(scene.By) ? WhoRefusals.Recused : null;

    // Anybody may put a case under protection or step aside from one, also who may not see it once it is protected.
    private static Refusal? Clearance(Scene scene, ReviewCommand command) =>
        command is ReviewCommand.Protect or ReviewCommand.Recuse
        || scene.Person is not { } person
        || scene.State.Protections.All(person.Clearances.Contains)
            ? null
            : WhoRefusals.NotCleared;

    private static Refusal? Volunteer(Scene scene, ReviewCommand command)
    {
        if (!scene.Holds(DeskRole.Volunteer) || scene.WorksOnCases)
        {
            return null;
        }

        return scene.IsAssignee && command is ReviewCommand.AnswerFact or ReviewCommand.Note or ReviewCommand.Open
            or ReviewCommand.Recuse or ReviewCommand.Protect
                ? null
                : WhoRefusals.Volunteer;
    }

    private static Refusal? Conflict(Scene scene, ReviewCommand command)
    {
        if (!scene.IsLegalAid || command is ReviewCommand.Identify or ReviewCommand.RecordConflictCheck)
        {
            return null;
        }

        // A client whom the office may not serve is handed to somebody who may.
        return scene.State.ConflictFree switch
        {
            true => null,
            null => WhoRefusals.ConflictCheckFirst,
            false => command is ReviewCommand.Transfer or ReviewCommand.Refer or ReviewCommand.AcceptReferral
                or ReviewCommand.ReturnReferral or ReviewCommand.Protect
                    ? null
                    : WhoRefusals.Conflict,
        };
    }

    private static Refusal? Ended(Scene scene, ReviewCommand command) =>
        !scene.HasEnded || command is ReviewCommand.Identify or ReviewCommand.Open or ReviewCommand.Note
            or ReviewCommand.Assign or ReviewCommand.Recuse or ReviewCommand.JoinFamily or ReviewCommand.AskSecondLook
            or ReviewCommand.NoteRecalendared or ReviewCommand.FinishFollowUp or ReviewCommand.Protect
            or ReviewCommand.ProposeUnprotect or ReviewCommand.ConfirmUnprotect or ReviewCommand.DrawForQuality
            or ReviewCommand.RecordQuality
                ? null
                : WhoRefusals.Ended;
}
