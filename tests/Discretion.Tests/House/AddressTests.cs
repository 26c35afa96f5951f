using System.Text.RegularExpressions;

namespace Discretion.Tests.House;

public sealed partial class AddressTests
{
    // The law, the standards that the documents name, and the sources that a policy cites in its own field.
    private static readonly string[] Hosts =
        ["justice.gov", "ice.gov", "uscis.gov", "dhs.gov", "gao.gov", "federalregister.gov", "ecfr.gov", "govinfo.gov",
         "congress.gov", "uscode.house.gov", "json-schema.org", "apache.org", "keepachangelog.com", "semver.org"];

    [Fact]
    public void No_file_names_a_machines_folders() =>
        Repository.AssertNone(Matches(MachinePath, _ => true),
            "Write paths from the repository's root, or a placeholder.");

    [Fact]
    public void No_file_names_a_package_registry_or_a_machine() =>
        Repository.AssertNone(Matches(Registry, _ => true), "Where packages come from is the machine's business.");

    [Fact]
    public void Links_lead_to_the_law_to_standards_or_to_a_policys_own_sources() =>
        Repository.AssertNone(
            Matches(Address, match => !IsThisMachine.IsMatch(match.Groups["host"].Value) && !Hosts.Any(host =>
                match.Groups["host"].Value == host
                || match.Groups["host"].Value.EndsWith("." + host, StringComparison.Ordinal)))
                .Where(found => !IsPolicySource.IsMatch(found)),
            "Link to the law or a standard; cite other sources in the source field of a policy or result.");

    private static IEnumerable<string> Matches(Regex what, Func<Match, bool> counts) =>
        from file in Repository.Files
        where !file.EndsWith("/AddressTests.cs", StringComparison.Ordinal)
        let lines = Repository.Lines(file)
        from at in Enumerable.Range(0, lines.Length)
        from match in what.Matches(lines[at])
        where counts(match)
        select $"{file}:{at + 1}: {lines[at].Trim()}";

    [GeneratedRegex(@"(?<![\w.~}\])*-])/(work|root|home|Users|mnt|opt)/\w|[A-Z]:\\(Users|Windows)")]
    private static partial Regex MachinePath { get; }

    [GeneratedRegex(@"nuget\.org|/v3/index\.json|pkgs\.dev\.azure|\blocalhost:\d"
        + @"|\b(?!127\.0\.0\.1:)\d{1,3}(\.\d{1,3}){3}:\d",
        RegexOptions.IgnoreCase)]
    private static partial Regex Registry { get; }

    [GeneratedRegex(@"https?://(?<host>[^/\s""')>]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Address { get; }

    // Where the program itself listens.
    [GeneratedRegex(@"^(127\.0\.0\.1|\{(System\.Net\.)?IPAddress\.Loopback\})(:|$)")]
    private static partial Regex IsThisMachine { get; }

    [GeneratedRegex(@"^(policies/[\w-]+/(versions/\d+/)?policy|results/[\w-]+)\.yaml:\d+: source: ")]
    private static partial Regex IsPolicySource { get; }
}
