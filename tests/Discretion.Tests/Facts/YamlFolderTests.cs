using Discretion.Core.Facts;
using Discretion.Engine.Facts;

namespace Discretion.Tests.Facts;

/// <summary>No file of a folder is passed over in silence.</summary>
public sealed class YamlFolderTests : IDisposable
{
    private readonly DataFolder _folder = new();

    [Fact]
    public void Files_come_in_the_order_of_their_names_without_hidden_and_other_ones()
    {
        foreach (string name in (string[])["b.yaml", "a.yaml", ".a.yaml", "notes.md"])
        {
            File.WriteAllText(_folder.File(name), "a: b");
        }

        (IReadOnlyList<string> files, List<Problem> problems) = Files();

        Assert.Equal(["a.yaml", "b.yaml"], files.Select(Path.GetFileName));
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("a.yml", "here/a.yml:1:1: Only files that end with .yaml are read. Rename it.")]
    [InlineData("a.YAML", "here/a.YAML:1:1: Only files that end with .yaml are read. Rename it.")]
    [InlineData("a.yaml/b.txt", "here/a.yaml:1:1: This is a folder and not a file. Rename it or take it out.")]
    [InlineData("more/a.yaml", "here/more:1:1: Folders inside this one are not read. Move the files out of it.")]
    public void What_looks_like_a_data_file_and_is_not_read_is_a_problem(string name, string problem)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.File(name))!);
        File.WriteAllText(_folder.File(name), "a: b");

        (IReadOnlyList<string> files, List<Problem> problems) = Files();

        Assert.Empty(files);
        Assert.Equal(problem, Assert.Single(problems).ToString());
    }

    [Fact]
    public void A_folder_with_thousands_of_files_is_refused_with_one_sentence()
    {
        for (int at = 0; at < 2_000; at++)
        {
            File.WriteAllText(_folder.File($"{at}.yaml"), "a: b");
        }

        (IReadOnlyList<string> files, List<Problem> problems) = Files();

        Assert.Empty(files);
        Assert.Equal("here:1:1: The folder has more than 100 files .yaml. Take out what is not meant.",
            Assert.Single(problems).ToString());
    }

    [Fact]
    public void A_link_to_a_folder_that_holds_it_is_not_walked_through()
    {
        Directory.CreateSymbolicLink(_folder.File("again"), ".");
        File.WriteAllText(_folder.File("a.yaml"), "a: b");

        (IReadOnlyList<string> files, List<Problem> problems) = Files();

        Assert.Equal(["a.yaml"], files.Select(Path.GetFileName));
        Assert.Empty(problems);
    }

    private (IReadOnlyList<string> Files, List<Problem> Problems) Files()
    {
        List<Problem> problems = [];
        return (YamlFolder.Files(_folder.Path, "here", problems), problems);
    }

    public void Dispose() => _folder.Dispose();
}
