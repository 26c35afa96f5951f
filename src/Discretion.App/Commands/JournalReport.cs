using System.Globalization;
using Discretion.Engine.Journal;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary>What came of verifying a journal, for people and for programs.</summary>
/// <param name="session">The language.</param>
/// <param name="place">Where the journal lies.</param>
/// <param name="report">What was found.</param>
/// <param name="worklist">How many reviews the worklist was held to, and which differ; null where it was not.</param>
/// <param name="isOwnKey">Whether signatures were held to this machine's own key.</param>
internal sealed class JournalReport(
    Session session, string place, ChainReport report, (int Reviews, IReadOnlyList<Guid> Differing)? worklist,
    bool isOwnKey)
{
    private const int FaultsShown = 100;

    /// <summary>Whether nothing is wrong, in the journal or in the worklist.</summary>
    public bool IsWhole => report.IsWhole && worklist is not { Differing.Count: > 0 };

    /// <summary>The answer for programs.</summary>
    public object Json() => new
    {
        place,
        report.Journal,
        IsWhole,
        report.Entries,
        report.Streams,
        head = Convert.ToHexStringLower(report.Head),
        faultsInAll = report.Faults.Count,
        faults = report.Faults.Take(FaultsShown).Select(fault => new { fault.Position, kind = Word(fault.Kind) }),
        checkpoints = report.Checkpoints.Select(one => new
        {
            file = one.Name,
            one.Checkpoint.Size,
            one.Checkpoint.MadeAt,
            key = report.AreSignaturesChecked ? one.Checkpoint.Key : null,
            standing = Word(one.Standing),
        }),
        report.AreSignaturesChecked,
        report.PersonalTexts,
        report.IsPersonalTextChecked,
        worklist = new
        {
            isChecked = worklist is not null,
            reviews = worklist?.Reviews,
            differing = (worklist?.Differing ?? []).Select(id => id.ToString("n", CultureInfo.InvariantCulture)),
        },
        window = new { entries = report.Window, since = report.LastOutside?.Checkpoint.MadeAt },
    };

    /// <summary>The answer for people: what was checked, what is wrong first, and what nothing vouches for.</summary>
    public void Write(IAnsiConsole console)
    {
        console.WriteIndented(0, IsWhole
            ? session.Say(
                $"The journal is whole: {report.Entries:N0} entries in {report.Streams:N0} streams.",
                $"El registro está íntegro: {report.Entries:N0} anotaciones en {report.Streams:N0} series.")
            : session.Say(
                "The journal was CHANGED. Do not rely on it: put your copy back, and find out who could write to it.",
                "El registro FUE CAMBIADO. No se fíe de él: reponga su copia y averigüe quién pudo escribir en él."));
        console.WriteIndented(2, place);
        foreach (string line in Wrong().Concat(Checked()).Append(Window()))
        {
            console.WriteIndented(2, line);
        }

        console.WriteIndented(2, $"{report.Journal}: {Convert.ToHexStringLower(report.Head)}");
    }

    private IEnumerable<string> Wrong()
    {
        if (report.Faults is [var first, ..])
        {
            yield return session.Say(
                $"The first wrong entry is {first.Position:N0}: {InWords(first.Kind)}.",
                $"La primera anotación errónea es la {first.Position:N0}: {InWords(first.Kind)}.");
            yield return report.Faults.Count == 1
                ? session.Say("No other is wrong.", "Ninguna otra está mal.")
                : session.Say(
                    $"{report.Faults.Count:N0} are wrong in all.", $"En total hay {report.Faults.Count:N0} erróneas.");
        }

        foreach (CheckpointFinding one in report.Checkpoints.Where(one => one.Standing != CheckpointStanding.Fits))
        {
            yield return Name(one) + ": " + InWords(one);
        }

        if (worklist is (_, [var review, ..] differing))
        {
            yield return session.Say(
                $"The worklist is not what the entries of {differing.Count:N0} reviews come to, or that cannot be "
                    + $"worked out. The first is {review:n}.",
                $"La lista de trabajo no es lo que resulta de las anotaciones de {differing.Count:N0} revisiones, o no "
                    + $"se puede saber. La primera es {review:n}.");
        }
    }

    private IEnumerable<string> Checked()
    {
        if (report.Faults.Count == 0)
        {
            yield return session.Say(
                "Every entry has its place and follows from the one before it by its hash; every decision has the act "
                    + "of the person who made it.",
                "Cada anotación está en su lugar y se sigue de la anterior por su hash; cada decisión tiene el acto de "
                    + "la persona que la tomó.");
        }

        yield return (report.PersonalTexts, report.IsPersonalTextChecked) switch
        {
            (0, _) => session.Say("There are no personal texts.", "No hay textos personales."),
            (var texts, true) => session.Say(
                $"{texts:N0} personal texts were opened and held to what their entries say of them.",
                $"Se abrieron {texts:N0} textos personales y se compararon con lo que dicen sus anotaciones."),
            (var texts, false) => session.Say(
                $"{texts:N0} personal texts were not opened: the master key is not here.",
                $"No se abrieron {texts:N0} textos personales: la clave maestra no está aquí."),
        };
        if (worklist is ( > 0 and var reviews, []))
        {
            yield return session.Say(
                $"The worklist says of each of {reviews:N0} reviews what their entries come to.",
                $"La lista de trabajo dice de cada una de {reviews:N0} revisiones lo que resulta de sus anotaciones.");
        }

        foreach (CheckpointFinding one in report.Checkpoints.Where(
            one => one is { IsOutside: true, Standing: CheckpointStanding.Fits }))
        {
            yield return Name(one) + ": " + session.Say("it fits.", "concuerda.");
        }

        if (!report.AreSignaturesChecked)
        {
            yield return session.Say(
                "No signature was checked: give the public key with --public-key.",
                "No se comprobó ninguna firma: indique la clave pública con --public-key.");
        }
        else if (isOwnKey)
        {
            yield return session.Say(
                "Signatures were held to this machine's own key. Who took it over has that key too: keep the public "
                    + "key elsewhere, and give it with --public-key.",
                "Las firmas se compararon con la clave de esta máquina. Quien la tome tiene también esa clave: guarde "
                    + "la clave pública en otro lugar e indíquela con --public-key.");
        }
    }

    private string Window() => (report.LastOutside?.Checkpoint, report.Window) switch
    {
        (null, _) => session.Say(
            $"No checkpoint from outside fits, so nothing outside vouches for any of the {report.Entries:N0} entries: "
                + "who can write to the database could have made them all anew. Make one with "
                + "'discretion journal checkpoint', keep it elsewhere, and give it here with --checkpoint.",
            "Ningún punto de control de fuera concuerda, así que nada de fuera responde por ninguna de las "
                + $"{report.Entries:N0} anotaciones: quien puede escribir en la base de datos pudo rehacerlas todas. "
                + "Haga uno con 'discretion journal checkpoint', guárdelo en otro lugar e indíquelo aquí con "
                + "--checkpoint."),
        ({ } last, 0) => session.Say(
            $"The window is empty: the last checkpoint from outside, of {Time(last.MadeAt)}, covers every entry.",
            $"La ventana está vacía: el último punto de control de fuera, del {Time(last.MadeAt)}, cubre todo."),
        ({ } last, var window) => session.Say(
            $"The window: {window:N0} entries after the last checkpoint from outside, since {Time(last.MadeAt)}. "
                + "Nothing outside vouches for these yet: who can write to the database could have changed them "
                + "unseen.",
            $"La ventana: {window:N0} anotaciones después del último punto de control de fuera, desde el "
                + $"{Time(last.MadeAt)}. Nada de fuera responde aún por ellas: quien puede escribir en la base de "
                + "datos pudo cambiarlas sin que se vea."),
    };

    private string Name(CheckpointFinding one) => one.Name is { } file
        ? session.Say(
            $"{Path.GetFileName(file)}, of {one.Checkpoint.Size:N0} entries until {Time(one.Checkpoint.MadeAt)}",
            $"{Path.GetFileName(file)}, de {one.Checkpoint.Size:N0} anotaciones hasta el {Time(one.Checkpoint.MadeAt)}")
        : session.Say(
            $"The journal's own checkpoint of {one.Checkpoint.Size:N0} entries",
            $"El punto de control propio de {one.Checkpoint.Size:N0} anotaciones");

    private string InWords(CheckpointFinding one) => one.Standing switch
    {
        CheckpointStanding.Fits => "",
        CheckpointStanding.OtherJournal => session.Say(
            $"it is of another journal, {one.Checkpoint.Journal}.", $"es de otro registro, {one.Checkpoint.Journal}."),
        CheckpointStanding.NotSigned => session.Say(
            "none of the keys that were given signed it.", "no lo firmó ninguna de las claves indicadas."),
        CheckpointStanding.Cut => session.Say(
            $"the journal has only {report.Entries:N0} now: its end was cut off, or an old copy was put back.",
            $"el registro solo tiene ahora {report.Entries:N0}: le cortaron el final o repusieron una copia vieja."),
        CheckpointStanding.OtherHead => session.Say(
            $"an entry from {Before(one) + 1:N0} to {one.Checkpoint.Size:N0} was changed, put in or taken out, and the "
                + "hashes were made anew.",
            $"alguna anotación de la {Before(one) + 1:N0} a la {one.Checkpoint.Size:N0} fue cambiada, añadida o "
                + "quitada, y rehicieron los hashes."),
        CheckpointStanding.OtherTime => session.Say(
            "an entry that it covers was recorded after it, or one that it does not cover before it.",
            "una anotación que cubre es posterior a él, o una que no cubre es anterior."),
    };

    // What an earlier checkpoint from outside covers is as it was.
    private long Before(CheckpointFinding one) => report.Checkpoints
        .Where(other => other is { IsOutside: true, Standing: CheckpointStanding.Fits }
            && other.Checkpoint.Size < one.Checkpoint.Size)
        .Select(other => other.Checkpoint.Size).DefaultIfEmpty(0).Max();

    private string InWords(ChainFaultKind kind) => kind switch
    {
        ChainFaultKind.Position => session.Say("it is missing, or not in its place", "falta o no está en su lugar"),
        ChainFaultKind.Hash => session.Say(
            "it is not what was hashed, or does not follow from the one before it",
            "no es lo que dice su hash, o no se sigue de la anterior"),
        ChainFaultKind.Version => session.Say(
            "its version does not follow the one before it in its stream",
            "su versión no sigue a la anterior de su serie"),
        ChainFaultKind.Time => session.Say(
            "it was recorded before the one before it", "se anotó antes que la anterior"),
        ChainFaultKind.Body => session.Say("its body is not canonical JSON", "su contenido no es JSON canónico"),
        ChainFaultKind.Decision => session.Say(
            "it and the act of a person that it needs do not belong together",
            "ella y el acto de una persona que necesita no corresponden"),
        ChainFaultKind.Personal => session.Say(
            "the personal text beside it is not the one that was recorded",
            "el texto personal junto a ella no es el que se anotó"),
    };

    private static string Word(ChainFaultKind kind) => kind switch
    {
        ChainFaultKind.Position => "position",
        ChainFaultKind.Hash => "hash",
        ChainFaultKind.Version => "version",
        ChainFaultKind.Time => "time",
        ChainFaultKind.Body => "body",
        ChainFaultKind.Decision => "decision",
        ChainFaultKind.Personal => "personal",
    };

    private static string Word(CheckpointStanding standing) => standing switch
    {
        CheckpointStanding.Fits => "fits",
        CheckpointStanding.OtherJournal => "other-journal",
        CheckpointStanding.NotSigned => "not-signed",
        CheckpointStanding.Cut => "cut",
        CheckpointStanding.OtherHead => "other-head",
        CheckpointStanding.OtherTime => "other-time",
    };

    private static string Time(DateTimeOffset time) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC");
}
