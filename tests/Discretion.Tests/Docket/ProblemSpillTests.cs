using Discretion.Engine.Docket;

namespace Discretion.Tests.Docket;

public sealed class ProblemSpillTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("discretion-test-").FullName;

    [Fact]
    public void What_was_kept_comes_back_by_its_line_and_the_file_is_gone_in_the_end()
    {
        string path = Path.Combine(_folder, ".table.problems");
        using (ProblemSpill spill = new(path, "tbl_schedule"))
        {
            spill.Add(9, 1, false, "duplicate-case", [.. "9\tJos"u8, 0xE9], [7, 8]);
            spill.Add(2, 2, true, "split-line", "2\tPe\u00F1a\n\0x"u8, []);
            spill.Add(5, 1, false, "empty-line", [], [1]);

            RowProblem[] back = [.. spill];

            Assert.Equal([2, 5, 9], back.Select(problem => problem.Line));
            Assert.Equal(["2\tPe\u00F1a\n\0x", "", "9\tJos\u00E9"], back.Select(problem => problem.Text));
            Assert.Equal([true, false, false], back.Select(problem => problem.IsRepaired));
            Assert.Equal(["split-line", "empty-line", "duplicate-case"], back.Select(problem => problem.Reason));
            Assert.Equal([2, 1, 1], back.Select(problem => problem.Lines));
            Assert.Equal(["", "1", "7 8"], back.Select(problem => string.Join(' ', problem.Cases)));
            Assert.All(back, problem => Assert.Equal("tbl_schedule", problem.Table));
        }

        Assert.False(File.Exists(path));
    }

    [Fact]
    public void A_table_without_problems_makes_no_file()
    {
        using ProblemSpill spill = new(Path.Combine(_folder, ".table.problems"), "tbl_schedule");

        Assert.Empty(spill);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
