using System.CommandLine;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Docket;
using Discretion.Engine.Docket.Sheets;
using Discretion.Engine.Facts;
using Discretion.Engine.Journal;
using Discretion.Engine.Policy;
using Discretion.Engine.Screening;

namespace Discretion.App.Commands;

/// <summary>The options that every command takes, before or after the verb.</summary>
internal sealed class GlobalOptions
{
    /// <summary><c>--home</c>.</summary>
    public Option<string?> Home { get; } = new("--home")
    {
        Description = "The folder for dockets. Default: DISCRETION_HOME, else your data folder.",
        Recursive = true,
    };

    /// <summary><c>--lang</c>.</summary>
    public Option<string> Language { get; } = MakeLanguage();

    private static Option<string> MakeLanguage()
    {
        Option<string> language = new("--lang")
        {
            Description = "The language of texts for people: en or es.",
            DefaultValueFactory = _ => "en",
            Recursive = true,
        };
        language.AcceptOnlyFromAmong("en", "es");
        return language;
    }
}

/// <summary>What one run of a command stands on: the home folder, the language and the data files.</summary>
/// <param name="options">The global options.</param>
/// <param name="parsed">The command line.</param>
internal sealed class Session(GlobalOptions options, ParseResult parsed)
{
    private Vocabulary? _vocabulary;
    private EoirFormat? _eoir;
    private SheetFormat? _sheets;
    private Agencies? _agencies;
    private readonly Dictionary<string, PolicyLibrary> _libraries = new(StringComparer.Ordinal);

    /// <summary><c>en</c> or <c>es</c>.</summary>
    public string Language => parsed.GetValue(options.Language) ?? "en";

