using System.Text.Json.Nodes;
using Discretion.App.Commands;

namespace Discretion.Tests.Commands;

/// <summary>A home with the small docket and a desk, in which one person after another gives commands.</summary>
/// <remarks>Ana sets up the office of New York; Ivo takes in, Rosa and Rita review, Sam supervises, Carla heads, Quinn
/// reads a second time.</remarks>
public sealed class DeskHome : IDisposable
{
    private const string Passphrase = "four plain words here";

    private readonly string _folder = Directory.CreateTempSubdirectory("discretion-").FullName;
    private readonly StoppedClock _clock = new();
    private (string Person, DateTimeOffset Since)? _signedIn;

    public DateTimeOffset Now
    {
        get => _clock.Now;
        set => _clock.Now = value;
    }

    private string Home => Path.Combine(_folder, "home");

    private string PassphraseFile => Path.Combine(_folder, "passphrase");

    /// <summary>Imports the docket and sets up the office with its people, all by commands.</summary>
    public async Task SetUpAsync()
    {
        await File.WriteAllTextAsync(PassphraseFile, Passphrase + "\n");
        await ImportAsync(SmallDocket.Name, SmallDocket.AsOf, SmallDocket.Tables);
        await ChooseAsync("ana", await DoneAsync(
            "desk", "set-up", "nyc", "--kind", "agency", "--name", "New York", "--court", "NYC", "--administrator",
            "ana", "--administrator-name", "Ana Ruiz", "--json"));
        await AddAsync("ivo", "Ivo Paz", "intake");
        await AddAsync("rosa", "Rosa Vega", "reviewer");
        await AddAsync("rita", "Rita Sol", "reviewer");
        await AddAsync("sam", "Sam Lee", "supervisor");
        await AddAsync("carla", "Carla Ortiz", "chief-counsel");
        await AddAsync("quinn", "Quinn Ray", "quality-reader");
    }

    /// <summary>Imports what the court has on a day.</summary>
    public async Task ImportAsync(string name, string asOf, IReadOnlyDictionary<string, string> tables)
    {
        string dump = Path.Combine(_folder, "dump-" + name);
        SmallDocket.Write(dump, tables);
        await DoneAsync("docket", "import", dump, "--as-of", asOf, "--name", name);
    }

    /// <summary>Gives a command as a person, who signs in first; it must be done.</summary>
    public async Task<string> AsAsync(string person, params string[] words)
    {
        await SignInAsync(person);
        return await DoneAsync(words);
    }

    /// <summary>The same for programs.</summary>
    public async Task<JsonNode> JsonAsync(string person, params string[] words) =>
        JsonNode.Parse(await AsAsync(person, [.. words, "--json"]))!;

    /// <summary>Gives a command as a person that may be refused.</summary>
    public async Task<CommandAnswer> TryAsync(string person, params string[] words)
    {
        await SignInAsync(person);
        return await RunAsync(words);
    }

    /// <summary>The words of a command that proves anew who a person is.</summary>
    public string[] WithPassphrase(params string[] words) => [.. words, "--passphrase-file", PassphraseFile];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task AddAsync(string person, string name, string role) => await ChooseAsync(
        person, await AsAsync("ana", "desk", "person", "add", person, "--name", name, "--role", role, "--json"));

    private async Task ChooseAsync(string person, string invited) => await DoneAsync(
        "desk", "passphrase", person, "--invitation", JsonNode.Parse(invited)!["invitation"]!.GetValue<string>(),
        "--passphrase-file", PassphraseFile);

    private async Task SignInAsync(string person)
    {
        if (_signedIn is { } now && now.Person == person && Now - now.Since < TimeSpan.FromMinutes(50))
        {
            return;
        }

        await DoneAsync("desk", "sign-in", person, "--office", "nyc", "--passphrase-file", PassphraseFile);
        _signedIn = (person, Now);
    }

    private async Task<string> DoneAsync(params string[] words)
    {
        CommandAnswer answer = await RunAsync(words);
        Assert.True(answer is { Code: 0, Error: "" }, $"{string.Join(' ', words)}: {answer.Error}{answer.Out}");
        return answer.Out;
    }

    private async Task<CommandAnswer> RunAsync(string[] words)
    {
        StringWriter output = new() { NewLine = "\n" };
        StringWriter error = new() { NewLine = "\n" };
        int code = await CommandLineRoot.RunAsync(
            [.. words, "--home", Home], Terminal.Of(output, error) with { Clock = _clock });
        return new(code, output.ToString(), error.ToString());
    }

    private sealed class StoppedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2011, 11, 18, 17, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
