using Discretion.Core.Facts;

namespace Discretion.Core.Review;

/// <summary>The sentences of a decision and of what follows it.</summary>
internal static class OutcomeWords
{
    public static Bilingual? What(ReviewEvent happened, ReviewNames names)
    {
        Bilingual who = StoryWords.Who(happened, names);
        return happened switch
        {
            ReviewEvent.Decided decided => Decided(who, decided.Decision, names),
            ReviewEvent.CheckRecorded(var check, var result, _) => Checked(who, check, result, names),
            ReviewEvent.NoticeRecorded(var stage, var on, _) => Notice(who, stage, on, names),
            ReviewEvent.OfferMade(var by) => StoryWords.Said(
                who,
                $"offered the outcome to the person, to be answered by {StoryWords.Day(by).En}",
                $"ofreció el resultado a la persona, con plazo para responder hasta {StoryWords.Day(by).Es}"),
            ReviewEvent.OfferAnswered(var reply, var by) => Reply(who, reply, by),
            ReviewEvent.Filed(var paper, var on) => StoryWords.Said(
                who,
                $"recorded that {paper} was filed with the court on {StoryWords.Day(on).En}",
                $"registró que se presentó {paper} ante la corte {StoryWords.Day(on).Es}"),
            ReviewEvent.Ruled(var ruling, var on, _) => Ruled(who, ruling, on),
            ReviewEvent.CarriedOut(var on, _) => StoryWords.Said(
                who,
                $"recorded that the office did what was decided on {StoryWords.Day(on).En}",
                $"registró que la oficina cumplió lo decidido {StoryWords.Day(on).Es}"),
            ReviewEvent.SecondLookAsked(var asker, _) => SecondLook(who, asker),
            ReviewEvent.Disputed(var component, _) => StoryWords.Said(
                who,
                $"recorded that {component} disputes the decision",
                $"registró que {component} impugna la decisión"),
            ReviewEvent.Escalated => StoryWords.Said(
                who, "passed the dispute up one level", "elevó la impugnación un nivel"),
            ReviewEvent.DisputeResolved(var stands, _) => stands
                ? StoryWords.Said(who, "resolved the dispute: the decision stands",
                    "resolvió la impugnación: la decisión se mantiene")
                : StoryWords.Said(who, "resolved the dispute: the decision is taken back and made again",
                    "resolvió la impugnación: la decisión se retira y se toma de nuevo"),
            ReviewEvent.Recalendared(var release, var hearing) => Recalendared(who, release, hearing),
            ReviewEvent.FollowUpDone(var followUp, _) => StoryWords.Said(
                who,
                $"finished the follow-up {StoryWords.FollowUp(followUp, names).En}",
                $"terminó el seguimiento {StoryWords.FollowUp(followUp, names).Es}"),
            ReviewEvent.PolicyWithdrawn => StoryWords.Said(
                who, "ended the review because the policy no longer applies",
                "terminó la revisión porque la política ya no rige"),
            _ => null,
        };
    }

    private static Bilingual Decided(Bilingual who, DecisionOfRecord decision, ReviewNames names)
    {
        Bilingual outcome = StoryWords.Outcome(decision.Outcome, names);
        Bilingual after = decision.RecommendedBy is { } by
            ? new($", after a recommendation by {names.Person(by)}", $", tras una recomendación de {names.Person(by)}")
            : StoryWords.Alike("");
        return decision.Advice
            ? StoryWords.Said(
                who, $"signed the advice {outcome.En}{after.En}", $"firmó el consejo {outcome.Es}{after.Es}")
            : StoryWords.Said(who, $"decided: {outcome.En}{after.En}", $"decidió: {outcome.Es}{after.Es}");
    }

    private static Bilingual Checked(Bilingual who, string check, CheckResult result, ReviewNames names)
    {
        Bilingual name = StoryWords.Check(check, names);
        return result switch
        {
            CheckResult.Clear => StoryWords.Said(
                who, $"recorded that {name.En} found nothing new", $"registró que {name.Es} no halló nada nuevo"),
            CheckResult.Found => StoryWords.Said(
                who,
                $"recorded that {name.En} found something that a person must weigh",
                $"registró que {name.Es} halló algo que una persona debe sopesar"),
        };
    }

    private static Bilingual Notice(Bilingual who, string stage, DateOnly on, ReviewNames names)
    {
        Bilingual day = StoryWords.Day(on);
        return StoryWords.Party(stage, names) is { } party
            ? StoryWords.Said(
                who, $"told or consulted on {day.En}: {party.En}", $"dio aviso o consultó {day.Es}: {party.Es}")
            : StoryWords.Said(
                who,
                $"recorded the notice of {StoryWords.Stage(stage, names).En} on {day.En}",
                $"registró el aviso de {StoryWords.Stage(stage, names).Es} {day.Es}");
    }

    private static Bilingual Reply(Bilingual who, OfferAnswer reply, DateOnly? by) => reply switch
    {
        OfferAnswer.Accepted => StoryWords.Said(
            who, "recorded that the person accepted the offer", "registró que la persona aceptó la oferta"),
        OfferAnswer.Declined => StoryWords.Said(
            who, "recorded that the person declined the offer", "registró que la persona rechazó la oferta"),
        OfferAnswer.MoreTime => StoryWords.Said(
            who,
            $"gave the person more time, until {StoryWords.Day(by!.Value).En}",
            $"dio a la persona más tiempo, hasta {StoryWords.Day(by.Value).Es}"),
        OfferAnswer.NoAnswer => StoryWords.Said(
            who,
            "recorded that the day passed without an answer, which is not consent",
            "registró que pasó el día sin respuesta, lo que no es consentimiento"),
    };

    private static Bilingual Ruled(Bilingual who, Ruling ruling, DateOnly on)
    {
        Bilingual how = ruling switch
        {
            Ruling.Granted => new("granted what was asked", "concedió lo pedido"),
            Ruling.Denied => new("denied what was asked", "denegó lo pedido"),
            Ruling.Other => new("ruled in another way", "resolvió de otra manera"),
        };
        return StoryWords.Said(
            who,
            $"recorded that the court {how.En} on {StoryWords.Day(on).En}",
            $"registró que la corte {how.Es} {StoryWords.Day(on).Es}");
    }

    private static Bilingual SecondLook(Bilingual who, SecondLookAsker asker)
    {
        Bilingual by = asker switch
        {
            SecondLookAsker.Person => new("the person asked", "la persona pidió"),
            SecondLookAsker.Counsel => new("the person’s counsel asked", "el abogado de la persona pidió"),
            SecondLookAsker.Office => new("the office asked", "la oficina pidió"),
        };
        return StoryWords.Said(
            who, $"recorded that {by.En} for a second look by other eyes",
            $"registró que {by.Es} una segunda mirada de otros ojos");
    }

    private static Bilingual Recalendared(Bilingual who, ReleaseKey release, DateOnly? hearing)
    {
        Bilingual next = hearing is { } day
            ? new($", with a hearing on {StoryWords.Day(day).En}", $", con audiencia {StoryWords.Day(day).Es}")
            : StoryWords.Alike("");
        return StoryWords.Said(
            who,
            $"noted that the docket of {StoryWords.Day(release.AsOf).En} shows the case on the calendar again{next.En}",
            $"anotó que los expedientes al {DateWords.Day(release.AsOf).Es} muestran el caso otra vez en el calendario"
                + next.Es);
    }
}
