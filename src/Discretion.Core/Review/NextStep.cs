using Discretion.Core.Facts;

namespace Discretion.Core.Review;

/// <summary>What can be done next in a review, and by whom.</summary>
/// <param name="Verb">The command's name, for example <c>recommend</c>.</param>
/// <param name="Text">What it is.</param>
/// <param name="Actors">The roles that may.</param>
public sealed record NextStep(string Verb, Bilingual Text, IReadOnlyList<DeskRole> Actors)
{
    private static readonly DeskRole[] Lead = [DeskRole.Supervisor, DeskRole.ChiefCounsel];

    private static readonly DeskRole[] Work = [DeskRole.Reviewer, DeskRole.Supervisor, DeskRole.ChiefCounsel];

    private static readonly DeskRole[] Aid = [DeskRole.Attorney, DeskRole.AccreditedRepresentative];

    /// <summary>What carries a review on from where it stands: what it waits for first, else what its stage
    /// asks.</summary>
    /// <param name="state">The review.</param>
    /// <param name="path">Its path.</param>
    /// <param name="kind">The kind of office.</param>
    /// <param name="today">The day at the office.</param>
    public static IReadOnlyList<NextStep> Of(ReviewState state, ReviewPath path, OfficeKind kind, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(path);
        bool isAid = kind == OfficeKind.LegalAid;
        if (state.End is not null)
        {
            return AfterEnd(state, path, isAid);
        }

        if (state.ReferredTo is not null)
        {
            DeskRole[] hands = isAid ? Aid : Work;
            return [new("accept", ReferralAccept, hands), new("return", ReferralReturn, hands)];
        }

        if (state.DisputedBy is not null)
        {
            return [new("resolve", Resolve, Lead), new("escalate", EscalateText, Lead)];
        }

        if (state.IsHeldOn(today))
        {
            return [new("resume", Resume, isAid ? Aid : Work)];
        }

        return state.InformationDueOn is not null
            ? [new("information", Information, Hands(isAid))]
            : path.StageOf(state) is { } stage ? AtStage(state, stage, isAid) : [];
    }

    private static NextStep[] AfterEnd(ReviewState state, ReviewPath path, bool isAid)
    {
        PathOutcome? outcome = path.OutcomeOf(state);
        bool wentAgainst = outcome is { Adverse: true } || state.Recalendared || state.End is ReviewEnd.Denied
            or ReviewEnd.Declined or ReviewEnd.NoAnswer or ReviewEnd.NotExercised or ReviewEnd.Other;
        NextStep[] secondLook = wentAgainst && state.End != ReviewEnd.PolicyWithdrawn
            ? [new("second-look", SecondLook, Hands(isAid))] : [];
        // What was decided and did not come about, as when an offer is declined, has nothing to look at again.
        bool isLeft = outcome is not null && outcome.Ends == state.End
            && outcome.FollowUps.Any(rule => !state.FollowUpsDone.Contains(rule.Id));
        return isLeft ? [new("follow-up", FollowUp, Hands(isAid)), .. secondLook] : secondLook;
    }

    private static DeskRole[] Hands(bool isAid) => [DeskRole.Intake, .. Work, .. isAid ? Aid : []];

    private static NextStep[] AtStage(ReviewState state, PathStage stage, bool isAid) =>
        [new(VerbOf(stage.Kind, state, isAid), TextOf(stage.Kind, state, isAid), stage.Actors)];

    private static string VerbOf(StageKind kind, ReviewState state, bool isAid) => kind switch
    {
        StageKind.Identify => "assign",
        StageKind.Gather => "gathered",
        StageKind.View => "view",
        StageKind.Recommend => "recommend",
        StageKind.Decide => isAid ? "sign-advice" : "decide",
        StageKind.Check => "check",
        StageKind.Notify => "notice",
        StageKind.Offer => state.OfferAnswerBy is null ? "offer" : "offer-answer",
        StageKind.File => "file",
        StageKind.Ruling => "ruling",
        StageKind.CarryOut => "carry-out",
    };

    private static Bilingual TextOf(StageKind kind, ReviewState state, bool isAid) => kind switch
    {
        StageKind.Identify => new("give it to a person", "asignarlo a una persona"),
        StageKind.Gather => new("answer facts, then state that they are gathered",
            "responder los datos y luego declarar que están reunidos"),
        StageKind.View => new("record a view of the whole case", "anotar una opinión sobre el caso entero"),
        StageKind.Recommend => new("recommend an outcome, with reasons for and against",
            "recomendar un resultado, con razones a favor y en contra"),
        StageKind.Decide => isAid
            ? new("sign the advice, with reasons for and against", "firmar el consejo, con razones a favor y en contra")
            : new("decide, with reasons for and against", "decidir, con razones a favor y en contra"),
        StageKind.Check => new("record what the checks said", "anotar lo que dijeron las verificaciones"),
        StageKind.Notify => new("record who was told, and the reply", "anotar a quién se avisó y qué respondió"),
        StageKind.Offer => state.OfferAnswerBy is null
            ? new("make the offer", "hacer la oferta")
            : new("record the answer to the offer", "anotar la respuesta a la oferta"),
        StageKind.File => new("record the filing with the court", "anotar la presentación ante la corte"),
        StageKind.Ruling => new("record how the court ruled", "anotar cómo resolvió la corte"),
        StageKind.CarryOut => new("record that it was carried out", "anotar que se cumplió"),
    };

    private static readonly Bilingual ReferralAccept = new("record that the other agency took it",
        "anotar que la otra agencia lo aceptó");

    private static readonly Bilingual ReferralReturn = new("record that the other agency returned it",
        "anotar que la otra agencia lo devolvió");

    private static readonly Bilingual Resolve = new("end the dispute", "resolver la disputa");

    private static readonly Bilingual EscalateText = new("pass the dispute up", "elevar la disputa");

    private static readonly Bilingual Resume = new("end the hold before its day",
        "terminar la espera antes de su fecha");

    private static readonly Bilingual Information = new("record the information that was asked for, or that none came",
        "anotar la información pedida, o que no llegó");

    private static readonly Bilingual SecondLook = new("ask that other eyes look again",
        "pedir que otra persona lo mire de nuevo");

    private static readonly Bilingual FollowUp = new("do what is to be looked at after this outcome",
        "hacer lo que sigue a este resultado");
}
