using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Review;

namespace Discretion.Tests.Review;

/// <summary>Policies with the paths that the tests of the review walk.</summary>
internal static class TestPaths
{
    private static readonly Citation Somewhere = new("Made for a test", Verified: true);

    private static readonly FactDefinition PriorOrder = new()
    {
        Id = "prior_order",
        Kind = FactKind.YesNo,
        Question = new("Was there an earlier order?", "¿Hubo una orden anterior?"),
        Description = new("An order of removal before this case.", "Una orden de expulsión anterior a este caso."),
        Sources = [FactSource.Reviewer],
        Sensitivity = Sensitivity.Case,
    };

    /// <summary>With the shape of the review of 2011.</summary>
    public static PolicyVersion Like2011 { get; } = Policy("like-2011", new(
        [
            Stage("identified", StageKind.Identify, "Identified", "Identificado", [DeskRole.Reviewer]),
            Stage("gathering", StageKind.Gather, "Gathering", "Reunión de hechos", [DeskRole.Reviewer]),
            Stage("first-view", StageKind.View, "First view", "Primera opinión", [DeskRole.Reviewer]) with
            {
                BeforeFindings = true,
            },
            Stage("recommended", StageKind.Recommend, "Recommendation", "Recomendación", [DeskRole.Reviewer]),
            Stage("second-person", StageKind.Decide, "Second person", "Segunda persona",
                [DeskRole.Reviewer, DeskRole.Supervisor, DeskRole.ChiefCounsel]) with { SecondPerson = true },
        ],
        [
            Outcome("close", "Administrative closure", "Cierre administrativo", "closure", ReviewEnd.Closed,
                Background, Told, Offer, Motion, Ruled) with { FollowUps = [Permit] },
            Outcome("dismiss", "Dismissal", "Desestimación", "settle", ReviewEnd.Terminated, Motion, Ruled) with
            {
                Approver = DeskRole.ChiefCounsel,
            },
            Outcome("release", "Release", "Libertad", "custody", ReviewEnd.CarriedOut, CarriedOut),
            Outcome("stay", "Stay of removal", "Suspensión de la expulsión", "defer", ReviewEnd.CarriedOut,
                Background, CarriedOut),
            Outcome("lesser-charges", "Lesser charges", "Cargos menores", "charges", ReviewEnd.Other, Motion, Ruled),
            Outcome("continue", "No discretion", "Sin discreción", null, ReviewEnd.NotExercised) with
            {
                Adverse = true,
            },
            Outcome("accelerate", "Go on faster", "Seguir más rápido", null, ReviewEnd.CarriedOut, CarriedOut) with
            {
                Adverse = true,
            },
        ]));

    /// <summary>With the shape of a district attorney's review of long sentences.</summary>
    public static PolicyVersion LikeDistrictAttorneys { get; } = Policy("like-da", new(
        [
            Stage("request", StageKind.Identify, "Request", "Solicitud", [DeskRole.Reviewer]),
            Stage("file", StageKind.Gather, "Reading the file", "Lectura del expediente", [DeskRole.Reviewer]),
            Stage("view", StageKind.View, "View", "Opinión", [DeskRole.Reviewer]),
            Stage("record-check", StageKind.Check, "Prison record", "Registro de prisión", [DeskRole.Reviewer]) with
            {
                Checks = [new("conduct", new("conduct in prison", "conducta en prisión"))],
            },
            Stage("recommendation", StageKind.Recommend, "Recommendation", "Recomendación", [DeskRole.Reviewer]),
            Stage("victim", StageKind.Notify, "Victim consulted", "Consulta a la víctima", [DeskRole.Reviewer]) with
            {
                Party = new("the victim", "la víctima"),
            },
            Stage("decision", StageKind.Decide, "Decision", "Decisión", [DeskRole.ChiefCounsel]) with
            {
                SecondPerson = true,
            },
        ],
        [
            Outcome("petition", "Petition for a new sentence", "Petición de nueva sentencia", "resentence",
                ReviewEnd.Resentenced, Motion, Ruled) with { Approver = DeskRole.ChiefCounsel },
            Outcome("no-petition", "No petition", "Sin petición", null, ReviewEnd.NotExercised) with
            {
                Adverse = true, Approver = DeskRole.ChiefCounsel,
            },
        ]));

    /// <summary>Of a legal-aid office: it recommends and advises.</summary>
    public static PolicyVersion LikeLegalAid { get; } = Policy("like-legal-aid", new(
        [
            Stage("intake", StageKind.Identify, "Intake", "Recepción", [DeskRole.Attorney]),
            Stage("interview", StageKind.Gather, "Interview", "Entrevista", [DeskRole.Volunteer, DeskRole.Reviewer]),
            Stage("proposal", StageKind.Recommend, "Proposal", "Propuesta", [DeskRole.Reviewer, DeskRole.Attorney]),
            Stage("told", StageKind.Notify, "Client told", "Aviso al cliente", [DeskRole.Reviewer, DeskRole.Attorney]),
            Stage("advice", StageKind.Decide, "Advice", "Consejo",
                [DeskRole.Reviewer, DeskRole.Attorney, DeskRole.AccreditedRepresentative]) with { SecondPerson = true },
        ],
        [
            Outcome("ask", "Ask for discretion", "Pedir discreción", "request", ReviewEnd.Advised) with
            {
                Approver = DeskRole.Attorney,
            },
            Outcome("wait", "Wait", "Esperar", null, ReviewEnd.Advised, Offer) with
            {
                Adverse = true, Approver = DeskRole.Attorney,
            },
        ]));

