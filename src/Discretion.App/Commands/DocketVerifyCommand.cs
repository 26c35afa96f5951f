using System.CommandLine;
using System.Globalization;
using Discretion.Engine.Docket;
using Discretion.Engine.Docket.Releases;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary><c>discretion docket verify</c>: whether a release is still what its manifest says.</summary>
internal static class DocketVerifyCommand
{
    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        Argument<string> name = new("name") { Description = "The docket's name." };
        Option<string?> manifest = new("--manifest")
        {
            Description = "The SHA-256 that a citation gives for the manifest, to be compared too.",
        };
        Option<bool> json = Answer.JsonOption();
        Command command = new("verify", "Read every file of a docket again and hold it to the manifest.")
        {
            name, manifest, json,
        };
        command.SetAction((parsed, cancel) =>
        {
            Session session = new(options, parsed);
            string? wanted = parsed.GetValue(manifest);
            if (wanted is not null && (wanted.Length != 64 || !wanted.All(char.IsAsciiHexDigit)))
            {
                throw new InputException(
                    $"--manifest takes a SHA-256, 64 letters and digits from 0 to f, not {wanted}.");
            }

            // A release that lost its manifest is still one to be looked at.
            string wantedName = parsed.GetRequiredValue(name);
            DocketRelease release = session.Dockets.List().FirstOrDefault(there => there.Name == wantedName)
                ?? session.Release(wantedName);
            ReleaseCheck? check = null;
            Progress.Run(terminal, session, session.Say("Reading", "Leyendo"), report =>
                check = ReleaseCheck.Of(release, wanted, (done, inAll) => report(done, inAll, ""), cancel),
                isInBytes: true);
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(Json(release, check!));
            }
            else
            {
                Write(session, terminal.Out, release, check!);
            }

            return Task.FromResult(check!.IsWhole ? ExitCode.Done : ExitCode.ProblemsFound);
        });
        return command;
    }

    private static object Json(DocketRelease release, ReleaseCheck check) => new
    {
        release.Name,
        check.IsWhole,
        check.ManifestSha256,
        check.ManifestProblem,
        check.ManifestAgrees,
        files = check.Files.Select(file => new
        {
            file.File,
            state = Word(file.State),
            bytes = file.Found?.Bytes,
            sha256 = file.Found?.Sha256,
            bytesNamed = file.Named?.Bytes,
            sha256Named = file.Named?.Sha256,
        }),
        tables = check.Tables.ToDictionary(table => table.Table, table => new
        {
            table.In,
            table.AccountedFor,
            table.ProblemLines,
            table.ProblemLinesNamed,
            table.AddsUp,
        }),
        check.Cases,
        check.CaseRows,
    };

    private static string Word(FileState state) => state switch
    {
        FileState.Whole => "whole",
        FileState.Changed => "changed",
        FileState.Missing => "missing",
        FileState.Extra => "extra",
    };

    private static void Write(Session session, IAnsiConsole console, DocketRelease release, ReleaseCheck check)
    {
        string[] wrong = [.. Wrong(session, check)];
        string bytes = check.Files.Sum(file => file.Found?.Bytes ?? 0).ToString("N0", CultureInfo.InvariantCulture);
        console.WriteLine(wrong.Length == 0
            ? session.Say(
                $"Docket {release.Name} is whole: {check.Files.Count} files, {bytes} bytes, each as its manifest says.",
                $"La lista de casos {release.Name} está íntegra: {check.Files.Count} archivos, {bytes} bytes, todos "
                    + "como dice su manifiesto.")
            : session.Say(
                $"Docket {release.Name} is NOT WHOLE. Do not use it: import the source again.",
                $"La lista de casos {release.Name} NO ESTÁ ÍNTEGRA. No la use: vuelva a importar la fuente."));
        foreach (string problem in wrong)
        {
            console.WriteIndented(2, problem);
        }

        if (wrong.Length == 0)
        {
            console.WriteIndented(2, session.Say(
                $"in = kept + repaired + set aside in each of {check.Tables.Count} tables, and problems.parquet has "
                    + $"every line of them; cases.parquet has {check.CaseRows:N0} rows, one a case.",
                $"entraron = guardadas + reparadas + apartadas en cada una de {check.Tables.Count} tablas, y "
                    + $"problems.parquet tiene todas esas líneas; cases.parquet tiene {check.CaseRows:N0} filas, una "
                    + "por caso."));
        }

        if (check.ManifestSha256 is { } hash)
        {
            console.WriteIndented(2, $"manifest.json SHA-256 {hash}");
            console.WriteIndented(2, check.ManifestSha256Wanted is null
                ? session.Say(
                    "Whoever can change a file can change the manifest with it: compare this hash with the one where "
                        + "the docket was cited, or give it with --manifest.",
                    "Quien puede cambiar un archivo puede cambiar también el manifiesto: compare este hash con el de "
                        + "la cita, o indíquelo con --manifest.")
                : check.ManifestAgrees
                    ? session.Say("It is the hash that was cited.", "Es el hash citado.")
                    : session.Say(
                        $"It is not the hash that was cited: {check.ManifestSha256Wanted}",
                        $"No es el hash citado: {check.ManifestSha256Wanted}"));
        }
    }

    private static IEnumerable<string> Wrong(Session session, ReleaseCheck check)
    {
        if (check.ManifestProblem is { } problem)
        {
            yield return problem;
            yield break;
        }

        if (!check.ManifestAgrees)
        {
            yield return session.Say(
                "manifest.json is another one than was cited.", "manifest.json no es el que se citó.");
        }

        foreach (FileCheck file in check.Files.Where(file => file.State != FileState.Whole))
        {
            yield return Wrong(session, file);
        }

        foreach (TableCheck table in check.Tables.Where(table => table.In != table.AccountedFor))
        {
            yield return session.Say(
                $"{table.Table}: {table.In:N0} lines came in, and {table.AccountedFor:N0} are accounted for.",
                $"{table.Table}: entraron {table.In:N0} líneas y constan {table.AccountedFor:N0}.");
        }

        if (check.Tables.Any(table => table.ProblemLines is null))
        {
            yield return session.Say(
                "problems.parquet cannot be read.", "No se puede leer problems.parquet.");
        }

        foreach (TableCheck table in check.Tables.Where(table =>
            table.ProblemLines is { } lines && lines != table.ProblemLinesNamed))
        {
            yield return session.Say(
                $"{table.Table}: {table.ProblemLinesNamed:N0} lines were repaired or set aside, and problems.parquet "
                    + $"has {table.ProblemLines:N0} of them.",
                $"{table.Table}: se repararon o apartaron {table.ProblemLinesNamed:N0} líneas, y problems.parquet "
                    + $"tiene {table.ProblemLines:N0}.");
        }

        if (check.CaseRows is null)
        {
            yield return session.Say("cases.parquet cannot be read.", "No se puede leer cases.parquet.");
        }
        else if (check.Cases != check.CaseRows)
        {
            yield return session.Say(
                $"cases.parquet has {check.CaseRows:N0} rows; the manifest says {check.Cases:N0} cases.",
                $"cases.parquet tiene {check.CaseRows:N0} filas; el manifiesto dice {check.Cases:N0} casos.");
        }
    }

    private static string Wrong(Session session, FileCheck file) => file.State switch
    {
        FileState.Whole => "",
        FileState.Missing => session.Say($"{file.File} is missing.", $"Falta {file.File}."),
        FileState.Extra => session.Say(
            $"{file.File} is extra: the manifest does not name it.",
            $"Sobra {file.File}: el manifiesto no lo nombra."),
        FileState.Changed when file.Found!.Bytes != file.Named!.Bytes => session.Say(
            $"{file.File} is changed: {file.Found.Bytes:N0} bytes, and the manifest says {file.Named.Bytes:N0}.",
            $"{file.File} cambió: {file.Found.Bytes:N0} bytes, y el manifiesto dice {file.Named.Bytes:N0}."),
        FileState.Changed => session.Say(
            $"{file.File} is changed: its size is right and its SHA-256 is another.",
            $"{file.File} cambió: el tamaño es correcto y el SHA-256 es otro."),
    };
}
