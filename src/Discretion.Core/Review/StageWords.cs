using Discretion.Core.Facts;

namespace Discretion.Core.Review;

/// <summary>What is done at the kinds of stages, as a clause: <c>facts are gathered</c>.</summary>
public static class StageWords
{
    /// <summary>The clause; it has no capital and no full stop.</summary>
    public static Bilingual Of(StageKind kind) => kind switch
    {
        StageKind.Identify => new("the case waits for somebody to take it", "el caso espera que alguien lo tome"),
        StageKind.Gather => new("facts are gathered", "se reúnen los hechos"),
        StageKind.View => new("a reviewer records a view", "quien revisa registra su opinión"),
        StageKind.Recommend => new("an outcome is recommended", "se recomienda un resultado"),
        StageKind.Decide => new("a person decides", "una persona decide"),
        StageKind.Check => new("checks are run", "se hacen verificaciones"),
        StageKind.Notify => new("somebody is told or consulted", "se avisa o se consulta a alguien"),
        StageKind.Offer => new("the person is offered the outcome", "se ofrece el resultado a la persona"),
        StageKind.File => new("a paper is filed with the court", "se presenta un escrito ante la corte"),
        StageKind.Ruling => new("the court rules", "la corte resuelve"),
        StageKind.CarryOut => new("the office does what was decided", "la oficina cumple lo decidido"),
    };
}
