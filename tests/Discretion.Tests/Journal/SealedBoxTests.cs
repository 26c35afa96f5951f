using Discretion.Engine.Journal;

namespace Discretion.Tests.Journal;

public sealed class SealedBoxTests
{
    private static readonly byte[] Key = SealedBox.NewKey();
    private static readonly byte[] Text = "a client's case"u8.ToArray();

    [Fact]
    public void What_was_sealed_opens_with_its_key_in_its_place()
    {
        byte[] box = SealedBox.Seal(Key, Text, "here");

        Assert.Equal(Text, SealedBox.Open(Key, box, "here"));
        Assert.Equal(-1, box.AsSpan().IndexOf(Text));
    }

    [Fact]
    public void It_opens_with_no_other_key_and_in_no_other_place()
    {
        byte[] box = SealedBox.Seal(Key, Text, "here");

        Assert.Null(SealedBox.Open(SealedBox.NewKey(), box, "here"));
        Assert.Null(SealedBox.Open(Key, box, "there"));
    }

    [Fact]
    public void It_does_not_open_when_any_byte_of_it_is_another_or_missing()
    {
        byte[] box = SealedBox.Seal(Key, Text, "here");

        Assert.All(Enumerable.Range(0, box.Length), at =>
        {
            byte[] changed = [.. box];
            changed[at] ^= 1;
            Assert.Null(SealedBox.Open(Key, changed, "here"));
            Assert.Null(SealedBox.Open(Key, box.AsSpan(0, at), "here"));
        });
    }

    [Fact]
    public void The_same_text_is_never_sealed_twice_to_the_same_bytes() =>
        Assert.NotEqual(SealedBox.Seal(Key, Text, "here"), SealedBox.Seal(Key, Text, "here"));
}
