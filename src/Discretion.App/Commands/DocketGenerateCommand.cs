using System.CommandLine;
using Discretion.Engine.Docket.Generation;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary><c>discretion docket generate</c>: a synthetic dump in the court's format.</summary>
internal static class DocketGenerateCommand
{
    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        Option<int> year = new("--year")
        {
            Description = $"The national docket of a year: {Years()}.",
            DefaultValueFactory = _ => 2011,
        };
        year.AcceptOnlyFromAmong([.. NationalDocket.All.Select(docket => $"{docket.Year}")]);
        Option<long?> cases = new("--cases") { Description = "How many cases. Default: as many as the docket had." };
        Option<ulong> seed =
            new("--seed") { Description = "The same seed gives the same bytes.", DefaultValueFactory = _ => 1 };
        Option<string> folder =
            new("--out") { Description = "The folder to make; if it exists it must be empty.", Required = true };
        Option<bool> zip = new("--zip") { Description = "One .zip, as the court publishes it." };
        Option<DateOnly?> asOf =
            DayOption.Of("--as-of", "Another day than the docket's; all dates move with it.");
        Option<bool> truth = new("--truth") { Description = "Also write defects.tsv: the defects that were planted." };
        Option<double> defects = new("--defects")
        {
            Description = "How many times as many defects as the real file has; 0 for none. Default: 1.",
            DefaultValueFactory = _ => 1,
        };
        Option<string> drift = new("--drift")
        {
            Description = "Whose names and columns: old (before 2025), 2025 or 2026, the default.",
            DefaultValueFactory = _ => "2026",
        };
        drift.AcceptOnlyFromAmong("old", "2025", "2026");
        Option<bool> crlf = new("--crlf") { Description = "Lines end with CR LF." };
        Option<string> zipNames = new("--zip-names")
        {
            Description = "With --zip, names in it with an accent: utf8, or cp437 as old programs write them.",
        };
        zipNames.AcceptOnlyFromAmong("utf8", "cp437");
        Command command = new("generate", "Make a synthetic dump in the court's format. No real person is in it.")
        {
            year, cases, seed, folder, asOf, drift, defects, truth, zip, zipNames, crlf,
        };
        command.SetAction((parsed, cancel) =>
        {
            Session session = new(options, parsed);
            NationalDocket docket = NationalDocket.All.Single(docket => docket.Year == parsed.GetValue(year));
            long wanted = parsed.GetValue(cases) ?? docket.Cases;
            if (wanted is < 1 or > 50_000_000)
            {
                throw new InputException($"--cases cannot be {wanted}. Give a number from 1 to 50,000,000.");
            }

            double factor = parsed.GetValue(defects);
            if (factor is not (>= 0 and <= 1_000_000))
            {
                throw new InputException($"--defects cannot be {factor}. Give a number from 0 to 1,000,000.");
            }

            DateOnly day = parsed.GetValue(asOf) ?? docket.Day;
            if (day < docket.DayMin || day > NationalDocket.DayMax)
            {
                throw new InputException(
                    $"--as-of cannot be {day:yyyy-MM-dd}. Give a day from {docket.DayMin:yyyy-MM-dd} to "
                    + $"{NationalDocket.DayMax:yyyy-MM-dd}: its courts and codes were not there before.");
            }

            string target = Path.GetFullPath(parsed.GetRequiredValue(folder));
            if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()))
            {
                throw new InputException($"{target} is there already and not empty. Give --out a folder that is not.");
            }

            DumpOptions dump = new(wanted, parsed.GetValue(seed), target)
            {
                Zip = parsed.GetValue(zip),
                ZipNames = parsed.GetValue(zipNames) switch
                {
                    "utf8" => ZipNames.Utf8,
                    "cp437" => ZipNames.Cp437,
                    _ => ZipNames.Ascii,
                },
                Crlf = parsed.GetValue(crlf),
                Drift = parsed.GetValue(drift) switch
                {
                    "old" => DumpDrift.Old,
                    "2025" => DumpDrift.Year2025,
                    _ => DumpDrift.Year2026,
                },
                Docket = docket,
                AsOf = day,
                DefectFactor = factor,
                WithTruth = parsed.GetValue(truth),
                Lookups = session.Eoir,
            };
            Progress.Run(terminal, session, session.Say("Writing cases", "Escribiendo casos"), report =>
                DumpGenerator.Write(dump, new Immediate<long>(done => report(done, wanted, "")), cancel));
            terminal.Out.WriteLine(session.Say(
                $"{wanted:N0} synthetic cases as of {dump.AsOf:yyyy-MM-dd} are in {target}",
                $"{wanted:N0} casos ficticios al {dump.AsOf:yyyy-MM-dd} están en {target}"));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static string Years() => string.Join("; ", NationalDocket.All.Select(docket =>
        $"{docket.Year}, {docket.Cases:N0} {(docket.HasEnded ? "cases, pending and ended" : "pending cases")}"));
}
