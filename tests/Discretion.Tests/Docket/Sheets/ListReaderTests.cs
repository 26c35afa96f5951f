using System.Text;
using Discretion.Core.Facts;
using Discretion.Engine.Docket;
using Discretion.Engine.Docket.Sheets;

namespace Discretion.Tests.Docket.Sheets;

public sealed class ListReaderTests
{
    [Fact]
    public void A_row_becomes_a_case_with_its_cells()
    {
        ListReading reading = SmallSheets.Csv(
            "Case number,Date of birth,Detained,Is the person in school in the United States?\n"
            + "24-001,1990-05-01,never detained,Sí\n"
            + "24-002,,?,\n");

        Assert.Equal("", reading.Problems());
        ClientCase first = reading.List!.Cases[0];
        Assert.Equal(("24-001", 2, "Ana Ruiz"), (first.CaseId, first.Row, first.GivenBy));
        Assert.Equal(
            ["born_on 1990-05-01 '1990-05-01'", "custody never_detained 'never detained'", "in_school yes 'Sí'"],
            first.Told.Select(one => $"{one.Key} {one.Value.Value.ToInvariantText()} '{one.Value.Text}'"));
        Assert.Equal(["custody"], reading.List.Cases[1].Told.Keys);
        Assert.Equal(["B2", "C2", "D2"], reading.List.Columns.Select(column => column.Place(2)));
    }

    [Theory]
    [InlineData("Case;Age\n1;34\n", ';')]
    [InlineData("Case\tAge\n1\t34\n", '\t')]
    [InlineData("sep=;\nCase;Age\n1;34\n", ';')]
    [InlineData("\"Case\";\"Age\"\r\n\"1\";\"34\"\r\n", ';')]
    public void The_mark_between_cells_is_found(string text, char mark)
    {
        Assert.NotEqual(',', mark);
        Assert.Equal("34", SmallSheets.Csv(text).List!.Cases[0].Told["age_years"].Text);
    }

    [Fact]
    public void A_marked_UTF_16_file_is_read()
    {
        byte[] bytes = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("Caso\tEdad\n1\t34\n")];

