using System.Text;
using System.Text.Json;
using Discretion.Engine.Docket;
using Discretion.Engine.Journal;

namespace Discretion.Tests.Journal;

public sealed class OfficeListStoreTests
{
    [Fact]
    public void A_list_comes_back_as_it_went_in()
    {
        using SmallStore store = new();
        OfficeList list = SmallStore.List("clients");

        store.Lists.Add(list);

        Assert.Equal(Text(list), Text(store.Lists.Find("clients")!));
        Assert.Equal([new("clients", list.AsOf, 3)], store.Lists.List());
        Assert.Null(store.Lists.Find("others"));
    }

    [Fact]
    public void Nothing_that_was_told_stands_in_any_file_as_it_was_told()
    {
        using SmallStore store = new();

        store.Lists.Add(SmallStore.List("clients"));

        Assert.All(
            [SmallStore.Told, "24-002", "1990-01", "1/2/1990", "in_school", "clients.xlsx", "Ana Ruiz", "5461523"],
            word => Assert.DoesNotContain(word, Everything(store), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_client_has_a_key_of_its_own()
    {
        using SmallStore store = new();

        store.Lists.Add(SmallStore.List("clients"));

        string[] keys = [.. Enumerable.Range(0, 3).Select(at => Convert.ToHexString(store.BytesOf(at)[1]))];
        Assert.Equal(keys, keys.Distinct());
    }

    [Theory]
    [InlineData("UPDATE clients SET text = zeroblob(length(text)) WHERE position = 1", "client 2")]
    [InlineData("UPDATE clients SET key = zeroblob(length(key)) WHERE position = 1", "client 2")]
    [InlineData(
        "UPDATE clients SET text = (SELECT text FROM clients WHERE position = 0) WHERE position = 1", "client 2")]
    [InlineData("UPDATE clients SET text = (SELECT text FROM clients WHERE position = 0), "
        + "key = (SELECT key FROM clients WHERE position = 0) WHERE position = 1", "client 2")]
    [InlineData("UPDATE clients SET position = 9 WHERE position = 1", "its clients")]
    [InlineData("UPDATE clients SET position = position + 10", "its clients")]
    [InlineData("DELETE FROM clients WHERE position = 1", "its clients")]
    [InlineData("UPDATE clients SET list_id = (SELECT id FROM lists WHERE name = 'others') WHERE position = 2 "
        + "AND list_id = (SELECT id FROM lists WHERE name = 'clients')", "its clients")]
    [InlineData("UPDATE lists SET as_of = '2012-01-01'", "the list itself")]
    [InlineData("UPDATE lists SET text = zeroblob(length(text))", "the list itself")]
    public void What_was_changed_moved_or_taken_out_is_refused(string sql, string what)
    {
        using SmallStore store = new();
        store.Lists.Add(SmallStore.List("clients", 3));
        store.Lists.Add(SmallStore.List("others", 2));

        store.Tamper(sql);

        JournalException refused = Assert.Throws<JournalException>(() => store.Lists.Find("clients"));
        Assert.Contains($"This was changed, moved or taken out: {what}.", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("24-00", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_clients_that_change_places_are_found_out()
    {
        using SmallStore store = new();
        store.Lists.Add(SmallStore.List("clients"));

        store.Tamper("UPDATE clients SET position = 99 WHERE position = 0");
        store.Tamper("UPDATE clients SET position = 0 WHERE position = 1");
        store.Tamper("UPDATE clients SET position = 1 WHERE position = 99");

        Assert.Throws<JournalException>(() => store.Lists.Find("clients"));
    }

    [Fact]
    public void Another_key_and_no_key_open_nothing_and_the_message_says_which_file()
    {
        using SmallStore store = new();
        store.Lists.Add(SmallStore.List("clients"));
        string other = store.Scratch("other.key");
        MasterKey.Create(other);

        string wrong = Assert.Throws<JournalException>(() => store.With(other).Find("clients")).Message;
        string missing =
            Assert.Throws<JournalException>(() => store.With(store.Scratch("no.key")).Find("clients")).Message;

        Assert.StartsWith($"The key {other} is not the one", wrong, StringComparison.Ordinal);
        Assert.StartsWith($"The key {store.Scratch("no.key")} is not there", missing, StringComparison.Ordinal);
        Assert.Throws<JournalException>(() => store.With(other).Add(SmallStore.List("more")));
        Assert.False(File.Exists(store.Scratch("no.key")));
        Assert.Single(store.With(store.Scratch("no.key")).List());
    }

    [Fact]
    public void A_key_inside_the_home_folder_is_refused()
    {
        using SmallStore store = new();
        string inside = Path.Combine(store.Home, "deep", "master.key");

        string message =
            Assert.Throws<DocketException>(() => store.With(inside).Add(SmallStore.List("clients"))).Message;

        Assert.Contains("Give DISCRETION_KEY another place.", message, StringComparison.Ordinal);
        Assert.Empty(store.Lists.List());
    }

    [Fact]
    public void A_place_where_no_key_can_be_put_is_named_and_nothing_is_loaded()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "To root every folder is open but those of Linux's kernel.");
        using SmallStore store = new();

        string message = Assert.Throws<IOException>(
            () => store.With("/proc/no.key").Add(SmallStore.List("clients"))).Message;

        Assert.StartsWith("The key cannot be put into /proc/no.key: ", message, StringComparison.Ordinal);
        Assert.Empty(store.Lists.List());
    }

    [Fact]
    public async Task Loads_at_the_same_time_wait_for_each_other()
    {
        using SmallStore store = new();
        string[] names = [.. Enumerable.Range(1, 6).Select(at => $"list-{at}")];

        await Task.WhenAll(names.Select(name => Task.Run(() => store.Lists.Add(SmallStore.List(name, 40)))));

        Assert.Equal(names, store.Lists.List().Select(list => list.Name));
        Assert.All(names, name => Assert.Equal(40, store.Lists.Find(name)!.Cases.Count));
    }

    [Fact]
    public void An_erased_client_is_in_no_byte_under_the_home()
    {
        using SmallStore store = new();
        store.Lists.Add(SmallStore.List("clients", 200));
        byte[][] erased = store.BytesOf(1);
        byte[][] kept = store.BytesOf(2);
        Assert.All(erased, bytes => Assert.True(store.Holds(bytes)));

        Assert.True(store.Lists.Erase("clients", "24-002"));

        Assert.All(erased, bytes => Assert.False(store.Holds(bytes)));
        Assert.All(kept, bytes => Assert.True(store.Holds(bytes)));
        OfficeList left = store.Lists.Find("clients")!;
        Assert.Equal(199, left.Cases.Count);
        Assert.DoesNotContain(left.Cases, one => one.CaseId == "24-002");
        Assert.False(store.Lists.Erase("clients", "24-002"));
    }

    [Fact]
    public void An_erased_list_is_in_no_byte_under_the_home_and_needs_no_key_to_go()
    {
        using SmallStore store = new();
        store.Lists.Add(SmallStore.List("clients", 50));
        store.Lists.Add(SmallStore.List("others", 1));
        byte[][] erased = [.. Enumerable.Range(1, 40).SelectMany(at => store.BytesOf(at))];

        store.With(store.Scratch("no.key")).EraseAll("clients");

        Assert.All(erased, bytes => Assert.False(store.Holds(bytes)));
        Assert.Equal(["others"], store.Lists.List().Select(list => list.Name));
        Assert.Single(store.Lists.Find("others")!.Cases);
    }

    [Fact]
    public void A_name_that_is_taken_is_refused_and_the_list_stays_as_it_was()
    {
        using SmallStore store = new();
        store.Lists.Add(SmallStore.List("clients"));

        Assert.Throws<DocketException>(() => store.Lists.Add(SmallStore.List("clients", 9)));

        Assert.Equal(3, store.Lists.Find("clients")!.Cases.Count);
    }

    [Fact]
    public void A_load_that_fails_on_its_last_client_leaves_nothing()
    {
        using SmallStore store = new();
        OfficeList list = SmallStore.List("clients");
        OfficeList broken = list with { Cases = [.. list.Cases, list.Cases[0] with { Told = null! }] };

        Assert.ThrowsAny<Exception>(() => store.Lists.Add(broken));

        Assert.Empty(store.Lists.List());
        store.Lists.Add(list);
        Assert.Equal(3, store.Lists.Find("clients")!.Cases.Count);
    }

    private static string Text(OfficeList list) => JsonSerializer.Serialize(new
    {
        list.Name, list.AsOf, list.File, list.Sheet, list.MappingFile, list.GivenBy, list.GivenOn, list.CourtDocket,
        list.Columns,
        Cases = list.Cases.Select(one => new
        {
            one.CaseId, one.Row, one.GivenBy, one.GivenOn, one.CourtCase,
            Told = one.Told.Select(pair => $"{pair.Key} {pair.Value}"),
            Court = one.Court.Select(pair => $"{pair.Key} {pair.Value}"),
        }),
    });

    private static string Everything(SmallStore store) => string.Concat(
        Directory.EnumerateFiles(store.Home).Select(file => Encoding.Latin1.GetString(File.ReadAllBytes(file))));
}
