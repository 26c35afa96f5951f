using Discretion.Core.Facts;

namespace Discretion.Core.Review;

/// <summary>The sentences of what stands beside the stages.</summary>
internal static class BesideWords
{
    public static Bilingual? What(ReviewEvent happened, ReviewNames names)
    {
        Bilingual who = StoryWords.Who(happened, names);
        return happened switch
        {
            ReviewEvent.InformationRequested(_, var toCounsel, var due) => Requested(who, toCounsel, due),
            ReviewEvent.InformationRecorded(var came, _) => came
                ? StoryWords.Said(who, "recorded that the information came", "registró que llegó la información")
                : StoryWords.Said(who, "recorded that the time ran out without it, which says nothing about the person",
                    "registró que venció el plazo sin ella, lo que no dice nada de la persona"),
            ReviewEvent.Held(_, var until) => StoryWords.Said(
                who,
                $"put the review on hold until {StoryWords.Day(until).En}",
                $"puso la revisión en pausa hasta {StoryWords.Day(until).Es}"),
            ReviewEvent.HoldEnded => StoryWords.Said(
                who, "ended the hold before its day", "terminó la pausa antes de su día"),
            ReviewEvent.Transferred(var office, _) => StoryWords.Said(
                who, $"transferred the review to the office {office}", $"trasladó la revisión a la oficina {office}"),
            ReviewEvent.Referred(var agency, _) => StoryWords.Said(
                who, $"referred the case to {agency}", $"remitió el caso a {agency}"),
            ReviewEvent.ReferralAccepted => StoryWords.Said(
                who, "recorded that the other agency took the case", "registró que la otra agencia aceptó el caso"),
            ReviewEvent.ReferralReturned => StoryWords.Said(
                who,
                "recorded that the other agency returned the case",
                "registró que la otra agencia devolvió el caso"),
            ReviewEvent.Protected(var protection) => StoryWords.Said(
                who,
                $"put the case under the protection of {Protections(protection).En}",
                $"puso el caso bajo la protección de {Protections(protection).Es}"),
            ReviewEvent.UnprotectProposed(var protection, _) => StoryWords.Said(
                who,
                $"proposed to lift the protection of {Protections(protection).En}",
                $"propuso levantar la protección de {Protections(protection).Es}"),
            ReviewEvent.Unprotected(var protection) => StoryWords.Said(
                who,
                $"confirmed, and the protection of {Protections(protection).En} was lifted",
                $"lo confirmó, y se levantó la protección de {Protections(protection).Es}"),
            ReviewEvent.ConflictChecked(var conflict, _) => conflict
                ? StoryWords.Said(who, "looked for a conflict of interest and found one",
                    "buscó un conflicto de interés y encontró uno")
                : StoryWords.Said(who, "looked for a conflict of interest and found none",
                    "buscó un conflicto de interés y no encontró ninguno"),
            ReviewEvent.FamilyJoined(var family) => StoryWords.Said(
                who, $"joined the case to the family group {family}", $"unió el caso al grupo familiar {family}"),
            ReviewEvent.DrawnForQuality(var reader) => StoryWords.Said(
                who,
                $"drew the review for a second, blind reading by {names.Person(reader)}",
                $"eligió la revisión para una segunda lectura a ciegas de {names.Person(reader)}"),
            ReviewEvent.QualityRead(var outcome, _) => StoryWords.Said(
                who,
                $"read the review without knowing the decision and came to {StoryWords.Outcome(outcome, names).En}",
                $"leyó la revisión sin conocer la decisión y llegó a {StoryWords.Outcome(outcome, names).Es}"),
            ReviewEvent.Noted => StoryWords.Said(who, "wrote a note", "escribió una nota"),
            _ => null,
        };
    }

    private static Bilingual Requested(Bilingual who, bool toCounsel, DateOnly due)
    {
        Bilingual of = toCounsel
            ? new("the person’s counsel", "al abogado de la persona")
            : new("the person", "a la persona");
        return StoryWords.Said(
            who,
            $"asked {of.En} for information, due on {StoryWords.Day(due).En}",
            $"pidió información {of.Es}, con plazo hasta {StoryWords.Day(due).Es}");
    }

    private static Bilingual Protections(Protection protection) => protection switch
    {
        Protection.Section1367 => new("8 U.S.C. 1367", "8 U.S.C. 1367"),
        Protection.Asylum => new("asylum", "asilo"),
        Protection.Juvenile => new("juveniles", "menores"),
    };
}
