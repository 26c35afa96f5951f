using System.CommandLine;
using Discretion.Core.Review;
using static Discretion.App.Commands.Review.VerbOptions;

namespace Discretion.App.Commands.Review;

/// <summary>Verbs of what follows a decision: checks, notices, offers, filings and rulings.</summary>
internal static class CourtVerbs
{
    private static readonly Dictionary<string, CheckResult> Results = new()
    {
        ["clear"] = CheckResult.Clear,
        ["found"] = CheckResult.Found,
    };

    private static readonly Dictionary<string, OfferAnswer> Replies = new()
    {
        ["accepted"] = OfferAnswer.Accepted,
        ["declined"] = OfferAnswer.Declined,
        ["more-time"] = OfferAnswer.MoreTime,
        ["no-answer"] = OfferAnswer.NoAnswer,
    };

    private static readonly Dictionary<string, Ruling> Rulings = new()
    {
        ["granted"] = Ruling.Granted,
        ["denied"] = Ruling.Denied,
        ["other"] = Ruling.Other,
    };

    public static IEnumerable<ReviewVerb> All =>
        [Check(), Notice(), Offer(), OfferAnswered(), FilePaper(), Ruled(), CarryOut()];

    private static ReviewVerb Check()
    {
        Option<string> check = Required("--check", "The check's id, as the policy names it.");
        Option<string> result = Choice("--result", "What it said", Results);
        Option<string?> words = Words("What was found.", required: false);
        return new("check", "Record what a check said.", [check, result, words],
            parsed => new ReviewCommand.RecordCheck(
                parsed.GetRequiredValue(check), Results[parsed.GetRequiredValue(result)], parsed.TextOrNull(words)));
    }

    private static ReviewVerb Notice()
    {
        Option<DateOnly?> on = Day("--on", "When.");
        Option<string?> reply = new("--reply") { Description = "What they said, if anything." };
        return new("notice", "Record that somebody was told or consulted.", [on, reply],
            parsed => new ReviewCommand.RecordNotice(parsed.Date(on), parsed.TextOrNull(reply)));
    }

    private static ReviewVerb Offer()
    {
        Option<DateOnly?> by = Day("--answer-by", "By when the person is to answer.");
        return new("offer", "Record that the outcome was offered to the person.", [by],
            parsed => new ReviewCommand.MakeOffer(parsed.Date(by)));
    }

    private static ReviewVerb OfferAnswered()
    {
        Option<string> reply = Choice("--reply", "What the person answered", Replies);
        Option<DateOnly?> by = Day("--answer-by", "With more-time: the new day.", required: false);
        return new("offer-answer", "Record the answer to the offer; no answer is never consent.", [reply, by],
            parsed => new ReviewCommand.RecordOfferAnswer(
                Replies[parsed.GetRequiredValue(reply)], parsed.GetValue(by)));
    }

    private static ReviewVerb FilePaper()
    {
        Option<string> paper = Required("--paper", "Which, for example joint-motion-to-close.");
        Option<DateOnly?> on = Day("--on", "When.");
        return new("file", "Record that a paper was filed with the court.", [paper, on],
            parsed => new ReviewCommand.RecordFiling(parsed.GetRequiredValue(paper), parsed.Date(on)));
    }

    private static ReviewVerb Ruled()
    {
        Option<string> ruling = Choice("--ruling", "How the court ruled", Rulings);
        Option<DateOnly?> on = Day("--on", "When.");
        Option<string?> words = Words("What it ruled.", required: false);
        return new("ruling", "Record how the court ruled.", [ruling, on, words],
            parsed => new ReviewCommand.RecordRuling(
                Rulings[parsed.GetRequiredValue(ruling)], parsed.Date(on), parsed.TextOrNull(words)));
    }

    private static ReviewVerb CarryOut()
    {
        Option<DateOnly?> on = Day("--on", "When.");
        Option<string?> words = Words("How.", required: false);
        return new("carry-out", "Record that the office did what was decided.", [on, words],
            parsed => new ReviewCommand.CarryOut(parsed.Date(on), parsed.TextOrNull(words)));
    }
}
