namespace Discretion.Tests.Commands;

/// <summary>A policy that is not the program's: begun, tested, checked and used from a folder of the user's.</summary>
public sealed class OwnPolicyTests(SmallDocket docket)
{
    [Fact]
    public async Task A_new_policy_is_right_as_it_is_written()
    {
        string above = docket.Scratch("new-one");

        CommandAnswer made = await docket.RunAsync(
            "policy", "new", "our-memo", "--title", "Our \"first\" memo", "--title-es", "Nuestro memorando", "--agency",
            "USCIS", "--out", above);
        string folder = Path.Combine(above, "our-memo");

        Assert.Equal((0, ""), (made.Code, made.Error));
        Assert.Equal(
            ["considerations.yaml", "factors.yaml", "path.yaml", "policy.schema.json", "policy.yaml"],
            Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.EndsWith("1 policies, 1 with a path, 10 tests of conditions, 0 problems.\n",
            await docket.OutputOfAsync("policy", "check", folder), StringComparison.Ordinal);
        Assert.EndsWith("our-memo version 1: 3 conditions, 10 tests, 0 wrong, 0 missing, 0 advised.\n",
            await docket.OutputOfAsync("policy", "test", folder), StringComparison.Ordinal);
        Assert.Contains("Our \"first\" memo", await docket.OutputOfAsync("policy", "show", folder),
            StringComparison.Ordinal);
        Assert.Contains("Nuestro memorando", await docket.OutputOfAsync("policy", "show", folder, "--lang", "es"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_command_that_takes_a_policy_takes_its_folder()
    {
        string folder = DraftInCommands.Whole(docket.Scratch("used"));

        string counts = await docket.OutputOfAsync("screen", "--docket", SmallDocket.Name, "--policy", folder);
        string one = await docket.OutputOfAsync("explain", "1003", "--docket", SmallDocket.Name, "--policy", folder);
        string sheet = docket.Scratch("own-policy.xlsx");
        await docket.OutputOfAsync("docket", "template", "--policy", folder, "--out", sheet);
        string other = await docket.OutputOfAsync("policy", "diff", "ice-2011", folder);

        Assert.Contains("older-and-long-here", counts, StringComparison.Ordinal);
        Assert.Contains("over-65", one, StringComparison.Ordinal);
        Assert.True(File.Exists(sheet));
        Assert.Contains("over-65", other, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_entry_can_be_tested_alone()
    {
        string folder = DraftInCommands.Broken(docket.Scratch("alone"));

        CommandAnswer queue = await docket.RunAsync("policy", "test", folder, "--entry", "older-and-long-here");

        Assert.DoesNotContain("WRONG", queue.Out, StringComparison.Ordinal);
        Assert.StartsWith("older-and-long-here: age_years > 65 AND years_present >= 10\n", queue.Out,
            StringComparison.Ordinal);
        Assert.Equal(1, queue.Code);
    }

    [Theory]
    [InlineData("policy new Our-Memo --out {0}", "Our-Memo cannot be a policy's name. Use lower-case letters")]
    [InlineData("policy new ../memo --out {0}", "../memo cannot be a policy's name. Use lower-case letters")]
    [InlineData("policy new ice-2011 --out {0}", "The program has a policy ice-2011 already. Choose another name.")]
    [InlineData("policy new our-memo --out {0}", "already. Choose another name or folder.")]
    [InlineData("policy new other --agency ICE-OPL --out {0}", "There is no agency ICE-OPL. Did you mean ICE-OPLA?")]
    [InlineData("policy test {0}/our-memo --entry over65",
        "our-memo has no factor or queue over65. Did you mean over-65?")]
    [InlineData("policy test {0}/our-memo --entry close-family", "close-family has no condition that could be read")]
    [InlineData("policy test {0}", "is a folder of policies. Name one of them: ")]
    [InlineData("policy show {0}/nowhere", "There is no folder ")]
    [InlineData("policy show ./nowhere", "There is no folder ./nowhere. Give a policy's id or its own folder.")]
    [InlineData("policy show nowhere", "A policy of your own is named by its folder.")]
    public async Task What_cannot_be_is_refused_with_a_remedy(string command, string message)
    {
        string above = docket.Scratch("refused-" + Guid.CreateVersion7());
        DraftInCommands.Whole(above);

        CommandAnswer answer = await docket.RunAsync(
            [.. command.Split(' ').Select(word => word.Replace("{0}", above, StringComparison.Ordinal))]);

        string error = string.Join(' ', answer.Error.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(message.Trim(), error, StringComparison.Ordinal);
        Assert.Equal((2, ""), (answer.Code, answer.Out));
    }

    [Fact]
    public async Task A_folder_that_is_there_stays_as_it_is()
    {
        string above = docket.Scratch("policy-of-a-taken-name");
        string mine = Path.Combine(above, "our-memo", "mine.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(mine)!);
        await File.WriteAllTextAsync(mine, "mine", TestContext.Current.CancellationToken);

        CommandAnswer answer = await docket.RunAsync("policy", "new", "our-memo", "--out", above);

        Assert.Equal(2, answer.Code);
        Assert.Equal([mine], Directory.EnumerateFiles(above, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_version_that_was_published_is_held_to_its_text_also_when_it_is_no_longer_the_newest()
    {
        string above = docket.Scratch("published");
        string folder = DraftInCommands.Whole(above);
        await docket.OutputOfAsync("policy", "publish", folder);
        await docket.OutputOfAsync("policy", "revise", folder);
        string before = await docket.OutputOfAsync("policy", "check", above);
        string kept = Path.Combine(folder, "versions", "1", "policy.yaml");
        string text = await File.ReadAllTextAsync(kept, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            kept, text.Replace("over 65", "over 64", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        CommandAnswer after = await docket.RunAsync("policy", "check", above);

        Assert.Equal("1 policies, 1 with a path, 10 tests of conditions, 0 problems.\n", before);
        Assert.Equal(1, after.Code);
        Assert.Contains("The text is not the one that was published as version 1", after.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_problem_is_one_line_that_begins_with_the_file_as_the_user_named_it()
    {
        string folder = DraftInCommands.Broken(docket.Scratch("lines"));

        CommandAnswer answer = await docket.RunAsync("policy", "check", folder);

        Assert.Equal(1, answer.Code);
        Assert.Equal(
            ["factors.yaml:25", "factors.yaml:40", "factors.yaml:44"],
            answer.Out.Split('\n').Where(line => line.StartsWith(folder, StringComparison.Ordinal))
                .Select(line => string.Join(':', line[(folder.Length + 1)..].Split(':').Take(2))).Distinct());
    }
}
