using System.Text;
using Discretion.Engine.Docket;

namespace Discretion.Tests.Docket;

public sealed class CellTextTests
{
    [Theory]
    [InlineData("2011-11-17 00:00:00.000", "2011-11-17")]
    [InlineData("2011-11-17", "2011-11-17")]
    [InlineData("2012-02-29 23:59", "2012-02-29")]
    [InlineData("2925-01-02 08:30:00", "2925-01-02")]
    [InlineData("0218-02-31 00:00:00.000", null)]
    [InlineData("2011-02-29", null)]
    [InlineData("2011-11-17 24:00:00.000", null)]
    [InlineData("2011-11-17 08:60:00", null)]
    [InlineData("2011-11-17T08:30:00", null)]
    [InlineData("2011-11-17 08:30:00.", null)]
    [InlineData("2011-1-7", null)]
    [InlineData("11/17/2011", null)]
    [InlineData("0000-01-01", null)]
    [InlineData("SP", null)]
    public void A_date_is_read_only_when_its_day_and_time_exist(string cell, string? expected)
    {
        var read = CellText.Date(Encoding.UTF8.GetBytes(cell));

        Assert.Equal(expected, read.HasDate ? $"{read.Date:yyyy-MM-dd}" : null);
        Assert.Equal(expected is null, read.IsUnreadable);
    }

    [Theory]
    [InlineData("1/1990", "1990-01-01")]
    [InlineData("11/2004", "2004-11-01")]
    [InlineData("03/2035", "2035-03-01")]
    [InlineData("13/1990", null)]
    [InlineData("0/1990", null)]
    [InlineData("1/90", null)]
    [InlineData("1990/1", null)]
    public void A_month_is_read_only_when_it_exists(string cell, string? expected)
    {
        var read = CellText.Month(Encoding.UTF8.GetBytes(cell));

        Assert.Equal(expected, read.HasDate ? $"{read.Date:yyyy-MM-dd}" : null);
    }

    [Theory]
    [InlineData("30032802", 30032802L)]
    [InlineData("8145563.0", 8145563L)]
    [InlineData("FC", null)]
    [InlineData("2017-03-11", null)]
    [InlineData("-5", null)]
    [InlineData("1234567890123456789", null)]
    [InlineData("", null)]
    public void A_key_is_digits(string cell, long? expected) =>
        Assert.Equal(expected, CellText.Key(Encoding.UTF8.GetBytes(cell)));

    [Theory]
    [InlineData("SP ", "SP", true)]
    [InlineData(" \0 ", "", true)]
    [InlineData("N\0", "N", true)]
    [InlineData("\u001BS", "S", true)]
    [InlineData("212a07Ai  I", "212a07Ai  I", false)]
    [InlineData("\"quoted", "\"quoted", false)]
    [InlineData("", "", false)]
    public void Blanks_at_the_ends_and_control_characters_are_taken_off(string cell, string expected, bool isChanged)
    {
        bool changed = false;

        Span<byte> clean = CellText.Clean(Encoding.UTF8.GetBytes(cell), ref changed);

        Assert.Equal(expected, Encoding.UTF8.GetString(clean));
        Assert.Equal(isChanged, changed);
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_latin1()
    {
        Assert.Equal("SAN JOSÉ", CellText.Decode([.. "SAN JOS"u8, 0xC9]));
        Assert.Equal("SAN JOSÉ", CellText.Decode("SAN JOSÉ"u8));
    }
}
