using Discretion.Core.Facts;
using Discretion.Core.Review;

namespace Discretion.Engine.Review;

/// <summary>What the desk refuses beside what the decider does: who, where and with what right.</summary>
internal static class DeskRefusals
{
    public static readonly Refusal AlreadySetUp = Of("desk.already-set-up",
        "The desk is set up already. An administrator adds offices and people.",
        "La mesa de revisión ya está instalada. Un administrador agrega oficinas y personas.");

    public static readonly Refusal Newsroom = Of("desk.newsroom",
        "A newsroom needs no desk: it screens dockets and decides nothing. Choose agency, prosecutor or legal-aid.",
        "Una redacción de prensa no necesita mesa de revisión: examina listas y no decide nada. Elija agency, "
            + "prosecutor o legal-aid.");

    public static readonly Refusal NotAdministrator = Of("desk.not-administrator",
        "Only an administrator sets up offices and people.",
        "Solo un administrador instala oficinas y personas.");

    public static readonly Refusal Oneself = Of("desk.oneself",
        "Nobody changes what they themselves may do. Ask another administrator.",
        "Nadie cambia lo que le está permitido a sí mismo. Pídalo a otro administrador.");

    public static readonly Refusal SignInFailed = Of("desk.sign-in-failed",
        "The name, the office or the passphrase is not right.",
        "El nombre, la oficina o la frase de acceso no es correcta.");

    public static readonly Refusal TooManyFailures = Of("desk.too-many-failures",
        "Five wrong passphrases within 15 minutes. Wait until they have passed.",
        "Cinco frases de acceso equivocadas en 15 minutos. Espere a que pasen.");

    public static readonly Refusal InvitationInvalid = Of("desk.invitation-invalid",
        "There is no such invitation, or it is older than seven days. Ask an administrator for a new one.",
        "No hay tal invitación, o tiene más de siete días. Pida otra a un administrador.");

    public static readonly Refusal PassphraseUnfit = Of("desk.passphrase-unfit",
        $"A passphrase has at least {Passphrase.LengthMin} characters, and is not the person's own name.",
        $"Una frase de acceso tiene al menos {Passphrase.LengthMin} caracteres y no es el nombre de la persona.");

    public static readonly Refusal MachineMayNot = Of("desk.machine-may-not",
        "This token does not reach so far. A machine reads and brings in, and never decides.",
        "Esta clave no alcanza para esto. Una máquina lee y trae casos, y nunca decide.");

    public static readonly Refusal AlreadyOpen = Of("review.already-open",
        "This case is under review already, under the same policy.",
        "Este caso ya está en revisión, bajo la misma política.");

    public static readonly Refusal NoSuchCase = Of("review.no-such-case",
        "The docket has no such case.", "La lista de casos no tiene tal caso.");

    public static readonly Refusal NoDesk = Of("review.policy-without-desk",
        "No desk reviews under this policy: it is not in force for one, or sets no path.",
        "Ninguna mesa revisa bajo esta política: no rige para ello, o no fija un camino.");

    public static readonly Refusal OtherOffice = Of("review.other-office",
        "A case is brought into one's own office. Sign in there.",
        "Un caso se trae a la oficina propia. Inicie sesión en ella.");

    public static readonly Refusal SameOffice = Of("review.same-office",
        "It is in this office already.", "Ya está en esta oficina.");

    public static readonly Refusal ChangedMeanwhile = Of("review.changed-meanwhile",
        "Somebody else changed it at the same moment.", "Otra persona lo cambió en el mismo momento.");

    public static readonly Refusal NoReader = Of("desk.no-reader",
        "Nobody in this office reads a second time who had no hand in the review.",
        "Nadie en esta oficina lee por segunda vez sin haber intervenido en la revisión.");

    public static Refusal NoSuchPerson(string person) => Of("desk.no-such-person",
        $"There is nobody of the name {person} at this desk.", $"No hay nadie de nombre {person} en esta mesa.");

    public static Refusal PersonTaken(string person) => Of("desk.person-taken",
        $"There is or was somebody of the name {person}; no name is used again.",
        $"Hay o hubo alguien de nombre {person}; ningún nombre se usa de nuevo.");

    public static Refusal NoSuchOffice(string office) => Of("desk.no-such-office",
        $"There is no office {office} at this desk.", $"No hay oficina {office} en esta mesa.");

    public static Refusal OfficeTaken(string office) => Of("desk.office-taken",
        $"There is an office {office} already.", $"Ya hay una oficina {office}.");

    public static Refusal UnfitId(string id) => Of("desk.unfit-id",
        $"{id} is no fit id: use 2 to 40 small letters, digits and dashes, beginning with a letter.",
        $"{id} no sirve de identificador: use de 2 a 40 letras minúsculas, cifras y guiones, empezando por una letra.");

    public static Refusal NoSuchTimeZone(string zone) => Of("desk.no-such-time-zone",
        $"There is no time zone {zone}. Write it as America/Los_Angeles.",
        $"No hay zona horaria {zone}. Escríbala como America/Los_Angeles.");

    public static Refusal RoleNotHere(DeskRole role, OfficeKind kind) => Of("desk.role-not-here",
        $"An office of kind {DeskNames.Of(kind)} has no {DeskNames.Of(role)}.",
        $"Una oficina de clase {DeskNames.Of(kind)} no tiene {DeskNames.Of(role)}.");

    public static Refusal Disabled(string person) => Of("desk.disabled",
        $"{person} can no longer sign in, so nothing can be given to them.",
        $"{person} ya no puede iniciar sesión, así que no se le puede dar nada.");

    public static Refusal NotInOffice(string person) => Of("desk.wrong-office",
        $"{person} has no role in this office that works on reviews.",
        $"{person} no tiene en esta oficina ninguna función que trabaje en revisiones.");

    public static Refusal NotCleared(string person) => Of("desk.not-cleared",
        $"{person} is not cleared for the protection of this case.",
        $"{person} no está habilitado para la protección de este caso.");

    public static Refusal NoSuchFact(string fact) => Of("review.no-such-fact",
        $"There is no fact {fact} that people can tell.", $"No hay ningún dato {fact} que las personas puedan decir.");

    public static Refusal NotAValue(string fact) => Of("review.not-a-value",
        $"This is no value of the fact {fact}.", $"Esto no es un valor del dato {fact}.");

    private static Refusal Of(string code, string english, string spanish) =>
        new(code, new Bilingual(english, spanish));
}