        Assert.Equal("34", SmallSheets.Bytes(bytes, "clientes.csv").List!.Cases[0].Told["age_years"].Text);
    }

    [Theory]
    [InlineData("Case,Age\n", "no-rows")]
    [InlineData("", "no-rows")]
    [InlineData("Case;Age,School\n1;2,3\n", "delimiter-unclear")]
    [InlineData("Case,Age\n1,\"34\n2,35\n", "2 broken-quotes")]
    [InlineData("24-001,1990-05-01,yes\n24-002,1991-01-01,no\n", "1 no-headings")]
    [InlineData("Maria Lopez,Detained\n", "no-rows")]
    [InlineData("Age,Detained\n34,detained\n", "1 no-case-column")]
    [InlineData("Case,Age,\n1,34,yes\n", "C1 blank-heading")]
    [InlineData("Case,Age,Shoe size\n1,34,9\n", "C1 unknown-heading")]
    [InlineData("Case,Age,Age\n1,34,35\n", "C1 heading-twice")]
    [InlineData("Case,Age,Edad\n1,34,35\n", "C1 fact-twice")]
    [InlineData("Case,Client name\n1,Maria\n", "B1 not-needed")]
    [InlineData("Case,A-Number\n1,A123456789\n", "B1 not-needed")]
    [InlineData("Case,Phone\n1,555\n", "B1 not-needed")]
    [InlineData("Case,juvenile\n1,yes\n", "B1 not-for-people")]
    [InlineData("Case,Age\n1,34,yes\n", "C2 beyond-headings")]
    [InlineData("Case,Age\n,34\n", "A2 no-case")]
    [InlineData("Case,Age\n1,34\n1,35\n", "A3 case-twice")]
    [InlineData("Case,Age\nMaria,34\n", "A2 case-unfit")]
    [InlineData("Case,Age\nA123456789,34\n", "A2 identifier")]
    [InlineData("Case,Age,IDNCASE\n1,34,5461523\n", "C court-docket-needed")]
    [InlineData("Case,Age,IDNCASE\n1,34,x\n", "C2 court-case-unfit")]
    [InlineData("Case,Age,Given by\n1,34,A123456789\n", "C2 name-unfit")]
    [InlineData("Case,Age,Given on\n1,34,3/4/2011\n", "C2 ambiguous-date")]
    [InlineData("Case,Age,Given on\n1,34,2011-11-18\n", "C2 in-the-future")]
    [InlineData("Case,DOB,Last entry\n1,1990-05-01,1989-01-01\n", "C2 contradiction")]
    public void What_is_wrong_is_said_with_its_place(string text, string problems) =>
        Assert.Equal(problems, SmallSheets.Csv(text).Problems());

    [Fact]
    public void A_file_that_is_not_UTF_8_is_refused_at_its_line() => Assert.Equal(
        "2 wrong-encoding", SmallSheets.Bytes(Encoding.Latin1.GetBytes("Caso,Estudia\n1,sí\n"), "c.csv").Problems());

    [Theory]
    [InlineData("c.pdf", "%PDF-1.7\0\0", "not-a-spreadsheet")]
    [InlineData("c.xlsx", "PK\u0003\u0004 and no more", "damaged")]
    public void A_file_of_another_kind_is_refused(string name, string text, string problems) =>
        Assert.Equal(problems, SmallSheets.Bytes(Encoding.Latin1.GetBytes(text), name).Problems());

    [Theory]
    [InlineData("EncryptedPackage", "password")]
    [InlineData("Workbook", "old-excel")]
    public void An_old_file_and_one_with_a_password_are_told_apart(string stream, string problems) => Assert.Equal(
        problems,
        SmallSheets.Bytes(
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes(stream)], "c.xlsx")
            .Problems());

    [Fact]
    public void Headings_are_mapped_and_columns_ignored()
    {
        SheetMapping mapping = new SheetMapping().With(
            null, null, DateOrder.MonthFirst, [KeyValuePair.Create("Client D.O.B.", "born_on"), new("Ref", "case")],
            ["Client name"]);

        ListReading reading = SmallSheets.Csv("REF,client d.o.b.,Client Name\nx1,5/1/1990,Maria Lopez\n", mapping);

        Assert.Equal("", reading.Problems());
        Assert.Equal("1990-05-01", reading.List!.Cases[0].Told["born_on"].Value.ToInvariantText());
        Assert.DoesNotContain("Maria", reading.List.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mapping_that_names_a_heading_that_is_not_there_is_refused() => Assert.Equal(
        "1 mapped-heading-missing",
        SmallSheets.Csv("Case,Age\n1,34\n", new SheetMapping { Ignore = ["Notes"] }).Problems());

    [Fact]
    public void A_row_may_say_itself_who_gave_its_answers_and_when()
    {
        ListReading reading =
            SmallSheets.Csv("Case,Age,Given by,Given on\n1,34,Luis Vega,2011-10-03\n2,35,,\n");

        Assert.Equal(
            [("Luis Vega", new(2011, 10, 3)), ("Ana Ruiz", SmallSheets.AsOf)],
            reading.List!.Cases.Select(one => (one.GivenBy, one.GivenOn)));
    }

    [Fact]
    public void A_constant_of_the_mapping_is_told_for_every_case()
    {
        ListReading reading = SmallSheets.Csv(
            "Case,Age\n1,34\n2,35\n",
            new SheetMapping { Constants = [new("court", "Denver", "clients.yaml", 3)] });

        Assert.All(reading.List!.Cases, one => Assert.Equal(new FactValue.Text("DEN"), one.Told["court"].Value));
    }

    [Fact]
    public void Titles_and_blank_rows_above_the_headings_are_passed_over_and_rows_keep_their_numbers()
    {
        ListReading reading = SmallSheets.Csv("\n\nCase,Age\n\n1,34\n");

        Assert.Equal(5, reading.List!.Cases[0].Row);
    }
}
