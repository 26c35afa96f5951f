using System.CommandLine;
using System.Globalization;
using Discretion.Engine.Docket;

namespace Discretion.App.Commands;

/// <summary><c>discretion docket import</c>: the court's files become a release.</summary>
internal static class DocketImportCommand
{
    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        Argument<string> path = new("path") { Description = "The folder or .zip that holds the court's files." };
        Option<string?> name = new("--name") { Description = "The docket's name. Default: from the path and the day." };
        Option<DateOnly?> asOf = DayOption.Of(
            "--as-of", "The day the facts speak of. Needed for a folder; for a .zip its newest entry's date.");
        Option<bool> repairs = new("--accept-repairs")
        {
            Description = "Import although one rule mends more than 1,000 rows and one in a thousand of a table.",
        };
        Option<bool> json = Answer.JsonOption();
        Command command =
            new("import", "Read a docket. Rows that cannot be read are set aside and counted, never dropped.")
        {
            path, name, asOf, repairs, json,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            Session session = new(options, parsed);
            string from = parsed.GetRequiredValue(path);
            DocketSource source = DocketSource.Open(from);
            DateOnly day = parsed.GetValue(asOf) ?? source.NewestEntryOn
                ?? throw new InputException(
                $"{from} is a folder and does not say of which day it is. Add --as-of YYYY-MM-DD.");
            DocketRelease release = await ImportAsync(
                session,
                terminal,
                new(session.Eoir, session.Vocabulary) { AcceptsRepairs = parsed.GetValue(repairs) },
                source,
                day,
                parsed.GetValue(name) ?? DefaultName(from, day),
                cancel).ConfigureAwait(false);
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(DocketReport.Json(session, release));
            }
            else
            {
                DocketReport.Write(session, terminal.Out, release);
            }

            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Imports with progress.</summary>
    public static async Task<DocketRelease> ImportAsync(
        Session session,
        Terminal terminal,
        DocketImporter importer,
        DocketSource source,
        DateOnly asOf,
        string name,
        CancellationToken cancel)
    {
        if (session.Lists.List().Any(list => list.Name == name))
        {
            throw new InputException($"There is an office's own list {name} already. Choose another with --name.");
        }

        DocketRelease? release = null;
        await Progress.RunAsync(terminal, session, session.Say("Reading", "Leyendo"), async report =>
            release = await session.Dockets.ImportAsync(
                name, source, asOf, importer,
                new Immediate<ImportProgress>(now => report(now.Bytes, now.BytesInAll, Words(session, now))),
                cancel).ConfigureAwait(false), isInBytes: true).ConfigureAwait(false);
        return release!;
    }

    // The rows are those of all tables so far; the table is the one that was read last.
    private static string Words(Session session, ImportProgress now) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(now.Stage == "writing" ? session.Say("done, now writing", "listo; ahora se escribe") : now.Stage)}: "
            + $"{now.Rows:N0} {session.Say("rows", "filas")}");

    private static string DefaultName(string path, DateOnly day)
    {
        string stem = Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(path));
        string safe = string.Concat(
            stem.Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '-'))
            .Trim('-');
        return string.Create(CultureInfo.InvariantCulture,
            $"{(safe.Length == 0 ? "docket" : safe[..Math.Min(safe.Length, 40)])}-{day:yyyy-MM-dd}");
    }
}
