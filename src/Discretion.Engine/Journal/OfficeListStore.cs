using System.Globalization;
using System.Security.Cryptography;
using Discretion.Core.Facts;
using Discretion.Engine.Docket;
using Microsoft.EntityFrameworkCore;

namespace Discretion.Engine.Journal;

/// <summary>An office's own list as a table of dockets shows it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="AsOf">D, the day that its facts speak of.</param>
/// <param name="Cases">How many cases it has.</param>
public sealed record OfficeListEntry(string Name, DateOnly AsOf, int Cases);

/// <summary>
/// The offices' own lists in the journal. Every client's case is sealed with a key of its own, and every key is wrapped
/// with the master key, whose file lies elsewhere. To erase a client is to destroy the key and the case.
/// </summary>
/// <param name="home">The home folder.</param>
/// <param name="keyPath">The master key's file.</param>
/// <param name="vocabulary">The facts.</param>
/// <param name="database">The journal.</param>
public sealed class OfficeListStore(string home, string keyPath, Vocabulary vocabulary, JournalDatabase database)
{
    private readonly JournalDatabase _journal = database;
    private readonly JournalKey _key = new(database, home, keyPath);

    /// <summary>The lists of a home, in the journal that <see cref="JournalDatabase.Open"/> chooses.</summary>
    public OfficeListStore(string home, string keyPath, Vocabulary vocabulary)
        : this(home, keyPath, vocabulary, JournalDatabase.Open(home))
    {
    }

    /// <summary>The lists, in order of name. This needs no key.</summary>
    public IReadOnlyList<OfficeListEntry> List() => _journal.Read<IReadOnlyList<OfficeListEntry>>([], journal =>
        journal.Lists.AsNoTracking()
            .Select(list => new
            {
                list.Name,
                list.AsOf,
                Cases = journal.Clients.Count(client => client.ListId == list.Id),
            })
            .AsEnumerable()
            .Select(list => new OfficeListEntry(list.Name, list.AsOf, list.Cases))
            .OrderBy(list => list.Name, StringComparer.Ordinal)
            .ToArray());

    /// <summary>Opens a list; null when there is none of that name.</summary>
    /// <exception cref="JournalException">The key is missing or another one, or the list is not what was
    /// loaded.</exception>
    public OfficeList? Find(string name) => _journal.Read<OfficeList?>(null, journal =>
    {
        if (journal.Lists.AsNoTracking().SingleOrDefault(list => list.Name == name) is not { } stored)
        {
            return null;
        }

        MasterKey key = _key.Of(journal);
        ListText text = OpenList(key, stored).Text;
        SealedClient[] clients = [.. journal.Clients.AsNoTracking()
            .Where(client => client.ListId == stored.Id).OrderBy(client => client.Position)];
        if (!clients.Select(client => new ListedClient(client.Id, client.Position)).SequenceEqual(text.Clients))
        {
            throw Changed(stored.Name, "its clients");
        }

        return new OfficeList
        {
            Name = stored.Name,
            AsOf = stored.AsOf,
            File = text.File,
            Sheet = text.Sheet,
            MappingFile = text.MappingFile,
            GivenBy = text.GivenBy,
            GivenOn = text.GivenOn,
            CourtDocket = text.CourtDocket,
            Columns = text.Columns,
            Cases = [.. clients.Select(client => OpenClient(key, stored, client))],
        };
    });

    /// <summary>Adds a list, all of it or nothing.</summary>
    /// <exception cref="DocketException">Its name is taken or unfit.</exception>
    /// <exception cref="JournalException">The key is missing or another one.</exception>
    /// <exception cref="IOException">The disk failed or is full.</exception>
    public void Add(OfficeList list)
    {
        string name = DocketStore.Checked(list.Name);
        _journal.Write(journal =>
        {
            if (journal.Lists.Any(there => there.Name == name))
            {
                throw Taken(name);
            }

            MasterKey key = _key.OfOrNew(journal);
            Guid id = NewId();
            ListedClient[] clients = [.. list.Cases.Select((_, position) => new ListedClient(NewId(), position))];
            byte[] listKey = SealedBox.NewKey();
            SealedList stored = new()
            {
                Id = id,
                Name = name,
                AsOf = list.AsOf,
                Key = key.Wrap(listKey, PlaceOf(id, name, list.AsOf)),
                Text = SealedBox.Seal(
                    listKey,
                    SealedText.Write(new ListText(list.File, list.Sheet, list.MappingFile, list.GivenBy, list.GivenOn,
                        list.CourtDocket, list.Columns, clients)),
                    PlaceOf(id, name, list.AsOf)),
            };
            journal.Lists.Add(stored);
            journal.Clients.AddRange(clients.Zip(list.Cases, (client, caseFile) => Seal(key, id, client, caseFile)));
            return true;
        });
    }

