using System.Globalization;
using Discretion.Benchmarks.Desk;
using Discretion.Benchmarks.Import;
using Discretion.Benchmarks.Journal;
using Discretion.Benchmarks.Peers;
using Discretion.Benchmarks.Screening;
using Discretion.Benchmarks.Shape;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["screen", ..]:
        return ScreenBenchmark.Run(args[1..]);
    case ["import", ..]:
        return ImportBenchmark.Run(args[1..]);
    case ["journal", ..]:
        return VerifyBenchmark.Run(args[1..]);
    case ["desk", ..]:
        return await DeskBenchmark.RunAsync(args[1..]).ConfigureAwait(false);
    case ["shape", ..]:
        return ShapeBenchmark.Run(args[1..]);
    case ["peers", "--policy", var policy, "--cases", var cases, "--out", var file]:
        return PeersExport.Run(policy, cases, file);
    case ["import-one", var contestant, var dump, var result]:
        return await Contestants.RunAsync(contestant, dump, result).ConfigureAwait(false);
    default:
        Console.Error.WriteLine(
            """
            Usage: ./bench screen [--cases 3700000] [--nation 12700000] [--release DIR]
                   ./bench peers --policy ice-2011 --cases 3000 --out FILE
                   ./bench import [--cases 3700000] [--dump DIR]
                   ./bench journal [--entries 1000000]
                   ./bench desk [--decisions 2000] [--clients 32]
                   ./bench shape [--year 2011] [--cases 298173] [--dump DIR] [--page docs/made-up-dockets.md]

              screen   Holds screening to its goals: a cold start, a what-if, the largest policy, memory. Screens by 40
                       factors and 8 queues, ours beside the best DuckDB SQL and Microsoft RulesEngine, and checks that
                       every count is equal.
                --cases    How many synthetic cases. Written to a temporary folder and removed.
                --release  A release's folder instead (HOME/dockets/NAME).
                --nation   How many cases the largest policy is run on, in memory.

              peers    Writes a policy's conditions, drawn cases and our findings for benchmarks/peers/compare.mjs,
                       which asks publicodes and JsonLogic the same.

              import   Imports a dump: ours beside DuckDB, facts alone and the whole release, each in its own process.
                --cases    How many synthetic cases. Written to a temporary folder and removed.
                --dump     A folder with the court's tables instead, as of 2011-11-17.

              journal  Verifies the chain of a long journal: every hash, body, version, time and act.
                --entries  How many. Written to a temporary folder and removed.

              desk     Decides over HTTP, many people at once, on a desk with group commit at FULL: decisions in a
                       second, how long each takes to be acknowledged, and the program's processor time.
                --decisions  How many are measured.
                --clients    How many people decide at once.

              shape    Sets the margins of made-up national dockets beside the published ones, as a table in Markdown.
                --year     Of this docket alone.
                --cases    How many cases, instead of as many as the docket had.
                --dump     A folder with the court's tables instead, measured on the docket's day.
                --page     A page that has the tables: they are written anew in it.

            Times are of this machine and this run. CPU is the process's; ratios are CPU ratios.
            """);
        return args.Length == 0 ? 0 : 2;
}
