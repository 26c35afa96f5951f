using Discretion.Core.Facts;

namespace Discretion.Core.Review;

/// <summary>What belongs to an event beside its sentence: the words of people, and the reasons.</summary>
internal static class StoryDetails
{
    public static IReadOnlyList<Bilingual> Of(ReviewEvent happened, ReviewNames names) => happened switch
    {
        ReviewEvent.Identified { Why: { } why } => [Why(why)],
        ReviewEvent.Recused(var reason) => [Why(reason)],
        ReviewEvent.Answered { Evidence: { } evidence } => [Evidence(evidence)],
        ReviewEvent.AnswerWithdrawn(_, var why) => [Why(why)],
        ReviewEvent.Corroborated(_, _, var evidence) => [Evidence(evidence)],
        ReviewEvent.SourceCleared(_, var why) => [Why(why)],
        ReviewEvent.ViewRecorded(_, var words, _) => [Words(words)],
        ReviewEvent.Recommended(_, var reasons, var findings) =>
            [.. ReasonLines(reasons, names), Seen(findings)],
        ReviewEvent.Decided { Decision: var decision } =>
            [.. ReasonLines(decision.Reasons, names), Seen(decision.Findings)],
        ReviewEvent.SentBack(_, var notes) => [StoryWords.Headed("To do", "Por hacer", StoryWords.Quote(notes))],
        ReviewEvent.InformationRequested(var what, _, _) =>
            [StoryWords.Headed("Asked for", "Se pidió", StoryWords.Quote(what))],
        ReviewEvent.InformationRecorded { Words: { } words } => [Words(words)],
        ReviewEvent.Held(var reason, _) => [Why(reason)],
        ReviewEvent.CheckRecorded { Words: { } words } => [Words(words)],
        ReviewEvent.NoticeRecorded { Reply: { } reply } =>
            [StoryWords.Headed("Reply", "Respuesta", StoryWords.Quote(reply))],
        ReviewEvent.Ruled { Words: { } words } => [Words(words)],
        ReviewEvent.CarriedOut { Words: { } words } => [Words(words)],
        ReviewEvent.SecondLookAsked(_, var reason) => [Why(reason)],
        ReviewEvent.Disputed(_, var reason) => [Why(reason)],
        _ => Beside(happened, names),
    };

    private static IReadOnlyList<Bilingual> Beside(ReviewEvent happened, ReviewNames names) => happened switch
    {
        ReviewEvent.Escalated(var why) => [Why(why)],
        ReviewEvent.DisputeResolved(_, var why) => [Why(why)],
        ReviewEvent.Transferred(_, var why) => [Why(why)],
        ReviewEvent.Referred(_, var why) => [Why(why)],
        ReviewEvent.ReferralAccepted { Words: { } words } => [Words(words)],
        ReviewEvent.ReferralReturned(var why) => [Why(why)],
        ReviewEvent.PolicyWithdrawn(var why) => [Why(why)],
        ReviewEvent.FollowUpDone { Words: { } words } => [Words(words)],
        ReviewEvent.UnprotectProposed(_, var why) => [Why(why)],
        ReviewEvent.ConflictChecked { Words: { } words } => [Words(words)],
        ReviewEvent.QualityRead(_, var reasons) => ReasonLines(reasons, names),
        ReviewEvent.Noted(var words) => [Words(words)],
        _ => [],
    };

    private static IReadOnlyList<Bilingual> ReasonLines(Reasons reasons, ReviewNames names) =>
    [
        .. reasons.Named.Where(reason => reason.Side == Side.For).Select(reason => Line(reason, names)),
        .. reasons.NoneFor ? [new Bilingual("For: looked and found none", "A favor: buscó y no encontró nada")] : None,
        .. reasons.Named.Where(reason => reason.Side == Side.Against).Select(reason => Line(reason, names)),
        .. reasons.NoneAgainst
            ? [new Bilingual("Against: looked and found none", "En contra: buscó y no encontró nada")]
            : None,
        StoryWords.Headed("All in all", "En conjunto", StoryWords.Quote(reasons.Totality)),
    ];

    private static readonly Bilingual[] None = [];

    private static Bilingual Line(Reason reason, ReviewNames names)
    {
        Bilingual words = StoryWords.Quote(reason.Words);
        Bilingual factor = reason.Factor is { } id ? StoryWords.Factor(id, names) : StoryWords.Alike("");
        Bilingual said = reason.Factor is null
            ? words
            : new($"{factor.En} {words.En}", $"{factor.Es} {words.Es}");
        string facts = reason.Facts.Count == 0 ? "" : $" ({string.Join(", ", reason.Facts)})";
        return reason.Side switch
        {
            Side.For => StoryWords.Headed("For", "A favor", new(said.En + facts, said.Es + facts)),
            Side.Against => StoryWords.Headed("Against", "En contra", new(said.En + facts, said.Es + facts)),
        };
    }

    private static Bilingual Seen(IReadOnlyList<FindingSeen> findings)
    {
        int Count(Truth truth) => findings.Count(finding => finding.Truth == truth);

        return new(
            $"Findings seen: {Count(Truth.Yes)} yes, {Count(Truth.No)} no, {Count(Truth.Unknown)} unknown",
            $"Resultados vistos: {Count(Truth.Yes)} sí, {Count(Truth.No)} no, {Count(Truth.Unknown)} sin saber");
    }

    private static Bilingual Why(PersonalText why) => StoryWords.Headed("Why", "Motivo", StoryWords.Quote(why));

    private static Bilingual Words(PersonalText words) =>
        StoryWords.Headed("Words", "Palabras", StoryWords.Quote(words));

    private static Bilingual Evidence(PersonalText evidence) =>
        StoryWords.Headed("Evidence", "Prueba", StoryWords.Quote(evidence));
}
