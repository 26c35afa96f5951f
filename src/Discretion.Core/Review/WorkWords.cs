using Discretion.Core.Facts;

namespace Discretion.Core.Review;

/// <summary>The sentences of work on a case up to its recommendation.</summary>
internal static class WorkWords
{
    public static Bilingual? What(ReviewEvent happened, ReviewNames names)
    {
        Bilingual who = StoryWords.Who(happened, names);
        return happened switch
        {
            ReviewEvent.Identified identified => Identified(who, identified, names),
            ReviewEvent.Assigned(var to) when to == happened.By =>
                StoryWords.Said(who, "took the review", "tomó la revisión"),
            ReviewEvent.Assigned(var to) => StoryWords.Said(
                who, $"gave the review to {names.Person(to)}", $"asignó la revisión a {names.Person(to)}"),
            ReviewEvent.Recused => StoryWords.Said(who, "stepped aside from the review", "se apartó de la revisión"),
            ReviewEvent.Opened(var what) => Opened(who, what),
            ReviewEvent.Answered answered => Answered(who, answered),
            ReviewEvent.AnswerWithdrawn(var answer, _) => StoryWords.Said(
                who, $"took back answer {answer}", $"retiró la respuesta {answer}"),
            ReviewEvent.Corroborated(var answer, var source, _) => StoryWords.Said(
                who,
                $"noted that {Source(source).En} says the same as answer {answer}",
                $"anotó que {Source(source).Es} dice lo mismo que la respuesta {answer}"),
            ReviewEvent.SourceCleared(var answer, _) => StoryWords.Said(
                who,
                $"found that answer {answer} comes from no prohibited source",
                $"constató que la respuesta {answer} no viene de una fuente prohibida"),
            ReviewEvent.Gathered => StoryWords.Said(
                who, "finished gathering the facts", "terminó de reunir los hechos"),
            ReviewEvent.ViewRecorded(var lean, _, var shown) => View(who, lean, shown),
            ReviewEvent.Recommended(var outcome, _, _) => StoryWords.Said(
                who,
                $"recommended {StoryWords.Outcome(outcome, names).En}",
                $"recomendó {StoryWords.Outcome(outcome, names).Es}"),
            ReviewEvent.SentBack(var stage, _) => StoryWords.Said(
                who,
                $"sent the review back to {StoryWords.Stage(stage, names).En}",
                $"devolvió la revisión a {StoryWords.Stage(stage, names).Es}"),
            _ => null,
        };
    }

    private static Bilingual Identified(Bilingual who, ReviewEvent.Identified identified, ReviewNames names)
    {
        Bilingual title = PlainWords.Quoted(names.Policy.Title);
        Bilingual from = identified.Queue is not { } id
            ? new("by hand", "a mano")
            : (names.Policy.Queues.FirstOrDefault(queue => queue.Id == id)?.Name ?? StoryWords.Alike(id)) is var queue
                ? new($"from the queue {PlainWords.Quoted(queue).En}", $"desde la cola {PlainWords.Quoted(queue).Es}")
                : StoryWords.Alike("");
        return StoryWords.Said(
            who,
            $"brought in the case {identified.Case} {from.En}, for review under {title.En}",
            $"incorporó el caso {identified.Case} {from.Es}, para revisarlo según {title.Es}");
    }

    private static Bilingual Opened(Bilingual who, string what) => what switch
    {
        Part.Case => StoryWords.Said(who, "opened the case", "abrió el caso"),
        Part.Findings => StoryWords.Said(who, "opened the findings", "abrió los resultados"),
        Part.Recommendation => StoryWords.Said(who, "opened the recommendation", "abrió la recomendación"),
        Part.Decision => StoryWords.Said(who, "opened the decision", "abrió la decisión"),
        Part.Story => StoryWords.Said(who, "opened the story", "abrió la historia"),
        _ => StoryWords.Said(who, $"opened {what}", $"abrió {what}"),
    };

    private static Bilingual Answered(Bilingual who, ReviewEvent.Answered answered)
    {
        Bilingual value = StoryWords.Quote(answered.Value);
        Bilingual source = Source(answered.Source);
        return StoryWords.Said(
            who,
            $"recorded answer {answered.Answer}: {answered.Fact} is {value.En}, told by {source.En}",
            $"registró la respuesta {answered.Answer}: {answered.Fact} es {value.Es}, según {source.Es}");
    }

    private static Bilingual View(Bilingual who, ViewLean lean, bool shown)
    {
        Bilingual leans = lean switch
        {
            ViewLean.For => new("leans for discretion", "se inclina a favor de la discreción"),
            ViewLean.Against => new("leans against discretion", "se inclina en contra de la discreción"),
            ViewLean.Unsure => new("does not lean either way yet", "aún no se inclina por ningún lado"),
        };
        Bilingual when = shown
            ? new("after seeing the findings", "después de ver los resultados")
            : new("before seeing the findings", "antes de ver los resultados");
        return StoryWords.Said(
            who, $"recorded a view that {leans.En}, {when.En}", $"registró una opinión que {leans.Es}, {when.Es}");
    }

    private static Bilingual Source(SourceClass source) => source switch
    {
        SourceClass.CourtRecord => new("the court’s record", "el registro de la corte"),
        SourceClass.AgencyRecord => new("the agency’s record", "el registro de la agencia"),
        SourceClass.PublicRecord => new("a public record", "un registro público"),
        SourceClass.Respondent => new("the person", "la persona"),
        SourceClass.Representative => new("the person’s representative", "quien representa a la persona"),
        SourceClass.Relative => new("a relative or member of the household", "un familiar o alguien del hogar"),
        SourceClass.OtherPerson => new("somebody else", "otra persona"),
        SourceClass.Prohibited => new("a prohibited source", "una fuente prohibida"),
    };
}
