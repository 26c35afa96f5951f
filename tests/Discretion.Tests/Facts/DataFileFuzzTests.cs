using System.Text;
using Discretion.Core.Facts;
using Discretion.Engine.Policy;
using Discretion.Tests.House;

namespace Discretion.Tests.Facts;

/// <summary>Whatever happens to a file, it is read or refused with places in it; nothing is thrown.</summary>
public sealed class DataFileFuzzTests : IDisposable
{
    private const int Trials = 400;
    private static readonly string[] Pieces =
        ["{", "}", "[", "]", ":", ": ", "- ", "? ", "#", "&a ", "*a", "!b ", "|", ">", "\"", "'", "%", "@", "`", ",",
            "\n", "\r\n", "\t", "  ", "---\n", "...\n", "<<: ", "~", "null", "\0", "\u00A0", "\uFEFF", "😀", "\u2028"];

    private readonly DataFolder _folder = new();

    [Fact]
    public void A_file_of_facts_or_of_a_policy_broken_at_random_gives_problems_and_no_failure()
    {
        string[] files = [.. Repository.Files.Where(file =>
            file.StartsWith("policies/ice-2011-review/", StringComparison.Ordinal)
            && file.EndsWith(".yaml", StringComparison.Ordinal))];
        string policy = Directory.CreateDirectory(_folder.File("ice-2011-review")).FullName;
        int seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        Random dice = new(seed);
        for (int trial = 0; trial < Trials; trial++)
        {
            string file = files[dice.Next(files.Length)];
            string text = Broken(Repository.Read(file), dice);
            File.WriteAllText(Path.Combine(policy, Path.GetFileName(file)), text, Encoding.UTF8);
            List<Problem> problems = [];

            PolicyFiles.Read(policy, Repository.Vocabulary, problems);

            int lines = text.Count(one => one is '\n' or '\r' or '\u2028') + 1;
            Assert.All(problems, problem => Assert.True(
                problem.Line >= 1 && problem.Column >= 1 && !string.IsNullOrWhiteSpace(problem.Message)
                    && (problem.File != $"policies/ice-2011-review/{Path.GetFileName(file)}" || problem.Line <= lines),
                $"Seed {seed}, trial {trial}: {problem}"));
            File.Delete(Path.Combine(policy, Path.GetFileName(file)));
        }
    }

    // A slice of the file, so that most of what is broken is looked at and not only its first line.
    private static string Broken(string whole, Random dice)
    {
        int from = whole.LastIndexOf('\n', dice.Next(whole.Length)) + 1;
        StringBuilder text = new(whole[..Math.Min(whole.Length, from + 3_000)]);
        for (int change = dice.Next(1, 4); change > 0; change--)
        {
            int at = dice.Next(text.Length);
            switch (dice.Next(3))
            {
                case 0: text.Insert(at, Pieces[dice.Next(Pieces.Length)]); break;
                case 1: text.Remove(at, Math.Min(dice.Next(1, 12), text.Length - at)); break;
                default: text.Length = Math.Max(1, at); break;
            }
        }

        return text.ToString();
    }

    public void Dispose() => _folder.Dispose();
}
