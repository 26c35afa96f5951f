namespace Discretion.Core.Review;

/// <summary>Refusals about views, recommendations and decisions; the same for every outcome.</summary>
internal static class JudgementRefusals
{
    public static Refusal AlreadyViewed { get; } = new("review.already-viewed", new(
        "You have already recorded your view in this round. Go on to the next step.",
        "Usted ya registró su opinión en esta ronda. Siga con el paso que sigue."));

    public static Refusal AdviceOnly { get; } = new("review.advice-only", new(
        "A legal-aid office decides nothing about its clients. Sign advice instead.",
        "Una oficina de asistencia legal no decide nada sobre sus clientes. En su lugar, firme un consejo."));

    public static Refusal Approver { get; } = new("review.approver", new(
        "The policy lets only a higher role decide on this outcome. Ask somebody who holds it.",
        "La política reserva este resultado a una función superior. Pídalo a alguien que la tenga."));

    public static Refusal SecondPerson { get; } = new("review.second-person", new(
        "You recommended in this round, and a second person has to decide. Ask a colleague.",
        "Usted recomendó en esta ronda, y debe decidir otra persona. Pídalo a un colega."));

    public static Refusal OtherEyes { get; } = new("review.other-eyes", new(
        "You recommended or decided in an earlier round. A second look takes other eyes: ask a colleague or "
            + "transfer it.",
        "Usted recomendó o decidió en una ronda anterior. La segunda mirada corresponde a otros ojos: pídala a un "
            + "colega o traslade la revisión."));

    public static Refusal CaseNotOpened { get; } = new("review.case-not-opened", new(
        "You have not opened the case in this round. Open it and read it first.",
        "Usted no ha abierto el caso en esta ronda. Primero ábralo y léalo."));

    public static Refusal FindingsNotOpened { get; } = new("review.findings-not-opened", new(
        "You have not opened the findings in this round. Open them and read them first.",
        "Usted no ha abierto los resultados en esta ronda. Primero ábralos y léalos."));

    public static Refusal NotViewed { get; } = new("review.not-viewed", new(
        "You have not recorded a view of the whole case in this round. Record it first.",
        "Usted no ha registrado su opinión sobre el caso entero en esta ronda. Primero regístrela."));

    public static Refusal ActMissing { get; } = new("review.act-missing", new(
        "A decision needs a fresh proof of who you are. Confirm your identity and decide again.",
        "Una decisión requiere una prueba reciente de quién es usted. Confirme su identidad y decida de nuevo."));

    public static Refusal ActOfAnother { get; } = new("review.act-of-another", new(
        "The proof of identity is another person’s. Confirm your own identity and decide again.",
        "La prueba de identidad es de otra persona. Confirme su propia identidad y decida de nuevo."));

    public static Refusal ActForAnotherReview { get; } = new("review.act-for-another-review", new(
        "The proof of identity was given for another review. Confirm your identity for this one.",
        "La prueba de identidad se dio para otra revisión. Confirme su identidad para esta."));

    public static Refusal ActStale { get; } = new("review.act-stale", new(
        "The proof of identity is too old or used up. Confirm your identity again.",
        "La prueba de identidad es demasiado antigua o ya se agotó. Confirme su identidad otra vez."));

    public static Refusal NoSuchOutcome { get; } = new("review.no-such-outcome", new(
        "The policy’s path has no such outcome. Choose one of its outcomes.",
        "El camino de la política no tiene ese resultado. Elija uno de sus resultados."));

    public static Refusal NoSuchFactor { get; } = new("review.no-such-factor", new(
        "A reason names a factor that the policy does not have. Name one of its factors, or none.",
        "Una razón nombra un factor que la política no tiene. Nombre uno de sus factores, o ninguno."));

    public static Refusal ReasonWordless { get; } = new("review.reason-wordless", new(
        "A reason has no words. Say in your own words why it counts in this case.",
        "Una razón no tiene palabras. Diga con sus propias palabras por qué cuenta en este caso."));

    public static Refusal Totality { get; } = new("review.totality", new(
        $"Say in {Reasons.TotalityMin} characters or more how you weighed the whole case.",
        $"Diga en {Reasons.TotalityMin} caracteres o más cómo sopesó el caso entero."));

    public static Refusal ForMissing { get; } = new("review.for-missing", new(
        "Nothing is named in favor. Name a consideration, or state that you looked and found none.",
        "No se nombra nada a favor. Nombre una consideración, o declare que buscó y no encontró ninguna."));

    public static Refusal AgainstMissing { get; } = new("review.against-missing", new(
        "Nothing is named against. Name a consideration, or state that you looked and found none.",
        "No se nombra nada en contra. Nombre una consideración, o declare que buscó y no encontró ninguna."));

    public static Refusal NamedAndNone { get; } = new("review.named-and-none", new(
        "A consideration is named on a side where you state that there is none. Take one of the two back.",
        "Se nombra una consideración en un lado donde usted declara que no hay ninguna. Retire una de las dos "
            + "cosas."));

    public static Refusal ProhibitedSource(string fact) => new("review.prohibited-source", new(
        $"An adverse outcome would rest on “{fact}”, which only a source told that may be an abuser or their "
            + "household (8 U.S.C. 1367). Have it corroborated by an independent record, have a relative’s answer "
            + "cleared, or leave it out.",
        $"Un resultado adverso se apoyaría en «{fact}», que solo dijo una fuente que puede ser un agresor o "
            + "alguien de su hogar (8 U.S.C. 1367). Haga que lo corrobore un registro independiente, que se "
            + "habilite la respuesta del familiar, o déjelo fuera."));
}
