using CsCheck;
using Discretion.Engine.Docket;

namespace Discretion.Tests.Docket;

public sealed class CaseIndexTests
{
    private static readonly Gen<long[]> Keys = Gen.OneOf(
        Gen.Long[0, 40], Gen.Long[900, 1_200], Gen.Long[0, 20_000], Gen.Long[60_000_000, 70_000_000],
        Gen.Const(999_999_999_999_999_999)).Array[0, 400];

    [Fact]
    public void Every_case_has_the_place_in_which_it_came_before_and_after_settling() => Keys.Sample(keys =>
    {
        CaseIndex index = new();
        Dictionary<long, int> expected = [];

        Assert.All(keys, key => Assert.Equal(expected.TryAdd(key, expected.Count), index.TryAdd(key)));

        Assert.Equal(expected.Count, index.Count);
        Assert.All(expected, one => Assert.Equal(one.Value, index.Find(one.Key)));
        index.Settle();
        Assert.All(expected, one => Assert.Equal(one.Value, index.Find(one.Key)));
        Assert.All(keys, key => Assert.Equal(expected.GetValueOrDefault(key + 1, -1), index.Find(key + 1)));
    });

    [Theory]
    [InlineData(1, 2_000_000_000)]
    [InlineData(1, 60_000_000)]
    [InlineData(67_108_863, 67_108_864)]
    public void A_few_keys_far_apart_take_no_more_room_than_a_few_keys(long first, long second)
    {
        CaseIndex index = new();

        index.TryAdd(first);
        index.TryAdd(second);
        index.Settle();

        Assert.Equal((0, 1), (index.Find(first), index.Find(second)));
        Assert.True(index.Places <= 1 << 10, $"Two cases have an array of {index.Places:N0} places.");
    }

    [Fact]
    public void Dense_keys_in_any_order_end_in_the_array()
    {
        CaseIndex index = new();

        for (long key = 100_000; key > 0; key--)
        {
            index.TryAdd(key * 3);
        }

        index.Settle();
        Assert.InRange(index.Places, 300_001, 800_000);
        Assert.Equal(0, index.Find(300_000));
        Assert.Equal(99_999, index.Find(3));
    }
}
