using System.Security.Cryptography;
using System.Runtime.Versioning;
using Discretion.Engine.Docket;
using Discretion.Engine.Journal;

namespace Discretion.Tests.Journal;

public sealed class CheckpointTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    private static readonly byte[] Head = [.. Enumerable.Range(0, 32).Select(at => (byte)at)];

    private readonly string _folder = Directory.CreateTempSubdirectory("discretion-test-").FullName;

    [Fact]
    public void A_checkpoint_is_read_as_it_was_written_and_is_known_by_its_key()
    {
        using SigningKey key = SigningKey.Create(Place("key"));
        Checkpoint made = Checkpoint.Sign(key, "3f2a", 57, Head, Noon.AddTicks(1_234_567));

        Checkpoint read = Checkpoint.Parse(made.Text)!;

        Assert.Equal(
            ("3f2a", 57L, Noon.AddTicks(1_234_560), key.Public.Id),
            (read.Journal, read.Size, read.MadeAt, read.Key));
        Assert.Equal(Head, read.Head);
        Assert.Equal(made.Text, read.Text);
        Assert.True(read.IsSignedBy(key.Public));
        Assert.StartsWith(
            "discretion-checkpoint-1\n3f2a\n57\n000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f\n"
                + $"2026-11-24T12:00:00.123456Z\n{key.Public.Id}\n\n",
            read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_any_letter_is_found()
    {
        using SigningKey key = SigningKey.Create(Place("key"));
        string text = Checkpoint.Sign(key, "3f2a", 57, Head, Noon).Text;

        for (int at = 0; at < text.Length; at++)
        {
            char other = text[at] == '1' ? '2' : '1';
            string changed = text[..at] + other + text[(at + 1)..];

            Assert.False(Checkpoint.Parse(changed)?.IsSignedBy(key.Public) ?? false, $"letter {at}");
        }
    }

    [Fact]
    public void Another_key_signs_another_checkpoint()
    {
        using SigningKey key = SigningKey.Create(Place("key"));
        using SigningKey other = SigningKey.Create(Place("other"));

        Assert.False(Checkpoint.Sign(other, "3f2a", 57, Head, Noon).IsSignedBy(key.Public));
    }

    [Theory]
    [InlineData("")]
    [InlineData("discretion-checkpoint-1\n")]
    [InlineData("\r\n")]
    public void A_text_that_is_no_checkpoint_is_none(string text) => Assert.Null(Checkpoint.Parse(text));

    [Fact]
    public void A_key_is_read_as_it_was_written()
    {
        using SigningKey made = SigningKey.Create(Place("key"));
        File.WriteAllText(Place("key.pub"), made.Public.Pem);

        using SigningKey read = SigningKey.Read(Place("key"))!;
        using VerifyingKey open = VerifyingKey.Read(Place("key.pub"));

        Assert.Equal((made.Public.Id, made.Public.Pem), (read.Public.Id, read.Public.Pem));
        Assert.Equal(made.Public.Id, open.Id);
        Assert.True(Checkpoint.Sign(read, "3f2a", 0, new byte[32], Noon).IsSignedBy(open));
    }

    [Fact]
    public void No_key_is_written_over_and_none_is_made_by_reading()
    {
        using SigningKey made = SigningKey.Create(Place("key"));

        Assert.Throws<DocketException>(() => SigningKey.Create(Place("key")));
        Assert.Null(SigningKey.Read(Place("missing")));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void The_signing_key_is_its_owner_s_alone_and_refused_when_it_is_not()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other rights.");
        using SigningKey made = SigningKey.Create(Place("key"));
        UnixFileMode mode = File.GetUnixFileMode(Place("key"));
        File.SetUnixFileMode(Place("key"), mode | UnixFileMode.OtherRead);

        string message = Assert.Throws<JournalException>(() => SigningKey.Read(Place("key"))).Message;

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, mode);
        Assert.Contains($"chmod 600 {Place("key")}", message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_key_of_the_curve_is_refused()
    {
        using ECDsa otherCurve = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using SigningKey secret = SigningKey.Create(Place("secret"));
        File.WriteAllText(Place("text"), "a letter");
        File.WriteAllText(Place("curve"), otherCurve.ExportSubjectPublicKeyInfoPem());

        foreach (string name in (string[])["text", "curve", "secret"])
        {
            Assert.Contains(
                "is no public key", Assert.Throws<JournalException>(() => VerifyingKey.Read(Place(name))).Message,
                StringComparison.Ordinal);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Place(string name) => Path.Combine(_folder, name);
}
