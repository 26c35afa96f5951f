using System.CommandLine;
using System.Reflection;
using System.Text.RegularExpressions;
using Discretion.App.Commands;
using Discretion.Core.Docket;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Screening;
using Discretion.Engine.Docket;
using Discretion.Engine.Screening;

namespace Discretion.Tests.House;

/// <summary>What ARCHITECTURE.md says there is no code for.</summary>
public sealed partial class AbsenceTests
{
    private static readonly Type[] Public =
        [.. typeof(Truth).Assembly.GetExportedTypes(), .. typeof(DocketRelease).Assembly.GetExportedTypes()];

    [Fact]
    public void A_court_fact_becomes_no_in_one_place_of_the_source()
    {
        IEnumerable<string> places = Repository.Source.SelectMany(file => Repository.Lines(file)
            .Where(line => line.Contains("FactSlot.Of(false)", StringComparison.Ordinal)).Select(_ => file));

        Assert.Equal(["src/Discretion.Core/Docket/CourtFacts.cs"], places);
        Assert.Matches(
            @"private FactSlot No\(in CourtCase [^;]*FactSlot\.Of\(false\);",
            Repository.Read("src/Discretion.Core/Docket/CourtFacts.cs"));
    }

    [Fact]
    public void Only_the_evaluators_and_the_readers_of_files_make_a_yes_no_value() =>
        Assert.Equal(
            [
                "src/Discretion.Core/Docket/CourtFact.cs",
                "src/Discretion.Core/Docket/ToldFacts.cs",
                "src/Discretion.Core/Facts/FactValueText.cs",
                "src/Discretion.Core/Screening/PossibleAnswers.cs",
                "src/Discretion.Engine/Docket/DocketRelease.cs",
                "src/Discretion.Engine/Docket/Sheets/FactReader.cs",
                "src/Discretion.Engine/Policy/PolicyBinder.cs",
            ],
            Repository.Source.Where(file =>
                Repository.Read(file).Contains("new FactValue.YesNo(", StringComparison.Ordinal)));

    [Fact]
    public void A_client_s_case_is_known_to_the_reader_the_store_the_screening_and_a_report_alone() =>
        Assert.Equal(
            [
                "src/Discretion.App/Commands/ListReadingReport.cs",
                "src/Discretion.Engine/Docket/OfficeList.cs",
                "src/Discretion.Engine/Docket/Sheets/ListReader.cs",
                "src/Discretion.Engine/Journal/OfficeListStore.cs",
                "src/Discretion.Engine/Journal/SealedText.cs",
                "src/Discretion.Engine/Screening/ClientFacts.cs",
                "src/Discretion.Engine/Screening/OfficeListCases.cs",
            ],
            Repository.Source.Where(file => Regex.IsMatch(Repository.Read(file), @"\bClientCase\b")));

    [Fact]
    public void A_source_without_tables_gives_no_fact_a_no()
    {
        FactSlot[] slots = new FactSlot[CourtFactIds.Count];

        new CourtFacts(CourtTables.None, new(2011, 11, 17)).Derive(default, slots);

        Assert.All(slots, slot => Assert.False(slot.IsKnown));
    }

    [Theory]
    [MemberData(nameof(EachTable))]
    public void A_table_that_is_missing_takes_every_no_it_feeds_away_and_adds_none(CourtTables missing)
    {
        FactSlot[] whole = Derive(All, default);
        FactSlot[] without = Derive(All & ~missing, default);

        Assert.All(
            Enum.GetValues<CourtFact>().Where(fact => IsNo(without[(int)fact])),
            fact => Assert.True(IsNo(whole[(int)fact]), $"{fact.Id()} is no only because {missing} is missing."));
    }

    [Theory]
    [MemberData(nameof(EachTable))]
    public void A_row_that_may_have_come_later_takes_every_no_of_its_table_away(CourtTables table)
    {
        FactSlot[] missing = Derive(All & ~table, default);
        FactSlot[] undated = Derive(All, new() { UndatedIn = table });

        Assert.All(
            Enum.GetValues<CourtFact>().Where(fact => IsNo(undated[(int)fact])),
            fact => Assert.True(IsNo(missing[(int)fact]), $"{fact.Id()} is no although a row of {table} is open."));
    }

