using Discretion.Benchmarks.Screening;

if (args is not ["screen", ..])
{
    Console.Error.WriteLine(
        """
        Usage: ./bench screen [--cases 300000,3000000] [--release DIR]

          screen   Screens a docket by 40 factors and 8 queues and counts by court: ours beside the best DuckDB SQL,
                   in one run, and checks that every count is equal.
            --cases    How many synthetic cases, one docket a number. Written to a temporary folder and removed.
            --release  A release's folder instead: its cases.parquet is screened.

        Times are of this machine and this run. CPU is the process's; ratios are CPU ratios.
        """);
    return args.Length == 0 ? 0 : 2;
}

return ScreenBenchmark.Run(args[1..]);