    /// <summary>One person alone decides, after a view of their own.</summary>
    public static PolicyVersion OfOnePerson { get; } = Policy("like-one", new(
        [
            Stage("found", StageKind.Identify, "Found", "Hallado", [DeskRole.Supervisor]),
            Stage("look", StageKind.View, "Look", "Mirada", [DeskRole.Supervisor]) with { BeforeFindings = true },
            Stage("check", StageKind.Check, "Check", "Verificación", [DeskRole.Supervisor]) with
            {
                Checks = [new("names", new("names", "nombres"))],
            },
            Stage("decide", StageKind.Decide, "Decide", "Decidir", [DeskRole.Supervisor]),
        ],
        [
            Outcome("yes", "Yes", "Sí", "any", ReviewEnd.CarriedOut, Background),
            Outcome("no", "No", "No", null, ReviewEnd.NotExercised) with { Adverse = true },
        ]));

    /// <summary>A policy with three factors and a path.</summary>
    public static PolicyVersion Policy(string id, ReviewPath path) => new()
    {
        Id = id,
        Version = "1",
        Hash = new string('a', 64),
        Use = PolicyUse.Operative,
        Title = new($"The policy {id}", $"La política {id}"),
        Summary = new("It is for tests.", "Es para pruebas."),
        Agency = "ICE",
        Scope = ["ICE-OPLA"],
        Issued = new(2011, 6, 17),
        Effective = new(2011, 6, 17),
        Memos = [],
        Considerations = [],
        Factors =
        [
            Factor("long-presence", "The person came long ago.", "La persona llegó hace mucho.", Weight.For),
            Factor("violence", "There was violence at home.", "Hubo violencia en el hogar.", Weight.Against) with
            {
                Facts = ["violence_at_home"],
            },
            Factor("earlier-order", "There was an earlier order.", "Hubo una orden anterior.", Weight.Against) with
            {
                Condition = new("prior_order", new Condition.IsTrue(PriorOrder)),
            },
        ],
        Queues =
        [
            new()
            {
                Id = "soon", Name = new("Hearing soon", "Audiencia próxima"), Text = new("Soon.", "Pronto."),
                Citation = Somewhere,
            },
            new()
            {
                Id = "new", Name = new("New cases", "Casos nuevos"), Text = new("New.", "Nuevos."),
                Citation = Somewhere,
            },
        ],
        Path = path,
    };

    private static PathStage Background => Stage("background", StageKind.Check, "Background check",
        "Verificación de antecedentes", [DeskRole.Reviewer, DeskRole.Supervisor]) with
    {
        Checks =
        [
            new("fingerprints", new("fingerprints", "huellas")),
            new("names", new("names", "nombres")),
        ],
    };

    private static PathStage Told => Stage("charging-officer", StageKind.Notify, "Charging officer told",
        "Aviso al oficial que presentó los cargos", [DeskRole.Reviewer]) with
    {
        Party = new("the officer who charged", "el oficial que presentó los cargos"),
    };

    private static PathStage Offer =>
        Stage("offered", StageKind.Offer, "Offer", "Oferta", [DeskRole.Reviewer, DeskRole.Attorney]) with
        {
            DaysMax = 14,
        };

    private static PathStage Motion => Stage("filed", StageKind.File, "Motion", "Moción", [DeskRole.Reviewer]);

    private static PathStage Ruled => Stage("ruled", StageKind.Ruling, "Ruling", "Resolución", [DeskRole.Reviewer]);

    private static PathStage CarriedOut =>
        Stage("carried-out", StageKind.CarryOut, "Carried out", "Cumplimiento", [DeskRole.Reviewer]);

    private static FollowUpRule Permit =>
        new("permit", new("Look at the work permit", "Mire el permiso de trabajo"), 30, Somewhere);

    private static PathStage Stage(
        string id, StageKind kind, string name, string spanish, IReadOnlyList<DeskRole> actors) => new(
            id, kind, new(name, spanish), actors, SecondPerson: false, BeforeFindings: false, [], null, null, [],
            Somewhere);

    private static PathOutcome Outcome(
        string id, string name, string spanish, string? form, ReviewEnd ends, params IReadOnlyList<PathStage> after) =>
        new(id, new(name, spanish), form, Adverse: false, DeskRole.Supervisor, after, ends, null, [], Somewhere);

    private static Factor Factor(string id, string text, string spanish, Weight weight) => new()
    {
        Id = id, Consideration = id, Text = new(text, spanish), Citation = Somewhere, Weight = weight,
    };
}
