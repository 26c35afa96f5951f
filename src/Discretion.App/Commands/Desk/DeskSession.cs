using System.CommandLine;
using Discretion.Engine.Journal;
using Discretion.Engine.Review;

namespace Discretion.App.Commands.Desk;

/// <summary>The desk as one run of a command finds it.</summary>
internal sealed class DeskSession : IAsyncDisposable
{
    private readonly EventJournal _journal;
    private readonly Terminal _terminal;
    private readonly string _tokenPath;

    private DeskSession(Session session, Terminal terminal, JournalDatabase database)
    {
        Session = session;
        _terminal = terminal;
        _tokenPath = Path.Combine(session.Home, "session");
        JournalKey key = new(database, session.Home, session.KeyPath);
        _journal = new(database, key, terminal.Clock);
        People = new(_journal, key, terminal.Clock);
        Settings = new(People);
        Sources = new(session.Home, Session.PoliciesFolder, session.Dockets, session.Lists, session.Vocabulary,
            session.Eoir);
        Reviews = new(_journal, People, Sources, terminal.Clock);
        Worklist = new(database, Sources, terminal.Clock);
        Requests = new(database);
    }

    /// <summary>The run.</summary>
    public Session Session { get; }

    /// <summary>Who there is.</summary>
    public People People { get; }

    /// <summary>What administrators do.</summary>
    public DeskSettings Settings { get; }

    /// <summary>What reviews rest on.</summary>
    public HomeReviewSources Sources { get; }

    /// <summary>Takes commands on reviews.</summary>
    public ReviewDesk Reviews { get; }

    /// <summary>The lists of work.</summary>
    public Worklist Worklist { get; }

    /// <summary>Requests that are not done twice.</summary>
    public Requests Requests { get; }

    /// <summary>Gives many reviews to one person.</summary>
    public BulkAssign BulkAssign => new(Reviews, Worklist);

    /// <summary>Brings cases in.</summary>
    public QueueIntake Intake => new(Reviews, Sources);

    /// <summary>Reminds of what outcomes leave to be done.</summary>
    public FollowUps FollowUps => new(Reviews, Worklist, _terminal.Clock);

    /// <summary>Compares what was closed with a later docket.</summary>
    public RecalendarWatch RecalendarWatch => new(Reviews, Worklist, Sources);

    /// <summary>Joins the reviews of relatives.</summary>
    public Families Families => new(Reviews, Worklist, Sources);

    /// <summary>The sample that is read a second time.</summary>
    public Quality Quality => new(_journal, Reviews, People);

    /// <summary>Opens the desk of a home.</summary>
    public static DeskSession Open(Session session, Terminal terminal) =>
        new(session, terminal, JournalDatabase.Open(session.Home));

    /// <summary>Opens the desk of a home whose journal lies elsewhere.</summary>
    public static DeskSession Open(Session session, Terminal terminal, JournalDatabase database) =>
        new(session, terminal, database);

    /// <summary>Who is signed in.</summary>
    /// <exception cref="InputException">Nobody is, or the session is over.</exception>
    public SignedIn By() => Token() is { } token && People.Resolve(token) is { } who
        ? who
        : throw new InputException(
            "Nobody is signed in at this desk, or the session is over. Run 'discretion desk sign-in'.");

    /// <summary>Who is signed in, with a proof fresh enough for an act: the one they have, or a new one made with the
    /// passphrase that was given.</summary>
    /// <exception cref="InputException">Nobody is signed in, or no passphrase was given.</exception>
    public Permitted<SignedIn.Human> ByAnew(ParseResult parsed, PassphraseOption passphrase) => By() switch
    {
        SignedIn.Human { Touch: not null } human => human,
        SignedIn.Human human => People.Touch(human, passphrase.Read(parsed, _terminal, Session)),
        _ => throw new InputException("A machine's token decides nothing. Sign in as a person."),
    };

    /// <summary>Keeps the token of a session for the commands after this one, readable by its owner alone.</summary>
    public void Keep(IssuedToken issued)
    {
        FileStreamOptions options = new() { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        File.Delete(_tokenPath);
        using StreamWriter file = new(_tokenPath, System.Text.Encoding.ASCII, options);
        file.Write(issued.Token);
    }

    /// <summary>Ends the session and forgets its token.</summary>
    public void SignOut()
    {
        if (Token() is { } token)
        {
            People.SignOut(token);
            File.Delete(_tokenPath);
        }
    }

    /// <summary>A person's name for people.</summary>
    public string NameOf(string person) => People.Find(person)?.Name is { } name ? $"{name} ({person})" : person;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _journal.DisposeAsync();

    private string? Token() => File.Exists(_tokenPath) ? File.ReadAllText(_tokenPath).Trim() : null;
}
