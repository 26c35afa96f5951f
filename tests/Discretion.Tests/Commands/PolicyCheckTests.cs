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
}
