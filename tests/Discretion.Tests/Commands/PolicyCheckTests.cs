using Discretion.Engine.Policy;
using Discretion.Tests.House;

namespace Discretion.Tests.Commands;

public sealed class PolicyCheckTests(SmallDocket docket)
{
    [Fact]
    public async Task Without_a_folder_every_policy_of_the_program_is_checked()
    {
        int policies = PolicyFiles.List(Path.Combine(Repository.Root, "policies")).Count;

        string output = await docket.OutputOfAsync("policy", "check");

        Assert.StartsWith($"{policies} policies, ", output, StringComparison.Ordinal);
        Assert.EndsWith(" 0 problems.", output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_policys_folder_is_checked_alone()
    {
        string output = await docket.OutputOfAsync(
            "policy", "check", Path.Combine(Repository.Root, "policies", "ice-2011"));

        Assert.StartsWith("1 policies, ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_beside_the_policies_is_said_once_and_not_for_each_of_them()
    {
        string folder = docket.Scratch("two-policies");
        foreach (string id in (string[])["ice-2011", "ice-2011-review"])
        {
            Directory.CreateDirectory(Path.Combine(folder, id));
            foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "policies", id)))
            {
                File.Copy(file, Path.Combine(folder, id, Path.GetFileName(file)));
            }
        }

        await File.WriteAllTextAsync(
            Path.Combine(folder, "published.yaml"), "published: []\nbogus: 1\n", TestContext.Current.CancellationToken);

        CommandAnswer answer = await docket.RunAsync("policy", "check", folder);

        Assert.Equal(1, answer.Code);
        Assert.Single(answer.Out.Split('\n'), line => line.Contains("bogus", StringComparison.Ordinal));
        Assert.EndsWith(" 1 problems.", answer.Out.TrimEnd(), StringComparison.Ordinal);
    }
}
