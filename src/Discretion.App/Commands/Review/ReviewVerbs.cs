using System.CommandLine;
using Discretion.Core.Review;
using Discretion.Engine.Review;
using static Discretion.App.Commands.Review.VerbOptions;

namespace Discretion.App.Commands.Review;

/// <summary><c>discretion review</c>: the work on cases.</summary>
internal static class ReviewVerbs
{
    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        Command command =
            new("review", "The review of cases by people: everything is recorded, nothing decides itself.")
        {
            ReviewIntakeCommands.Identify(options, terminal),
            ReviewIntakeCommands.Add(options, terminal),
            ReviewListCommand.Make(options, terminal),
            ReviewShowCommand.Make(options, terminal),
            ReviewAssignCommand.Make(options, terminal),
            ReviewFindingsCommand.Make(options, terminal),
            ReviewAfterCommands.FollowUps(options, terminal),
            ReviewAfterCommands.Watch(options, terminal),
            ReviewAfterCommands.Families(options, terminal),
        };
        foreach (ReviewVerb verb in All)
        {
            command.Subcommands.Add(verb.Make(options, terminal));
        }

        return command;
    }

    /// <summary>The verbs that are one command on one review.</summary>
    public static IEnumerable<ReviewVerb> All =>
        [.. Work, .. FactVerbs.All, .. JudgementVerbs.All, .. CourtVerbs.All, .. AfterVerbs.All];

    private static IEnumerable<ReviewVerb> Work =>
    [
        Open(), Note(), Recuse(), SendBack(), AskInformation(), Information(), Hold(),
        new("resume", "End a hold before its day.", [], _ => new ReviewCommand.EndHold()),
        ConflictCheck(), Protect(), Unprotect(), JoinFamily(),
    ];

    private static ReviewVerb Open()
    {
        Option<string> what = new("--what")
        {
            Description = "A part of the case or a paper, for example case or row:tbl_schedule:12.",
            DefaultValueFactory = _ => Part.Case,
        };
        return new("open", "Note that you opened a part of the case and looked at it.", [what],
            parsed => new ReviewCommand.Open(parsed.GetRequiredValue(what)));
    }

    private static ReviewVerb Note()
    {
        Option<string?> words = Words("The note.");
        return new("note", "Write a note.", [words], parsed => new ReviewCommand.Note(parsed.Text(words)));
    }

    private static ReviewVerb Recuse()
    {
        Option<string?> words = Words("Why.");
        return new("recuse", "Take no part in this review from now on.", [words],
            parsed => new ReviewCommand.Recuse(parsed.Text(words)));
    }

    private static ReviewVerb SendBack()
    {
        Option<string> stage = Required("--stage", "The earlier stage's id.");
        Option<string?> words = Words("What is to be done there.");
        return new("send-back", "Send the review back to an earlier stage, with notes.", [stage, words],
            parsed => new ReviewCommand.SendBack(parsed.GetRequiredValue(stage), parsed.Text(words)));
    }

    private static ReviewVerb AskInformation()
    {
        Option<string?> words = Words("What is asked.");
        Option<bool> counsel = new("--to-counsel")
        {
            Description = "Counsel is asked, as they must be when there is one.",
        };
        Option<DateOnly?> due = Day("--due", "By when.");
        return new("ask-information", "Ask the person, or their counsel, for information.", [words, counsel, due],
            parsed => new ReviewCommand.RequestInformation(
                parsed.Text(words), parsed.GetValue(counsel), parsed.Date(due)));
    }

    private static ReviewVerb Information()
    {
        Option<bool> none = new("--none-came")
        {
            Description = "The time ran out, which says nothing about the person.",
        };
        Option<string?> words = Words("What came.", required: false);
        return new("information", "Record that the information came, or that none did.", [none, words],
            parsed => new ReviewCommand.RecordInformation(!parsed.GetValue(none), parsed.TextOrNull(words)));
    }

    private static ReviewVerb Hold()
    {
        Option<string?> words = Words("Why.");
        Option<DateOnly?> until = Day("--until", "Until when; on that day it is back in its queue by itself.");
        return new("hold", "Put the review on hold until a day.", [words, until],
            parsed => new ReviewCommand.Hold(parsed.Text(words), parsed.Date(until)));
    }

    private static ReviewVerb ConflictCheck()
    {
        Option<bool> found = new("--found") { Description = "There is a conflict of interest." };
        Option<string?> words = Words("What was found.", required: false);
        return new("conflict-check", "Legal aid: record whether there is a conflict of interest.", [found, words],
            parsed => new ReviewCommand.RecordConflictCheck(parsed.GetValue(found), parsed.TextOrNull(words)));
    }

    private static Dictionary<string, Protection> Protections =>
        Enum.GetValues<Protection>().ToDictionary(DeskNames.Of);

    private static ReviewVerb Protect()
    {
        Option<string> protection = Choice("--protection", "Why it is protected", Protections);
        return new("protect", "Put the case under protection: from then on it is there for few.", [protection],
            parsed => new ReviewCommand.Protect(Protections[parsed.GetRequiredValue(protection)]));
    }

    private static ReviewVerb Unprotect()
    {
        Option<string> protection = Choice("--protection", "Which protection", Protections);
        Option<bool> confirm = new("--confirm") { Description = "You are the second of the two whom it takes." };
        Option<string?> words = Words("Why; the first of the two says so.", required: false);
        return new("unprotect", "Lift a protection; it takes two people.", [protection, confirm, words],
            parsed => parsed.GetValue(confirm)
                ? new ReviewCommand.ConfirmUnprotect(Protections[parsed.GetRequiredValue(protection)])
                : new ReviewCommand.ProposeUnprotect(
                    Protections[parsed.GetRequiredValue(protection)],
                    parsed.TextOrNull(words) ?? throw new InputException("Say why with --words.")));
    }

    private static ReviewVerb JoinFamily()
    {
        Option<string> family = Required("--family", "The family group's id.");
        return new("join-family", "Join the case to a family group, to be reviewed with it.", [family],
            parsed => new ReviewCommand.JoinFamily(parsed.GetRequiredValue(family)));
    }
}
