using Discretion.Engine.Docket.Sheets;

namespace Discretion.Tests.Docket.Sheets;

public sealed class FactReaderTests
{
    [Theory]
    [InlineData("yes", "yes")]
    [InlineData(" SÍ ", "yes")]
    [InlineData("si", "yes")]
    [InlineData("Y", "yes")]
    [InlineData("x", "yes")]
    [InlineData("1", "yes")]
    [InlineData("TRUE", "yes")]
    [InlineData("No", "no")]
    [InlineData("0", "no")]
    [InlineData("", "unknown (blank)")]
    [InlineData("  ", "unknown (blank)")]
    [InlineData("?", "unknown (asked, not known)")]
    [InlineData("Desconocido", "unknown (asked, not known)")]
    [InlineData("no sé", "unknown (asked, not known)")]
    [InlineData("N/A", "unknown (marked not applicable)")]
    [InlineData("no aplica", "unknown (marked not applicable)")]
    [InlineData("yess", "unknown-word")]
    [InlineData("-", "unknown-word")]
    [InlineData("2", "unknown-word")]
    public void A_question_takes_words_in_both_languages_and_nothing_but_no_is_a_no(string text, string value) =>
        Assert.Equal(value, SmallSheets.Cell("in_school", SheetCell.OfText(text)));

    [Theory]
    [InlineData("2011-04-03", "2011-04-03")]
    [InlineData("2011/4/3", "2011-04-03")]
    [InlineData("2011-04-03 08:30", "2011-04-03")]
    [InlineData("3 April 2011", "2011-04-03")]
    [InlineData("Apr. 3rd, 2011", "2011-04-03")]
    [InlineData("3 de abril de 2011", "2011-04-03")]
    [InlineData("13/04/2011", "2011-04-13")]
    [InlineData("4/13/2011", "2011-04-13")]
    [InlineData("4/4/2011", "2011-04-04")]
    [InlineData("03/04/2011", "ambiguous-date")]
    [InlineData("31/04/2011", "no-such-day")]
    [InlineData("2011-02-30", "no-such-day")]
    [InlineData("3/4/11", "two-digit-year")]
    [InlineData("3 April 11", "two-digit-year")]
    [InlineData("40636", "day-number")]
    [InlineData("2011", "not-a-date")]
    [InlineData("20110403", "not-a-date")]
    [InlineData("April 2011", "not-a-date")]
    [InlineData("2011-11-18", "in-the-future")]
    [InlineData("1801-01-01", "too-long-ago")]
    public void A_date_has_one_reading_or_is_refused(string text, string value) =>
        Assert.Equal(value, SmallSheets.Cell("last_entered_on", SheetCell.OfText(text)));

    [Theory]
    [InlineData(DateOrder.MonthFirst, "03/04/2011", "2011-03-04")]
    [InlineData(DateOrder.DayFirst, "03/04/2011", "2011-04-03")]
    [InlineData(DateOrder.MonthFirst, "13/04/2011", "wrong-date-order")]
    [InlineData(DateOrder.DayFirst, "4/13/2011", "wrong-date-order")]
    [InlineData(DateOrder.YearFirst, "4/13/2011", "wrong-date-order")]
    [InlineData(DateOrder.YearFirst, "2011-04-13", "2011-04-13")]
    [InlineData(DateOrder.MonthFirst, "13/14/2011", "no-such-day")]
    public void A_stated_order_is_held_to(DateOrder order, string text, string value) =>
        Assert.Equal(value, SmallSheets.Cell(
            "last_entered_on", SheetCell.OfText(text), new SheetMapping { DateOrder = order }));

    [Fact]
    public void A_date_of_a_spreadsheet_program_needs_no_order() =>
        Assert.Equal("2011-04-03", SmallSheets.Cell(
            "last_entered_on", new(SheetCellKind.Date, "2011-04-03", new DateOnly(2011, 4, 3))));

    [Theory]
    [InlineData("2011-11-17", "2011-11-17")]
    [InlineData("2012-04-13", "2012-04-13")]
    [InlineData("2011-11-16", "in-the-past")]
    public void A_next_hearing_does_not_lie_before_the_day_of_the_list(string text, string value) =>
        Assert.Equal(value, SmallSheets.Cell("next_hearing_on", SheetCell.OfText(text)));

    [Theory]
    [InlineData("5/1990", "1990-05")]
    [InlineData("05-1990", "1990-05")]
    [InlineData("1990-05", "1990-05")]
    [InlineData("May 1990", "1990-05")]
    [InlineData("mayo de 1990", "1990-05")]
    [InlineData("1990-05-31", "1990-05")]
    [InlineData("13/1990", "no-such-day")]
    [InlineData("03/04/1990", "ambiguous-date")]
    [InlineData("12/2011", "in-the-future")]
    [InlineData("1990", "not-a-month")]
    public void A_month_is_read_without_a_day(string text, string value) =>
        Assert.Equal(value, SmallSheets.Cell("birth_month", SheetCell.OfText(text)));

