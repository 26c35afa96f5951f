using System.Collections.Concurrent;
using System.Diagnostics;
using Discretion.Mutants;

// Changes each guard of the review in every small way there is and runs the tests of the review against each change.
// Ends with 0 when every mutant is killed but those that are listed with a reason. A word as argument takes only the
// files whose name holds it.
string root = AppContext.BaseDirectory;
while (!File.Exists(Path.Combine(root, "Discretion.slnx")))
{
    root = Path.GetDirectoryName(root.TrimEnd(Path.DirectorySeparatorChar))
        ?? throw new DirectoryNotFoundException("The solution is not above this program.");
}

string core = Path.Combine(root, "src", "Discretion.Core");
TestRun run = new(Path.Combine(root, "tests", "Discretion.Tests", "bin", "Release", "net10.0"));
CoreBuild build = new(core);
if (run.FirstFailure(build.Whole(), "") is { } failure)
{
    Console.Error.WriteLine($"Without a mutant, {failure}. Mend that first.");
    return 2;
}

Dictionary<string, string> equivalents =
    Equivalents.Read(Path.Combine(root, "tests", "Discretion.Mutants", "equivalents.txt"));
Mutant[] mutants = [.. Guards.Files
    .Where(file => args.Length == 0 || file.Contains(args[0], StringComparison.OrdinalIgnoreCase))
    .SelectMany(file => MutantFinder.In(file, File.ReadAllText(Path.Combine(core, "Review", file))))];
ConcurrentBag<Mutant> survivors = [];
int built = 0;
Stopwatch watch = Stopwatch.StartNew();
Parallel.ForEach(
    Partitioner.Create(mutants, EnumerablePartitionerOptions.NoBuffering),
    new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
    mutant =>
    {
        if (build.With(mutant) is not { } image)
        {
            return;
        }

        if (Interlocked.Increment(ref built) % 50 == 0)
        {
            Console.WriteLine($"{built} mutants, {watch.Elapsed.TotalSeconds:0} s");
        }

        if (run.FirstFailure(image, mutant.File) is null)
        {
            survivors.Add(mutant);
            Console.WriteLine($"survived: {mutant.Key}");
        }
    });

Mutant[] unexplained = [.. survivors.Where(mutant => !equivalents.ContainsKey(mutant.Key))];
string[] stale = args.Length > 0 ? [] : [.. equivalents.Keys.Except(survivors.Select(mutant => mutant.Key))];
foreach (string key in stale)
{
    Console.WriteLine($"listed and not alive: {key}");
}

Console.WriteLine(
    $"{built} mutants in {Guards.Files.Count} files, {built - survivors.Count} killed, "
    + $"{survivors.Count - unexplained.Length} equivalent and explained, {unexplained.Length} survived, "
    + $"{watch.Elapsed.TotalSeconds:0} s");
return unexplained.Length == 0 && stale.Length == 0 ? 0 : 1;
