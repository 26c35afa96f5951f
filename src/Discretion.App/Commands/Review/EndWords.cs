using Discretion.Core.Facts;
using Discretion.Core.Review;

namespace Discretion.App.Commands.Review;

/// <summary>How a review ended, in words.</summary>
internal static class EndWords
{
    public static Bilingual Of(ReviewEnd end) => end switch
    {
        ReviewEnd.Closed => new("the court took the case off its calendar", "la corte sacó el caso de su calendario"),
        ReviewEnd.Terminated => new("the court ended the proceedings", "la corte puso fin al proceso"),
        ReviewEnd.Resentenced => new("the court set a new sentence", "la corte fijó una pena nueva"),
        ReviewEnd.CarriedOut => new("the office did what was decided", "la oficina cumplió lo decidido"),
        ReviewEnd.Denied => new("the court refused", "la corte lo negó"),
        ReviewEnd.NotExercised => new("discretion was not exercised; the case goes on",
            "no se ejerció la discreción; el caso sigue"),
        ReviewEnd.Declined => new("the person declined the offer", "la persona rechazó la oferta"),
        ReviewEnd.NoAnswer => new("the person did not answer the offer, which is not consent",
            "la persona no respondió a la oferta, lo cual no es aceptar"),
        ReviewEnd.Advised => new("the office advised its client", "la oficina aconsejó a su cliente"),
        ReviewEnd.PolicyWithdrawn => new("the policy was withdrawn", "se retiró la política"),
        ReviewEnd.Other => new("in another way, told in words", "de otro modo, dicho en palabras"),
    };
}