    [Theory]
    [MemberData(nameof(EachTable))]
    public void A_row_that_was_set_aside_takes_every_no_of_its_table_away(CourtTables table)
    {
        CourtCase caseFile = new() { SetAsideIn = table };
        FactSlot[] missing = Derive(All & ~table, default);
        FactSlot[] setAside = Derive(All, caseFile);

        Assert.All(
            Enum.GetValues<CourtFact>().Where(fact => IsNo(setAside[(int)fact])),
            fact => Assert.True(IsNo(missing[(int)fact]), $"{fact.Id()} is no although a row of {table} was lost."));
    }

    [Fact]
    public void No_public_name_speaks_of_a_score() =>
        Repository.AssertNone(
            Public.SelectMany(type =>
                type.GetMembers().Select(member => $"{type.Name}.{member.Name}").Prepend(type.Name))
                .Where(name => Merit.IsMatch(name)).Distinct(),
            "A case has findings. It has no score, rank, risk or probability.");

    [Theory]
    [InlineData(typeof(Finding))]
    [InlineData(typeof(ExplainedFinding))]
    [InlineData(typeof(Factor))]
    [InlineData(typeof(ReviewQueue))]
    [InlineData(typeof(CareGroup))]
    [InlineData(typeof(FactorList))]
    [InlineData(typeof(Consideration))]
    public void What_is_weighed_carries_no_number(Type type) =>
        Assert.DoesNotContain(
            type.GetProperties(BindingFlags.Public | BindingFlags.Instance),
            property => property.PropertyType.IsPrimitive || property.PropertyType == typeof(decimal));

    [Fact]
    public void A_weight_is_one_of_three_words() => Assert.Equal(["For", "Against", "Either"], Enum.GetNames<Weight>());

    [Fact]
    public void Nothing_decides_outside_the_review_by_people()
    {
        RootCommand root = CommandLineRoot.Make(Terminal.Of(TextWriter.Null, TextWriter.Null));

        Assert.DoesNotContain(
            root.Subcommands.Where(verb => verb.Name != "review").SelectMany(Names), name =>
                name is "decide" or "approve" or "deny" or "grant" or "close" or "recommend" or "refer");
        Assert.DoesNotContain(
            Public.Where(type => type.Namespace?.EndsWith(".Review", StringComparison.Ordinal) != true),
            type => Deciding.IsMatch(type.Name));
    }

    [Fact]
    public void The_store_can_only_list_open_and_import() =>
        Assert.Equal(
            ["ImportAsync", "List", "Open", "OpenAsOfAsync"],
            typeof(DocketStore).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Select(method => method.Name).Order(StringComparer.Ordinal));

    public static TheoryData<CourtTables> EachTable() =>
        [.. Enum.GetValues<CourtTables>().Where(table => table != CourtTables.None)];

    private static CourtTables All => Enum.GetValues<CourtTables>().Aggregate((all, table) => all | table);

    private static FactSlot[] Derive(CourtTables present, in CourtCase caseFile)
    {
        FactSlot[] slots = new FactSlot[CourtFactIds.Count];
        new CourtFacts(present, new(2011, 11, 17)).Derive(caseFile, slots);
        return slots;
    }

    private static bool IsNo(FactSlot slot) => slot is { IsKnown: true, Low: 0, Text: null };

    private static IEnumerable<string> Names(Command command) =>
        command.Subcommands.SelectMany(Names).Append(command.Name);

    [GeneratedRegex("(Score|Rank|Risk|Probab|Likelihood|Predict|Merit)", RegexOptions.CultureInvariant)]
    private static partial Regex Merit { get; }

    [GeneratedRegex("(Decide|Approv|Recommend|Grant)", RegexOptions.CultureInvariant)]
    private static partial Regex Deciding { get; }
}