    /// <summary>Erases one client: the key and the case, from the file and from the log beside it.</summary>
    /// <returns>False when the list has no such client.</returns>
    /// <exception cref="DocketException">There is no such list.</exception>
    /// <exception cref="IOException">The disk failed, or traces may be left.</exception>
    public bool Erase(string name, string caseId) => Erase(name, (journal, stored) =>
    {
        MasterKey key = _key.Of(journal);
        (ListText text, byte[] listKey) = OpenList(key, stored);
        if (journal.Clients.Where(client => client.ListId == stored.Id).AsEnumerable()
            .FirstOrDefault(client => IsCase(OpenClient(key, stored, client), caseId)) is not { } found)
        {
            return false;
        }

        journal.Clients.Remove(found);
        stored.Text = SealedBox.Seal(
            listKey,
            SealedText.Write(text with { Clients = [.. text.Clients.Where(client => client.Id != found.Id)] }),
            PlaceOf(stored.Id, stored.Name, stored.AsOf));
        return true;
    });

    /// <summary>Erases a whole list. This needs no key.</summary>
    /// <exception cref="DocketException">There is no such list.</exception>
    /// <exception cref="IOException">The disk failed, or traces may be left.</exception>
    public void EraseAll(string name) => Erase(name, (journal, stored) => journal.Lists.Remove(stored) is not null);

    /// <summary>What is said of a name that is taken.</summary>
    public static DocketException Taken(string name) => new($"There is a list {name} already. Choose another with "
        + "--name, or erase it first with 'discretion docket erase'.");

    /// <summary>Whether two texts name one case: case numbers are compared without regard to case.</summary>
    internal static bool IsCase(ClientCase one, string caseId) =>
        one.CaseId.Equals(caseId, StringComparison.OrdinalIgnoreCase);

    // What an earlier run may have left is taken out even when there is nothing to erase any more.
    private bool Erase(string name, Func<JournalContext, SealedList, bool> erase)
    {
        if (!_journal.Exists)
        {
            throw NoList(name);
        }

        try
        {
            return _journal.Write(journal => journal.Lists.SingleOrDefault(list => list.Name == name) is { } stored
                ? erase(journal, stored)
                : throw NoList(name));
        }
        finally
        {
            _journal.Scrub();
        }
    }

    private static DocketException NoList(string name) => new($"There is no list {name}. 'discretion docket list' "
        + "shows what there is.");

    private static SealedClient Seal(MasterKey key, Guid list, ListedClient client, ClientCase caseFile)
    {
        byte[] ownKey = SealedBox.NewKey();
        string place = PlaceOf(list, client.Id, client.Position);
        return new()
        {
            Id = client.Id,
            ListId = list,
            Position = client.Position,
            Key = key.Wrap(ownKey, place),
            Text = SealedBox.Seal(ownKey, SealedText.Write(ClientText.Of(caseFile)), place),
        };
    }

    private (ListText Text, byte[] Key) OpenList(MasterKey key, SealedList stored)
    {
        string place = PlaceOf(stored.Id, stored.Name, stored.AsOf);
        return key.Unwrap(stored.Key, place) is { } listKey
            && SealedBox.Open(listKey, stored.Text, place) is { } bytes
            ? (SealedText.Read<ListText>(bytes), listKey)
            : throw Changed(stored.Name, "the list itself");
    }

    private ClientCase OpenClient(MasterKey key, SealedList stored, SealedClient client)
    {
        string place = PlaceOf(stored.Id, client.Id, client.Position);
        return key.Unwrap(client.Key, place) is { } ownKey && SealedBox.Open(ownKey, client.Text, place) is { } bytes
            ? SealedText.Read<ClientText>(bytes).ToCase(vocabulary) with { Key = client.Id }
            : throw Changed(stored.Name, $"client {client.Position + 1}");
    }

    private JournalException Changed(string list, string what) => new(
        $"List {list} in {_journal.Place} is not what was loaded. This was changed, moved or taken out: {what}. Put "
        + "your copy of the journal back, or erase the list with 'discretion docket erase' and load the spreadsheet "
        + "again.");

    private static string PlaceOf(Guid list, string name, DateOnly asOf) =>
        string.Create(CultureInfo.InvariantCulture, $"list {list} {name} {asOf:yyyy-MM-dd}");

    private static string PlaceOf(Guid list, Guid client, int position) =>
        string.Create(CultureInfo.InvariantCulture, $"client {list} {client} {position}");

    private static Guid NewId() => new(RandomNumberGenerator.GetBytes(16));
}
