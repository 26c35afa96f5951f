using System.CommandLine;
using Discretion.Core.Review;
using static Discretion.App.Commands.Review.VerbOptions;

namespace Discretion.App.Commands.Review;

/// <summary>Verbs that take a review elsewhere or begin it anew: second looks, disputes, transfers and
/// referrals.</summary>
internal static class AfterVerbs
{
    private static readonly Dictionary<string, SecondLookAsker> Askers = new()
    {
        ["person"] = SecondLookAsker.Person,
        ["counsel"] = SecondLookAsker.Counsel,
        ["office"] = SecondLookAsker.Office,
    };

    public static IEnumerable<ReviewVerb> All =>
    [
        SecondLook(), Dispute(),
        Worded("escalate", "Pass a dispute up one level.", words => new ReviewCommand.Escalate(words)),
        Resolve(), Elsewhere("transfer", "--to", "The other office's id.", "Hand the review to another office.",
            (office, words) => new ReviewCommand.Transfer(office, words)),
        Elsewhere("refer", "--agency", "The agency, for example USCIS.", "Refer the case to another agency.",
            (agency, words) => new ReviewCommand.Refer(agency, words)),
        Accept(),
        Worded("return", "Record that the other agency returned the case.",
            words => new ReviewCommand.ReturnReferral(words)),
        Worded("withdraw-policy", "End the review because the policy no longer applies.",
            words => new ReviewCommand.WithdrawPolicy(words)),
        FollowUp(),
    ];

    private static ReviewVerb SecondLook()
    {
        Option<string> asker = Choice("--asked-by", "Who asks", Askers);
        Option<string?> words = Words("Why.");
        return new("second-look", "After an adverse end: ask that other eyes look again.", [asker, words],
            parsed => new ReviewCommand.AskSecondLook(Askers[parsed.GetRequiredValue(asker)], parsed.Text(words)));
    }

    private static ReviewVerb Dispute()
    {
        Option<string> component = Required("--by", "The part of the agency that disputes, for example ERO.");
        Option<string?> words = Words("Why.");
        return new("dispute", "Record that a part of the agency disputes the decision.", [component, words],
            parsed => new ReviewCommand.Dispute(parsed.GetRequiredValue(component), parsed.Text(words)));
    }

    private static ReviewVerb Resolve()
    {
        Option<bool> reopen = new("--reopen") { Description = "The review goes back to the decision; else it stands." };
        Option<string?> words = Words("Why.");
        return new("resolve", "End a dispute.", [reopen, words],
            parsed => new ReviewCommand.ResolveDispute(!parsed.GetValue(reopen), parsed.Text(words)));
    }

    private static ReviewVerb Accept()
    {
        Option<string?> words = Words("What they said.", required: false);
        return new("accept", "Record that the other agency took the case.", [words],
            parsed => new ReviewCommand.AcceptReferral(parsed.TextOrNull(words)));
    }

    private static ReviewVerb FollowUp()
    {
        Option<string> which = Required("--follow-up", "The follow-up's id.");
        Option<string?> words = Words("What was done.", required: false);
        return new("follow-up", "Record that a follow-up was done.", [which, words],
            parsed => new ReviewCommand.FinishFollowUp(parsed.GetRequiredValue(which), parsed.TextOrNull(words)));
    }

    private static ReviewVerb Worded(string name, string description, Func<PersonalText, ReviewCommand> make)
    {
        Option<string?> words = Words("Why.");
        return new(name, description, [words], parsed => make(parsed.Text(words)));
    }

    private static ReviewVerb Elsewhere(
        string name, string option, string meaning, string description,
        Func<string, PersonalText, ReviewCommand> make)
    {
        Option<string> where = Required(option, meaning);
        Option<string?> words = Words("Why.");
        return new(name, description, [where, words],
            parsed => make(parsed.GetRequiredValue(where), parsed.Text(words)));
    }
}
