using Discretion.Engine.Journal;

namespace Discretion.Tests.Journal;

public sealed class EntryHashTests
{
    private static readonly byte[] Zeros = new byte[32];

    // Worked out once with Python's hashlib from the definition in docs/journal.md.
    [Theory]
    [InlineData(null, "4d0eb126806c3093")]
    [InlineData("00112233-4455-6677-8899-aabbccddeeff", "05b61f0338ef3e47")]
    public void A_hash_is_the_one_of_the_definition(string? act, string begins)
    {
        byte[] hash = EntryHash.Of(
            Zeros, 1, "review/ñ", 2, "noted", 1_321_542_000_000_000, act is null ? null : Guid.Parse(act), "{}"u8);

        Assert.Equal(begins, Convert.ToHexStringLower(hash)[..16]);
    }

    [Fact]
    public void Every_part_counts()
    {
        Guid act = Guid.Parse("00112233-4455-6677-8899-aabbccddeeff");
        byte[] other = [.. Zeros[1..], 1];
        byte[][] hashes =
        [
            EntryHash.Of(Zeros, 1, "a", 1, "k", 1, null, "{}"u8),
            EntryHash.Of(other, 1, "a", 1, "k", 1, null, "{}"u8),
            EntryHash.Of(Zeros, 2, "a", 1, "k", 1, null, "{}"u8),
            EntryHash.Of(Zeros, 1, "ak", 1, "", 1, null, "{}"u8),
            EntryHash.Of(Zeros, 1, "a", 2, "k", 1, null, "{}"u8),
            EntryHash.Of(Zeros, 1, "a", 1, "k", 2, null, "{}"u8),
            EntryHash.Of(Zeros, 1, "a", 1, "k", 1, act, "{}"u8),
            EntryHash.Of(Zeros, 1, "a", 1, "k", 1, null, "[]"u8),
        ];

        Assert.Equal(hashes.Length, hashes.Select(Convert.ToHexString).Distinct().Count());
    }
}