    /// <summary>The home folder.</summary>
    public string Home => Path.GetFullPath(
        parsed.GetValue(options.Home) is { Length: > 0 } given ? given
        : Environment.GetEnvironmentVariable("DISCRETION_HOME") is { Length: > 0 } variable ? variable
        : Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData,
                Environment.SpecialFolderOption.Create),
            "discretion"));

    /// <summary>The dockets.</summary>
    public DocketStore Dockets => new(Home);

    /// <summary>The offices' own lists.</summary>
    public OfficeListStore Lists => new(Home, KeyPath, Vocabulary);

    /// <summary>Opens the journal; whoever opens it closes it.</summary>
    public EventJournal OpenJournal() => EventJournal.Open(Home, KeyPath, TimeProvider.System);

    /// <summary>The file with the key that opens the lists and the journal's personal parts: beside the home folder,
    /// never in it.</summary>
    public string KeyPath => Path.GetFullPath(
        Environment.GetEnvironmentVariable("DISCRETION_KEY") is { Length: > 0 } variable ? variable
        : Path.TrimEndingDirectorySeparator(Home) + ".key");

    /// <summary>The cases of a docket, to be screened, listed and explained.</summary>
    /// <param name="docket">The docket's name.</param>
    /// <param name="asOf">The earlier day that it is seen on; null for its own.</param>
    /// <param name="cancel">Stops working out the earlier day.</param>
    /// <exception cref="DocketException">There is none of that name, or it cannot be seen on that day.</exception>
    public async Task<ICaseSource> CasesAsync(string docket, DateOnly? asOf, CancellationToken cancel) =>
        (OfficeList(docket), asOf) switch
        {
            ({ } list, null) => list,
            ({ } list, { } day) when day == list.AsOf => list,
            ({ } list, _) => throw new InputException($"{list.Name} is an office's own list and speaks of one day, "
                + $"{list.AsOf:yyyy-MM-dd}. Leave --as-of out."),
            (null, { } day) => new ReleaseCases(
                await Dockets.OpenAsOfAsync(docket, day, Eoir, Vocabulary, cancel).ConfigureAwait(false), Vocabulary),
            (null, null) => new ReleaseCases(Release(docket), Vocabulary),
        };

    /// <summary>An office's own list; null when there is none of that name.</summary>
    public OfficeListCases? OfficeList(string name) => !IsRelease(name) && Lists.Find(name) is { } list
        ? new(list, Vocabulary, docket => IsRelease(docket)
            ? new ReleaseCases(Dockets.Open(docket), Vocabulary) : null)
        : null;

    /// <summary>A release of the court's file.</summary>
    /// <exception cref="DocketException">There is none of that name.</exception>
    /// <exception cref="InputException">It is an office's own list.</exception>
    public DocketRelease Release(string name)
    {
        string[] lists = IsRelease(name) ? [] : [.. Lists.List().Select(list => list.Name)];
        return lists.Contains(name)
            ? throw new InputException($"{name} is an office's own list, of which there are no files to check, "
                + "compare, export or query. Use 'discretion docket show', 'discretion screen' or 'discretion "
                + "explain'.")
            : Dockets.Open(name, lists);
    }

    /// <summary>Whether a name is a release's.</summary>
    public bool IsRelease(string name) => Dockets.List().Any(release => release.Name == name);

    /// <summary>The facts.</summary>
    public Vocabulary Vocabulary => _vocabulary ??= VocabularyFiles.Read(DataFolder("facts"));

    /// <summary>The court's format.</summary>
    public EoirFormat Eoir => _eoir ??= EoirFormat.Read(DataFolder("formats", "eoir"));

    /// <summary>What an office's own spreadsheet may look like.</summary>
    public SheetFormat Sheets => _sheets ??= SheetFormat.Read(DataFolder("formats", "table"), Vocabulary, Eoir);

    /// <summary>The folder with the policies that come with the program.</summary>
    public static string PoliciesFolder => DataFolder("policies");

    /// <summary>The agencies that issue policies and that policies bind.</summary>
    public Agencies Agencies => _agencies ??= AgencyFile.Read(PoliciesFolder);

    /// <summary>The folder with what was published about policies.</summary>
    public static string ResultsFolder => DataFolder("results");

    /// <summary>What a new policy begins from.</summary>
    public static PolicyTemplate NewPolicy =>
        new(DataFolder("templates", "new-policy"), DataFolder("schemas", "policy.schema.json"));

    /// <summary>Where a policy lies.</summary>
    /// <param name="name">Its id, <c>id@version</c> for one of its versions, or the folder of the user's own.</param>
    /// <exception cref="InputException">There is none of that name.</exception>
    public static PolicyPlace FindPolicy(string name) =>
        PolicyFiles.Find(PoliciesFolder, name) is { } folder ? new(folder, IsOwn: false)
        : PolicyPlace.Own(name) ?? throw new InputException($"There is no policy {name}. There are: "
            + $"{string.Join(", ", PolicyFiles.List(PoliciesFolder))}. A policy of your own is named by its folder.");

    /// <summary>Reads a policy and reports all that is wrong; null when no policy could be made at all.</summary>
    /// <param name="place">Where it lies.</param>
    /// <param name="problems">Takes what is wrong; with what stands beside the policies, only once.</param>
    public PolicyVersion? Policy(PolicyPlace place, List<Problem> problems)
    {
        string above = PolicyLibrary.Above(place.Folder);
        if (!_libraries.TryGetValue(above, out PolicyLibrary? library))
        {
            library = PolicyLibrary.Read(above, problems);
            _libraries.Add(above, library);
        }

        return PolicyFiles.Read(
            place.Folder, Vocabulary, problems, place.IsOwn ? place.Folder : null, Agencies, library);
    }

    /// <summary>Reads a policy.</summary>
    /// <param name="name">Its id, <c>id@version</c> for one of its versions, or the folder of the user's own.</param>
    /// <exception cref="InputException">There is none of that name.</exception>
    /// <exception cref="DataFileException">A file is wrong; holds every problem.</exception>
    public PolicyVersion Policy(string name)
    {
        PolicyPlace place = FindPolicy(name);
        List<Problem> problems = [];
        PolicyVersion? read = Policy(place, problems);
        PolicyVersion policy = read is not null && problems.Count == 0 ? read : throw new DataFileException(problems);
        return place.IsOwn || name.Split('@') is not [_, var version] || version == policy.Version
            ? policy
            : throw new InputException($"There is no version {version} of {policy.Id}. The newest is "
                + $"{policy.Version}.");
    }

    /// <summary>One of two texts, by the language asked for.</summary>
    public string Say(string english, string spanish) => Language == "es" ? spanish : english;

    /// <summary>A text of the data files in the language asked for.</summary>
    public string Say(Bilingual text) => text.In(Language);

    private static string DataFolder(params string[] parts) => Path.Combine([AppContext.BaseDirectory, .. parts]);
}
