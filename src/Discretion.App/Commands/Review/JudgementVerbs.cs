using System.CommandLine;
using Discretion.Core.Review;
using static Discretion.App.Commands.Review.VerbOptions;

namespace Discretion.App.Commands.Review;

/// <summary>Verbs of judgement: views, recommendations and decisions, with the same options for every
/// outcome.</summary>
internal static class JudgementVerbs
{
    private static readonly Dictionary<string, ViewLean> Leans = new()
    {
        ["for"] = ViewLean.For,
        ["against"] = ViewLean.Against,
        ["unsure"] = ViewLean.Unsure,
    };

    public static IEnumerable<ReviewVerb> All =>
    [
        View(),
        Judged("recommend", "Recommend an outcome, with reasons for and against.",
            (outcome, reasons) => new ReviewCommand.Recommend(outcome, reasons)),
        Judged("decide", "Decide, with reasons for and against: the decision of record.",
            (outcome, reasons) => new ReviewCommand.Decide(outcome, reasons), takesAct: true),
        Judged("sign-advice", "Legal aid: sign the advice for the client.",
            (outcome, reasons) => new ReviewCommand.SignAdvice(outcome, reasons), takesAct: true),
        Judged("read", "As the second reader: your own outcome, without knowing what was decided.",
            (outcome, reasons) => new ReviewCommand.RecordQuality(outcome, reasons)),
    ];

    private static ReviewVerb View()
    {
        Option<string> lean = Choice("--lean", "Which way it leans; it binds nobody", Leans);
        Option<string?> words = Words("How you see the whole case.");
        return new("view", "Record a view of the whole case.", [lean, words],
            parsed => new ReviewCommand.RecordView(Leans[parsed.GetRequiredValue(lean)], parsed.Text(words)));
    }

    private static ReviewVerb Judged(
        string name, string description, Func<string, Reasons, ReviewCommand> make, bool takesAct = false)
    {
        ReasonOptions reasons = new();
        return new(name, description, reasons.All,
            parsed => make(parsed.GetRequiredValue(reasons.Outcome), reasons.Read(parsed)))
        {
            TakesAct = takesAct,
        };
    }
}
