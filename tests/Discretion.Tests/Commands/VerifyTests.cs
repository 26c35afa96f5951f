using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Discretion.Tests.Commands;

public sealed class VerifyTests(SmallDocket docket)
{
    [Fact]
    public async Task A_release_as_it_was_made_is_whole()
    {
        CommandAnswer answer = await docket.RunAsync("docket", "verify", SmallDocket.Name);

        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.StartsWith("Docket small is whole: 11 files, ", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_manifest_is_held_to_the_hash_that_was_cited()
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(
            Path.Combine(docket.Home, "dockets", SmallDocket.Name, "manifest.json"),
            TestContext.Current.CancellationToken)));

        Assert.Equal(0, (await VerifyAsync(docket.Home, "--manifest", hash.ToUpperInvariant())).Code);
        Assert.Equal(1, (await VerifyAsync(docket.Home, "--manifest", new string('0', 64))).Code);
    }

    [Theory]
    [InlineData("cases.parquet", "cases.parquet", "changed")]
    [InlineData("rows/tblAppeal.parquet", "rows/tblAppeal.parquet", "changed")]
    [InlineData("problems.parquet", "problems.parquet", "changed")]
    public async Task One_flipped_bit_is_found(string file, string named, string state)
    {
        string home = Copy("flipped-" + Path.GetFileName(file));
        string path = Path.Combine(home, "dockets", SmallDocket.Name, file);
        byte[] bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);

        await FoundAsync(home, named, state);
    }

    [Fact]
    public async Task A_missing_file_is_found()
    {
        string home = Copy("missing");
        File.Delete(Path.Combine(home, "dockets", SmallDocket.Name, "rows", "tblAppeal.parquet"));

        await FoundAsync(home, "rows/tblAppeal.parquet", "missing");
    }

    [Fact]
    public async Task A_file_that_the_manifest_does_not_name_is_found()
    {
        string home = Copy("extra");
        await File.WriteAllTextAsync(
            Path.Combine(home, "dockets", SmallDocket.Name, "rows", "note.txt"), "x",
            TestContext.Current.CancellationToken);

        await FoundAsync(home, "rows/note.txt", "extra");
    }

    [Theory]
    [InlineData("\"cases\": 9", "\"cases\": 10", "cases.parquet has 9 rows; the manifest says 10 cases.")]
    [InlineData("\"in\": 11", "\"in\": 12", "A_TblCase: 12 lines came in, and 11 are accounted for.")]
    [InlineData("\"setAside\": 2", "\"setAside\": 1",
        "A_TblCase: 2 lines were repaired or set aside, and problems.parquet has 3 of them.")]
    public async Task A_manifest_that_does_not_add_up_is_found(string was, string now, string message)
    {
        string home = Copy("manifest-" + Guid.NewGuid());
        string path = Path.Combine(home, "dockets", SmallDocket.Name, "manifest.json");
        string text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        int at = text.IndexOf(was, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The manifest has no {was}.");
        await File.WriteAllTextAsync(
            path, text[..at] + now + text[(at + was.Length)..], TestContext.Current.CancellationToken);

        CommandAnswer answer = await VerifyAsync(home);

        Assert.Equal(1, answer.Code);
        Assert.Contains(message, answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_without_a_manifest_or_with_a_broken_one_is_not_whole()
    {
        string home = Copy("no-manifest");
        string path = Path.Combine(home, "dockets", SmallDocket.Name, "manifest.json");
        await File.WriteAllTextAsync(path, "{", TestContext.Current.CancellationToken);
        CommandAnswer broken = await VerifyAsync(home);
        File.Delete(path);
        CommandAnswer missing = await VerifyAsync(home);

        Assert.Equal((1, 1), (broken.Code, missing.Code));
        Assert.Contains("cannot be read", broken.Out, StringComparison.Ordinal);
        Assert.Contains("manifest.json is missing.", missing.Out, StringComparison.Ordinal);
    }

    private static async Task FoundAsync(string home, string file, string state)
    {
        CommandAnswer answer = await VerifyAsync(home, "--json");
        JsonNode json = JsonNode.Parse(answer.Out)!;

        Assert.Equal(1, answer.Code);
        Assert.False((bool)json["isWhole"]!);
        Assert.Equal(
            [$"{file} {state}"],
            json["files"]!.AsArray().Where(one => (string)one!["state"]! != "whole")
                .Select(one => $"{one!["file"]} {one["state"]}"));
    }

    private static Task<CommandAnswer> VerifyAsync(string home, params string[] args) =>
        SmallDocket.RunInAsync(home, ["docket", "verify", SmallDocket.Name, .. args]);

    // A home with a copy of the release, to be spoilt.
    private string Copy(string name)
    {
        string home = docket.Scratch("verify-" + name);
        string from = Path.Combine(docket.Home, "dockets", SmallDocket.Name);
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string to = Path.Combine(home, "dockets", SmallDocket.Name, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        return home;
    }
}
