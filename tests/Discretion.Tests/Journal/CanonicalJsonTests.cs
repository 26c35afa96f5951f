using System.Text;
using System.Text.Json.Nodes;
using Discretion.Engine.Journal;

namespace Discretion.Tests.Journal;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("null", "null")]
    [InlineData(" [ true , false,1, -5 ] ", "[true,false,1,-5]")]
    [InlineData("-0", "0")]
    [InlineData("9007199254740991", "9007199254740991")]
    [InlineData("{\"b\":1,\"a\":{\"d\":[],\"c\":{}}}", "{\"a\":{\"c\":{},\"d\":[]},\"b\":1}")]
    [InlineData("{\"\u20ac\":1,\"\\r\":2,\"1\":3,\"\\ufb33\":4,\"\\ud83d\\ude00\":5,\"\u0080\":6,\"\u00f6\":7}",
        "{\"\\r\":2,\"1\":3,\"\u0080\":6,\"\u00f6\":7,\"\u20ac\":1,\"\ud83d\ude00\":5,\"\ufb33\":4}")]
    [InlineData("\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\\b\\t\\f\\r\\u007f<\\u00f1>\"",
        "\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\\b\\t\\f\\r\u007f<\u00f1>\"")]
    public void A_tree_has_one_form(string json, string canonical)
    {
        byte[] written = CanonicalJson.Write(JsonNode.Parse(json));

        Assert.Equal(canonical, Encoding.UTF8.GetString(written));
        Assert.NotNull(CanonicalJson.Read(written));
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("1e3")]
    [InlineData("9007199254740992")]
    [InlineData("-9007199254740992")]
    [InlineData("123456789012345678901234567890")]
    public void A_number_that_some_readers_would_change_has_no_form(string number) =>
        Assert.Throws<ArgumentException>(() => CanonicalJson.Write(JsonNode.Parse(number)));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData(" {}")]
    [InlineData("{}\n")]
    [InlineData("{\"a\":1 }")]
    [InlineData("{\"b\":1,\"a\":2}")]
    [InlineData("{\"a\":1,\"a\":1}")]
    [InlineData("[1.0]")]
    [InlineData("[-0]")]
    [InlineData("[1e2]")]
    [InlineData("[\"\\u0041\"]")]
    [InlineData("[\"\\/\"]")]
    [InlineData("[\"\\u000F\"]")]
    [InlineData("[\"\\ud83d\"]")]
    [InlineData("[1,]")]
    [InlineData("[1]//")]
    public void What_is_not_canonical_is_not_read(string json) =>
        Assert.Null(CanonicalJson.Read(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Bytes_that_are_not_utf_8_or_begin_with_a_mark_are_not_read()
    {
        Assert.Null(CanonicalJson.Read(new byte[] { (byte)'"', 0xff, (byte)'"' }));
        Assert.Null(CanonicalJson.Read(new byte[] { 0xef, 0xbb, 0xbf, (byte)'1' }));
    }
}
