using System.CommandLine;
using System.Globalization;
using Discretion.Engine.Docket;
using Discretion.Engine.Docket.Generation;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary><c>discretion docket generate | import | list | show</c>.</summary>
internal static class DocketCommands
{
    public static Command Make(GlobalOptions options, Terminal terminal) =>
        new("docket", "Make, import and look at dockets.")
        {
            Generate(options, terminal),
            Import(options, terminal),
            List(options, terminal),
            Show(options, terminal),
        };

    private static Command Generate(GlobalOptions options, Terminal terminal)
    {
        Option<long> cases = new("--cases") { Description = "How many cases.", Required = true };
        Option<ulong> seed =
            new("--seed") { Description = "The same seed gives the same bytes.", DefaultValueFactory = _ => 1 };
        Option<string> folder =
            new("--out") { Description = "The folder to make; if it exists it must be empty.", Required = true };
        Option<bool> zip = new("--zip") { Description = "One .zip, as the court publishes it." };
        Option<DateOnly> asOf =
            DateOption("--as-of", "The day of the docket. Default: 2011-11-17.", new DateOnly(2011, 11, 17));
        Option<bool> truth = new("--truth") { Description = "Also write defects.tsv: the defects that were planted." };
        Command command = new("generate", "Make a synthetic dump in the court's format. No real person is in it.")
        {
            cases, seed, folder, zip, asOf, truth,
        };
        command.SetAction((parsed, cancel) =>
        {
            Session session = new(options, parsed);
            long wanted = parsed.GetValue(cases);
            if (wanted is < 1 or > 50_000_000)
            {
                throw new InputException($"--cases cannot be {wanted}. Give a number from 1 to 50,000,000.");
            }

            string target = Path.GetFullPath(parsed.GetRequiredValue(folder));
            if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()))
            {
                throw new InputException($"{target} is there already and not empty. Give --out a folder that is not.");
            }

            DumpOptions dump = new(wanted, parsed.GetValue(seed), target)
            {
                Zip = parsed.GetValue(zip),
                AsOf = parsed.GetValue(asOf),
                WithTruth = parsed.GetValue(truth),
            };
            Progress.Run(terminal, session.Say("Writing cases", "Escribiendo casos"), report =>
                DumpGenerator.Write(dump, new Immediate<long>(done => report(done, wanted, "")), cancel));
            terminal.Out.WriteLine(session.Say(
                $"{wanted:N0} synthetic cases as of {dump.AsOf:yyyy-MM-dd} are in {target}",
                $"{wanted:N0} casos ficticios al {dump.AsOf:yyyy-MM-dd} están en {target}"));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static Command Import(GlobalOptions options, Terminal terminal)
    {
        Argument<string> path = new("path") { Description = "The folder or .zip that holds the court's files." };
        Option<string?> name = new("--name") { Description = "The docket's name. Default: from the path and the day." };
        Option<DateOnly?> asOf = new("--as-of")
        {
            Description = "The day the facts speak of. Needed for a folder; for a .zip its newest entry's date.",
            CustomParser = result => Parsed(result),
        };
        Option<bool> json = Answer.JsonOption();
        Command command =
            new("import", "Read a docket. Rows that cannot be read are set aside and counted, never dropped.")
        {
            path, name, asOf, json,
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
                session, terminal, source, day, parsed.GetValue(name) ?? DefaultName(from, day), cancel)
                    .ConfigureAwait(false);
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(DocketReport.Json(release));
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
        Session session, Terminal terminal, DocketSource source, DateOnly asOf, string name, CancellationToken cancel)
    {
        DocketRelease? release = null;
        await Progress.RunAsync(terminal, session.Say("Reading", "Leyendo"), async report =>
            release = await session.Dockets.ImportAsync(
                name, source, asOf, session.Eoir, session.Vocabulary,
                new Immediate<ImportProgress>(now => report(
                    now.Bytes,
                    Math.Max(now.BytesInAll, 1),
                    string.Create(CultureInfo.InvariantCulture,
                        $"{now.Stage}: {now.Rows:N0} {session.Say("rows", "filas")}"))),
                cancel).ConfigureAwait(false)).ConfigureAwait(false);
        return release!;
    }

    private static Command List(GlobalOptions options, Terminal terminal)
    {
        Option<bool> json = Answer.JsonOption();
        Command command = new("list", "The imported dockets.") { json };
        command.SetAction(parsed =>
        {
            Session session = new(options, parsed);
            IReadOnlyList<DocketRelease> releases = session.Dockets.List();
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(releases.Select(release => new
                {
                    release.Name,
                    asOf = release.Manifest.AsOf,
                    release.Manifest.Cases,
                }));
                return ExitCode.Done;
            }

            if (releases.Count == 0)
            {
                terminal.Out.WriteLine(session.Say(
                    "There is no docket yet. Run 'discretion docket import PATH', or 'discretion demo'.",
                    "Todavía no hay ninguna lista de casos. Ejecute 'discretion docket import RUTA' o "
                        + "'discretion demo'."));
                return ExitCode.Done;
            }

            Table table = Tables.Of(session.Say("Docket", "Lista de casos"), session.Say("as of", "al"),
                session.Say("cases", "casos"));
            foreach (DocketRelease release in releases)
            {
                table.AddRow(Tables.Cell(release.Name), Tables.Cell($"{release.Manifest.AsOf:yyyy-MM-dd}"),
                    Tables.Number(release.Manifest.Cases));
            }

            terminal.Out.Write(table);
            terminal.Out.WriteLine(Tables.CasesNotPeople(session));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Show(GlobalOptions options, Terminal terminal)
    {
        Argument<string> name = new("name") { Description = "The docket's name." };
        Option<bool> json = Answer.JsonOption();
        Command command =
            new("show", "What an import found: rows, problems by reason, and what is unknown.") { name, json };
        command.SetAction(parsed =>
        {
            Session session = new(options, parsed);
            DocketRelease release = session.Dockets.Open(parsed.GetRequiredValue(name));
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(DocketReport.Json(release));
            }
            else
            {
                DocketReport.Write(session, terminal.Out, release);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static string DefaultName(string path, DateOnly day)
    {
        string stem = Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(path));
        string safe = string.Concat(
            stem.Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '-'))
            .Trim('-');
        return string.Create(CultureInfo.InvariantCulture,
            $"{(safe.Length == 0 ? "docket" : safe[..Math.Min(safe.Length, 40)])}-{day:yyyy-MM-dd}");
    }

    private static Option<DateOnly> DateOption(string name, string description, DateOnly otherwise) => new(name)
    {
        Description = description,
        CustomParser = result => Parsed(result) ?? default,
        DefaultValueFactory = _ => otherwise,
    };

    private static DateOnly? Parsed(System.CommandLine.Parsing.ArgumentResult result)
    {
        string text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out DateOnly date))
        {
            return date;
        }

        result.AddError($"'{text}' is not a date. Write it year first: 2011-11-17.");
        return null;
    }
}
