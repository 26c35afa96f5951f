using Discretion.Engine.Policy;
using Discretion.Tests.House;

namespace Discretion.Tests.Commands;

/// <summary>Policies that <c>policy new</c> would write, for the commands that take a folder.</summary>
internal static class DraftInCommands
{
    /// <summary>Writes a policy and returns its folder.</summary>
    public static string Whole(string above)
    {
        string folder = Path.Combine(above, "our-memo");
        Directory.CreateDirectory(above);
        new PolicyTemplate(
            Path.Combine(Repository.Root, "templates", "new-policy"),
            Path.Combine(Repository.Root, "schemas", "policy.schema.json")).Write(folder, default, null);
        return folder;
    }

    /// <summary>The same with a wrong test, a missing one, one that is unknown for want of facts, and more.</summary>
    public static string Broken(string above)
    {
        string folder = Whole(above);
        Change("{finding: \"yes\", facts: {age_years: 66}}", "{finding: \"no\", facts: {age_years: 66}}");
        Change("{finding: \"unknown\", facts: {age_years: [65, 66]}}", "{finding: \"unknown\", facts: {}}");
        Change("      - {finding: \"no\", facts: {years_present: 9}}\n", "");
        Change("years_present: [9, 12]", "years_present: [8, 12]");
        Change("  - id: close-family\n", "  - id: close-family\n    effect: decides\n");
        return folder;

        void Change(string old, string now)
        {
            string path = Path.Combine(folder, "factors.yaml");
            string text = File.ReadAllText(path);
            Assert.Contains(old, text, StringComparison.Ordinal);
            File.WriteAllText(path, text.Replace(old, now, StringComparison.Ordinal));
        }
    }
}
