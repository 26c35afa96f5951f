using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Discretion.Engine.Journal;
using Discretion.IntegrationTests.Journal.Tamper;

namespace Discretion.IntegrationTests.Journal;

/// <summary>
/// Three programs that know the canonical form of JSON by themselves: the one that writes it, the one that looks at
/// each byte once, and the second verifier. They say the same of bodies, and of bodies with a byte changed.
/// </summary>
public sealed class CanonicalFormsTests
{
    private const string Program =
        """
        import base64, sys
        sys.path.insert(0, sys.argv[1])
        sys.dont_write_bytecode = True
        import verify_journal as second
        for line in sys.stdin:
            print("yes" if second.parse(base64.b64decode(line)) is not None else "no")
        """;

    private static readonly string[] Odd =
        ["", "a", "personal", "\u0000", "\"", "\\", "/", "\u2028", "\uE000", "\uFFFD", "\U0001F600"];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[Gen.Char['\u0001', '\u00ff'], 0, 6],
        Gen.Int[0, Odd.Length - 1].Select(at => Odd[at]));

    private static readonly Gen<JsonNode?> Values = Gen.Recursive<JsonNode?>((depth, self) => depth > 3
        ? Leaves
        : Gen.Frequency(
            (3, Leaves),
            (1, self.Array[0, 3].Select(items => (JsonNode?)new JsonArray([.. items.Select(Copied)]))),
            (2, Objects(self).Select(one => (JsonNode?)one))));

    private static readonly Gen<byte[]> Bodies = Objects(Values).Select(one => CanonicalJson.Write(one));

    private static readonly Gen<byte[]> Changed = Gen.Select(Bodies, Gen.Int[0, 10_000], Gen.Byte, Gen.Int[0, 2])
        .Select((body, place, other, how) => Change(body, place % body.Length, other, how));

    private static Gen<JsonNode?> Leaves => Gen.OneOf(
        Texts.Select(text => (JsonNode?)JsonValue.Create(text)),
        Gen.Long[-CanonicalJson.NumberMax, CanonicalJson.NumberMax]
            .Select(number => (JsonNode?)JsonValue.Create(number)),
        Gen.Int[-2, 12].Select(number => (JsonNode?)JsonValue.Create(number)),
        Gen.Bool.Select(isSo => (JsonNode?)JsonValue.Create(isSo)),
        Gen.Const((JsonNode?)null));

    [Fact]
    public void What_is_written_is_canonical_to_who_looks_at_each_byte_once() =>
        Bodies.Sample(body => CanonicalCheck.IsObject(body), iter: 20_000);

    [Fact]
    public void Both_of_ours_say_the_same_of_bodies_with_a_byte_changed() => Changed.Sample(
        body => CanonicalCheck.IsObject(body) == CanonicalJson.Read(body) is { ValueKind: JsonValueKind.Object },
        iter: 100_000, print: body => Encoding.Latin1.GetString(body));

    [Fact]
    public async Task The_second_verifier_says_the_same()
    {
        Assert.SkipWhen(SecondVerifier.WhyNot() is not null, $"No Python: {SecondVerifier.WhyNot()}");
        List<byte[]> bodies = [];
        Gen.OneOf(Bodies, Changed).Sample(body =>
        {
            lock (bodies)
            {
                bodies.Add(body);
            }
        }, iter: 20_000, threads: 1);

        ProcessStartInfo start = new("python3", ["-c", Program, Path.Combine(AppContext.BaseDirectory, "verify")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        foreach (byte[] body in bodies)
        {
            await process.StandardInput.WriteLineAsync(
                Convert.ToBase64String(body).AsMemory(), TestContext.Current.CancellationToken);
        }

        process.StandardInput.Close();
        string[] said = (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(bodies.Select(body => (Encoding.Latin1.GetString(body), CanonicalCheck.IsObject(body))),
            bodies.Zip(said, (body, word) => (Encoding.Latin1.GetString(body), word == "yes")));
        Assert.InRange(said.Count(word => word == "no"), 1_000, said.Length - 1_000);
    }

    private static Gen<JsonObject> Objects(Gen<JsonNode?> values) =>
        Gen.Select(Texts, values).Array[0, 4].Select(members =>
        {
            JsonObject made = [];
            foreach ((string name, JsonNode? value) in members)
            {
                made[name] = Copied(value);
            }

            return made;
        });

    private static JsonNode? Copied(JsonNode? node) => node?.DeepClone();

    private static byte[] Change(byte[] body, int at, byte other, int how) => how switch
    {
        0 => [.. body[..at], other, .. body[(at + 1)..]],
        1 => [.. body[..at], other, .. body[at..]],
        _ => [.. body[..at], .. body[(at + 1)..]],
    };
}
