using Discretion.Core.Facts;
using Discretion.Engine.Docket;
using Discretion.Engine.Journal;
using Discretion.IntegrationTests.Docket;

namespace Discretion.IntegrationTests.Journal;

/// <summary>The offices' own lists, on either database.</summary>
public abstract class OfficeListsTests : IDisposable
{
    private protected abstract JournalPlace Place { get; }

    public void Dispose()
    {
        Place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void A_list_is_kept_found_and_erased()
    {
        OfficeListStore lists = new(Place.Home, Place.KeyPath, CourtFiles.Vocabulary, Place.Database);

        lists.Add(List());

        Assert.Equal([new("clients", new(2011, 11, 17), 2)], lists.List());
        Assert.Equal(["24-001", "24-002"], lists.Find("clients")!.Cases.Select(one => one.CaseId));
        Assert.True(lists.Erase("clients", "24-002"));
        Assert.Equal(["24-001"], lists.Find("clients")!.Cases.Select(one => one.CaseId));
        lists.EraseAll("clients");
        Assert.Empty(lists.List());
    }

    [Fact]
    public void Two_lists_of_one_name_are_refused()
    {
        OfficeListStore lists = new(Place.Home, Place.KeyPath, CourtFiles.Vocabulary, Place.Database);
        lists.Add(List());

        Assert.Throws<DocketException>(() => lists.Add(List()));
        Assert.Single(lists.List());
    }

    private static OfficeList List() => new()
    {
        Name = "clients",
        AsOf = new(2011, 11, 17),
        File = "clients.xlsx",
        Sheet = "Cases",
        GivenBy = "Ana Ruiz",
        GivenOn = new(2011, 11, 1),
        Columns = [new("born_on", "DOB", "B", null)],
        Cases = [.. Enumerable.Range(1, 2).Select(at => new ClientCase
        {
            CaseId = $"24-{at:000}",
            Row = at + 1,
            GivenBy = "Ana Ruiz",
            GivenOn = new(2011, 11, 1),
            Told = new Dictionary<string, ToldFact>
            {
                ["born_on"] = new(new FactValue.Date(new(1990, 1, at)), $"1990-01-0{at}"),
            },
            Court = new Dictionary<string, FactValue>(),
        })],
    };
}

public sealed class SqliteOfficeListsTests : OfficeListsTests
{
    private protected override JournalPlace Place { get; } = new SqlitePlace();
}

public sealed class PostgresOfficeListsTests : OfficeListsTests
{
    private protected override JournalPlace Place { get; } = new PostgresPlace();
}
