using Discretion.Engine.Docket;
using Discretion.Engine.Docket.Sheets;
using Discretion.Engine.Journal;

namespace Discretion.IntegrationTests.Docket.Faults;

/// <summary>
/// Loads a list as the program does, but piece by piece. A fault test that cannot tell such a load from the
/// program's own tests nothing.
/// </summary>
internal static class UnsafeLoad
{
    /// <summary>The first word of this process's command line.</summary>
    public const string Verb = "unsafe-load";

    private const int ClientsInOnePiece = 2;

    /// <summary>Runs in a process of its own.</summary>
    /// <param name="args">The spreadsheet, the home folder and the list's name.</param>
    public static int Run(string[] args)
    {
        (string sheet, string home, string name) = (args[0], args[1], args[2]);
        SheetFormat format = SheetFormat.Read(
            CourtFiles.Shipped("formats/table"), CourtFiles.Vocabulary, CourtFiles.Format);
        DateOnly day = new(2011, 11, 17);
        OfficeList list = new ListReader(format, new() { Name = name, AsOf = day, GivenBy = "Ana", GivenOn = day })
            .Read(sheet).List!;
        using ScratchFolder elsewhere = new();
        new OfficeListStore(elsewhere.Path, home + ".key", CourtFiles.Vocabulary).Add(list);
        WritePieceByPiece(new(elsewhere.Path), new(home));
        return 0;
    }

    private static void WritePieceByPiece(SqliteJournal from, SqliteJournal to)
    {
        (JournalMark mark, SealedList list, SealedClient[] clients) = from
            .Read<(JournalMark, SealedList, SealedClient[])>(default, journal =>
                (journal.Marks.Single(), journal.Lists.Single(), [.. journal.Clients]));
        to.Write(journal =>
        {
            if (!journal.Marks.Any())
            {
                journal.Marks.Add(mark);
            }

            return journal.Lists.Add(list);
        });
        foreach (SealedClient[] piece in clients.Chunk(ClientsInOnePiece))
        {
            to.Write(journal =>
            {
                journal.Clients.AddRange(piece);
                return true;
            });
        }
    }
}
