using Discretion.Core.Facts;

namespace Discretion.Tests.Facts;

public sealed class TruthTests
{
    [Theory]
    [InlineData(Truth.Yes, Truth.Yes, Truth.Yes, Truth.Yes)]
    [InlineData(Truth.Yes, Truth.No, Truth.No, Truth.Yes)]
    [InlineData(Truth.Yes, Truth.Unknown, Truth.Unknown, Truth.Yes)]
    [InlineData(Truth.No, Truth.Yes, Truth.No, Truth.Yes)]
    [InlineData(Truth.No, Truth.No, Truth.No, Truth.No)]
    [InlineData(Truth.No, Truth.Unknown, Truth.No, Truth.Unknown)]
    [InlineData(Truth.Unknown, Truth.Yes, Truth.Unknown, Truth.Yes)]
    [InlineData(Truth.Unknown, Truth.No, Truth.No, Truth.Unknown)]
    [InlineData(Truth.Unknown, Truth.Unknown, Truth.Unknown, Truth.Unknown)]
    public void AND_and_OR_are_Kleenes(Truth left, Truth right, Truth and, Truth or)
    {
        Assert.Equal(and, left.And(right));
        Assert.Equal(or, left.Or(right));
    }

    [Theory]
    [InlineData(Truth.Yes, Truth.No)]
    [InlineData(Truth.No, Truth.Yes)]
    [InlineData(Truth.Unknown, Truth.Unknown)]
    public void NOT_leaves_the_unknown_unknown(Truth truth, Truth not) => Assert.Equal(not, truth.Not());

    [Theory]
    [InlineData(Truth.Yes, "yes", true)]
    [InlineData(Truth.No, "no", false)]
    [InlineData(Truth.Unknown, "unknown", null)]
    public void Each_value_has_one_word_that_reads_back(Truth truth, string word, bool? value)
    {
        Assert.Equal(word, truth.Word());
        Assert.Equal(truth, TruthExtensions.ParseTruth(word));
        Assert.Equal(truth, value.ToTruth());
        Assert.Null(TruthExtensions.ParseTruth(word.ToUpperInvariant()));
    }
}
