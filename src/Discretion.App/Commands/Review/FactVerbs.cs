using System.CommandLine;
using Discretion.Core.Review;
using static Discretion.App.Commands.Review.VerbOptions;

namespace Discretion.App.Commands.Review;

/// <summary>Verbs on facts: who told what, and what may rest on it.</summary>
internal static class FactVerbs
{
    public static IEnumerable<ReviewVerb> All =>
    [
        AnswerFact(), Withdraw(), Corroborate(), ClearSource(),
        new("gathered", "State that the facts are gathered as far as they can be.", [],
            _ => new ReviewCommand.FinishGathering()),
    ];

    private static ReviewVerb AnswerFact()
    {
        Option<string> fact = Required("--fact", "The fact's id.");
        Option<string> value = Required("--value", "yes or no; a number, or 34..35; a day, 2011-11-17; a month, "
            + "1990-05; a code; or \"unknown (asked, not known)\".");
        Option<string> source = Choice("--source", "Who told it", Sources);
        Option<string?> evidence = new("--evidence") { Description = "The paper that it rests on." };
        return new("answer", "Answer a fact, with who told it.", [fact, value, source, evidence],
            parsed => new ReviewCommand.AnswerFact(
                parsed.GetRequiredValue(fact), new(parsed.GetRequiredValue(value)),
                Sources[parsed.GetRequiredValue(source)], parsed.TextOrNull(evidence)));
    }

    private static ReviewVerb Withdraw()
    {
        Option<int> answer = AnswerNumber();
        Option<string?> words = Words("Why.");
        return new("withdraw-answer", "Take an answer back.", [answer, words],
            parsed => new ReviewCommand.WithdrawAnswer(parsed.GetValue(answer), parsed.Text(words)));
    }

    private static ReviewVerb Corroborate()
    {
        Option<int> answer = AnswerNumber();
        Option<string> source = Choice("--source", "Which record says the same", Sources);
        Option<string?> evidence = new("--evidence") { Description = "Where it says so.", Required = true };
        return new("corroborate", "State that an independent record says the same.", [answer, source, evidence],
            parsed => new ReviewCommand.Corroborate(
                parsed.GetValue(answer), Sources[parsed.GetRequiredValue(source)], parsed.Text(evidence)));
    }

    private static ReviewVerb ClearSource()
    {
        Option<int> answer = AnswerNumber();
        Option<string?> words = Words("How you know.");
        return new("clear-source",
            "State, as a second person, that a relative's answer comes from no prohibited source.", [answer, words],
            parsed => new ReviewCommand.ClearSource(parsed.GetValue(answer), parsed.Text(words)));
    }
}
