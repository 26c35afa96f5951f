using Discretion.Core.Facts;

namespace Discretion.Tests.Facts;

public sealed class FactValueTextTests
{
    public static TheoryData<FactKind, string> Texts() => new()
    {
        { FactKind.YesNo, "yes" }, { FactKind.YesNo, "no" }, { FactKind.Number, "34" }, { FactKind.Number, "-3" },
        { FactKind.NumberRange, "34..35" }, { FactKind.NumberRange, "12.." }, { FactKind.Date, "2011-11-17" },
        { FactKind.Month, "1990-05" }, { FactKind.Text, "detained" }, { FactKind.Text, "Sí, señor" },
        { FactKind.YesNo, "unknown (asked, not known)" }, { FactKind.Month, "unknown (marked not applicable)" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_that_was_written_is_read_back(FactKind kind, string text) =>
        Assert.Equal(text, FactValueText.Parse(kind, text)!.ToInvariantText());

    [Theory]
    [InlineData(FactKind.YesNo, "maybe")]
    [InlineData(FactKind.Number, "35..34")]
    [InlineData(FactKind.Number, "..34")]
    [InlineData(FactKind.Number, "thirty")]
    [InlineData(FactKind.Date, "2011-02-30")]
    [InlineData(FactKind.Month, "2011-13")]
    [InlineData(FactKind.YesNo, "unknown (why not)")]
    public void Another_text_is_no_value(FactKind kind, string text) => Assert.Null(FactValueText.Parse(kind, text));
}