    [Theory]
    [InlineData("age_years", "34", "34")]
    [InlineData("age_years", "34.0", "34")]
    [InlineData("age_years", "34-35", "34..35")]
    [InlineData("age_years", "34 a 35", "34..35")]
    [InlineData("age_years", "65+", "65..")]
    [InlineData("age_years", "65 o más", "65..")]
    [InlineData("years_as_permanent_resident", "34-35", "no-range")]
    [InlineData("age_years", "35-34", "backwards")]
    [InlineData("age_years", "about 34", "about")]
    [InlineData("age_years", "~34", "about")]
    [InlineData("age_years", "unos 34", "about")]
    [InlineData("age_years", "34 years", "with-unit")]
    [InlineData("age_years", "34años", "with-unit")]
    [InlineData("age_years", "-3", "negative")]
    [InlineData("age_years", "34.5", "fraction")]
    [InlineData("age_years", "1,000", "not-a-number")]
    [InlineData("age_years", "thirty", "not-a-number")]
    [InlineData("age_years", "134", "out-of-range")]
    [InlineData("age_years", "99999999999", "not-a-number")]
    [InlineData("age_years", "n/a", "unknown (marked not applicable)")]
    public void A_number_is_whole_and_no_guess(string fact, string text, string value) =>
        Assert.Equal(value, SmallSheets.Cell(fact, SheetCell.OfText(text)));

    [Fact]
    public void A_number_that_a_spreadsheet_program_took_for_a_date_is_refused() =>
        Assert.Equal("date-for-number", SmallSheets.Cell(
            "age_years", new(SheetCellKind.Date, "2011-12-10", new DateOnly(2011, 12, 10))));

    [Theory]
    [InlineData("custody", "detained", "detained")]
    [InlineData("custody", "Never detained", "never_detained")]
    [InlineData("custody", "never_detained", "never_detained")]
    [InlineData("custody", "nunca detenida", "never_detained")]
    [InlineData("custody", "jail", "unknown-code")]
    [InlineData("court", "nyc", "NYC")]
    [InlineData("court", "San Francisco", "SFR")]
    [InlineData("court", "Atlanta", "ATL")]
    [InlineData("court", "Nueva York (Broadway)", "NYB")]
    [InlineData("court", "New York", "several-codes")]
    [InlineData("court", "Nueva York", "several-codes")]
    [InlineData("nationality", "Mexico", "MX")]
    [InlineData("nationality", "México", "MX")]
    [InlineData("nationality", "NA", "two-meanings")]
    [InlineData("language", "Spanish", "SP")]
    public void An_answer_is_given_by_code_or_by_name_in_either_language(string fact, string text, string value) =>
        Assert.Equal(value, SmallSheets.Cell(fact, SheetCell.OfText(text)));

    [Theory]
    [InlineData("in_school", "A123456789", "identifier")]
    [InlineData("in_school", "A 123-456-789", "identifier")]
    [InlineData("court", "123-45-6789", "identifier")]
    [InlineData("last_entered_on", "12345678", "not-a-date")]
    [InlineData("age_years", "123456789", "identifier")]
    public void A_number_by_which_a_person_can_be_looked_up_is_refused(string fact, string text, string value) =>
        Assert.Equal(value, SmallSheets.Cell(fact, SheetCell.OfText(text)));

    [Fact]
    public void A_formula_and_an_error_are_no_answers()
    {
        Assert.Equal("formula", SmallSheets.Cell("age_years", new(SheetCellKind.Number, "34", IsFormula: true)));
        Assert.Equal("error-cell", SmallSheets.Cell("age_years", new(SheetCellKind.Error, "#REF!")));
    }

    [Theory]
    [InlineData("in_school", "maybe", "'maybe'")]
    [InlineData("in_school", "yess", "Did you mean yes?")]
    [InlineData("in_school", "Maria", "not repeated here")]
    [InlineData("in_school", "Maria Lopez", "not repeated here")]
    [InlineData("custody", "Detaned", "Did you mean detained?")]
    [InlineData("custody", "Lopez, Maria", "not repeated here")]
    [InlineData("court", "San Fransisco", "Did you mean san francisco?")]
    [InlineData("last_entered_on", "Maria 3 2011", "not repeated here")]
    [InlineData("last_entered_on", "03/04/2011", "'03/04/2011'")]
    [InlineData("age_years", "about 30", "'about 30'")]
    [InlineData("pregnant_or_nursing", "yess", "not repeated here")]
    [InlineData("victim_of_trafficking", "maybe", "not repeated here")]
    public void A_message_repeats_only_what_can_be_no_name_and_no_protected_answer(
        string fact, string text, string part)
    {
        string message = SmallSheets.Message(fact, text);

        Assert.Contains(part, message, StringComparison.Ordinal);
        Assert.DoesNotContain("Maria", message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_office_may_have_words_of_its_own()
    {
        SheetMapping mapping = new()
        {
            Words = new Dictionary<string, IReadOnlyList<string>> { ["no"] = ["-"], ["unknown"] = ["pend"] },
            Values = new Dictionary<string, IReadOnlyDictionary<string, string>>
            {
                ["custody"] = new Dictionary<string, string> { ["Jail"] = "detained" },
            },
        };

        Assert.Equal("no", SmallSheets.Cell("in_school", SheetCell.OfText("-"), mapping));
        Assert.Equal("unknown (asked, not known)", SmallSheets.Cell("in_school", SheetCell.OfText("PEND"), mapping));
        Assert.Equal("detained", SmallSheets.Cell("custody", SheetCell.OfText("jail"), mapping));
        Assert.Equal("yes", SmallSheets.Cell("in_school", SheetCell.OfText("sí"), mapping));
    }
}
