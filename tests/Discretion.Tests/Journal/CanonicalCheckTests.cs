using System.Text;
using Discretion.Engine.Journal;

namespace Discretion.Tests.Journal;

public sealed class CanonicalCheckTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("""{"a":1,"b":[true,false,null,-1,0,-9007199254740991],"c":{"":""}}""")]
    [InlineData("""{"a":"\"\\\b\f\n\r\t\u0000\u0007\u000b\u000e\u001f/é€😀"}""")]
    [InlineData("{\"\U0001F600\":1,\"\uE000\":2,\"\uFF5E\":3}")]
    [InlineData("""{"\n":1," ":2,"a":3,"a\"":4,"aa":5}""")]
    public void What_is_canonical_passes(string json) => Assert.True(Is(json));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("{} ")]
    [InlineData(" {}")]
    [InlineData("{\"a\" :1}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{\"a\":1")]
    [InlineData("{\"a\":[1,]}")]
    [InlineData("{\"a\":[1}")]
    [InlineData("{\"a\"}")]
    [InlineData("{a:1}")]
    [InlineData("{\"b\":1,\"a\":2}")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{\"\uE000\":2,\"\U0001F600\":1}")]
    [InlineData("{\" \":2,\"\\n\":1}")]
    [InlineData("{\"a\":01}")]
    [InlineData("{\"a\":-0}")]
    [InlineData("{\"a\":-}")]
    [InlineData("{\"a\":1.0}")]
    [InlineData("{\"a\":1e3}")]
    [InlineData("{\"a\":9007199254740992}")]
    [InlineData("{\"a\":100000000000000000000}")]
    [InlineData("{\"a\":tru}")]
    [InlineData("{\"a\":\"}")]
    [InlineData("{\"a\":\"\\u0041\"}")]
    [InlineData("{\"a\":\"\\u001F\"}")]
    [InlineData("{\"a\":\"\\u000a\"}")]
    [InlineData("{\"a\":\"\\u0008\"}")]
    [InlineData("{\"a\":\"\\/\"}")]
    [InlineData("{\"a\":\"\\")]
    [InlineData("{\"a\":\"\n\"}")]
    [InlineData("{\"a\":\"\u0001\"}")]
    [InlineData("\uFEFF{}")]
    public void What_is_written_in_another_way_does_not(string json) => Assert.False(Is(json));

    [Fact]
    public void Bytes_that_are_no_text_do_not() =>
        Assert.False(CanonicalCheck.IsObject([.. "{\""u8, 0xC3, .. "\":1}"u8]));

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, false)]
    [InlineData(1_000_000, false)]
    public void Depth_has_an_end(int arrays, bool isCanonical) =>
        Assert.Equal(isCanonical, Is("{\"a\":" + new string('[', arrays) + new string(']', arrays) + "}"));

    private static bool Is(string json) => CanonicalCheck.IsObject(Encoding.UTF8.GetBytes(json));
}
