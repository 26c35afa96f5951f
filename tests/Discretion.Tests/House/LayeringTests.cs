using System.Reflection;
using System.Xml.Linq;
using Discretion.App.Commands;
using Discretion.Core.Facts;
using Discretion.Engine.Docket;

namespace Discretion.Tests.House;

public sealed class LayeringTests
{
    private static readonly Assembly Core = typeof(Truth).Assembly;
    private static readonly Assembly Engine = typeof(DocketRelease).Assembly;
    private static readonly Assembly App = typeof(Terminal).Assembly;

    [Theory]
    [InlineData("src/Discretion.Core/Discretion.Core.csproj", "")]
    [InlineData("src/Discretion.Engine/Discretion.Engine.csproj", "Discretion.Core")]
    [InlineData("src/Discretion.Migrations.Sqlite/Discretion.Migrations.Sqlite.csproj", "Discretion.Engine")]
    [InlineData("src/Discretion.Migrations.Postgres/Discretion.Migrations.Postgres.csproj", "Discretion.Engine")]
    [InlineData("src/Discretion.App/Discretion.App.csproj",
        "Discretion.Engine Discretion.Migrations.Postgres Discretion.Migrations.Sqlite")]
    [InlineData("benchmarks/Discretion.Benchmarks/Discretion.Benchmarks.csproj",
        "Discretion.Engine Discretion.Migrations.Sqlite")]
    public void A_project_references_only_what_lies_below_it(string project, string below)
    {
        IEnumerable<string> referenced = Items(project, "ProjectReference")
            .Select(item => Path.GetFileNameWithoutExtension(item.Attribute("Include")!.Value.Replace('\\', '/')));

        Assert.Equal(below.Split(' ', StringSplitOptions.RemoveEmptyEntries), referenced);
    }

    [Fact]
    public void Core_has_no_packages_but_analyzers()
    {
        IEnumerable<string> shipped = Items("src/Discretion.Core/Discretion.Core.csproj", "PackageReference")
            .Where(item => (string?)item.Attribute("PrivateAssets") != "all")
            .Select(item => item.Attribute("Include")!.Value);

        Assert.Empty(shipped);
    }

    [Fact]
    public void Core_is_made_of_the_base_library_alone() =>
        Repository.AssertNone(
            Names(Core).Where(name => !name.StartsWith("System.", StringComparison.Ordinal)),
            "Core may reference nothing but System assemblies.");

    [Fact]
    public void Core_cannot_reach_files_the_network_processes_the_console_or_randomness()
    {
        string[] banned =
        [
            "System.IO", "System.Net", "System.Console", "System.Threading", "System.Diagnostics.Process",
            "System.Data",
            "System.Security.Cryptography", "System.Private.Xml",
        ];

        Repository.AssertNone(
            Names(Core).Where(name => banned.Any(ban => name.StartsWith(ban, StringComparison.Ordinal))),
            "Core only computes. Move what touches the world to Engine.");
    }

    [Fact]
    public void The_names_that_Core_may_not_use_are_banned_at_build_time()
    {
        string banned = Repository.Read("src/Discretion.Core/BannedSymbols.txt") + Repository.Read("BannedSymbols.txt");

        Assert.All(
            ["N:System.IO;", "N:System.Net;", "T:System.TimeProvider;", "P:System.DateTime.Now;", "T:System.Random;",
                "T:System.Console;"],
            symbol => Assert.Contains(symbol, banned, StringComparison.Ordinal));
        Assert.Equal(2, Items("src/Discretion.Core/Discretion.Core.csproj", "AdditionalFiles").Count());
    }

    [Fact]
    public void Engine_knows_neither_the_command_line_nor_the_terminal() =>
        Repository.AssertNone(
            Names(Engine).Where(name =>
                name is "discretion" or "System.CommandLine" || name.StartsWith("Spectre", StringComparison.Ordinal)),
            "Engine speaks with App only through what it returns.");

    [Fact]
    public void App_reads_no_file_format_by_itself() =>
        Repository.AssertNone(
            Names(App).Where(name => name is "Parquet" or "YamlDotNet"
                || name.StartsWith("DuckDB", StringComparison.Ordinal)),
            "App asks Engine for what a file holds.");

    [Fact]
    public void Nothing_refers_to_a_test() =>
        Repository.AssertNone(
            ((Assembly[])[Core, Engine, App]).SelectMany(Names)
                .Where(name => name.Contains("Test", StringComparison.Ordinal)),
            "What ships does not reference tests.");

    private static IEnumerable<string> Names(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name!);

    private static IEnumerable<XElement> Items(string project, string kind) =>
        XDocument.Parse(Repository.Read(project)).Descendants(kind);
}
