using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Tests.Screening;

namespace Discretion.Tests.Policy;

public sealed class ConditionParserTests
{
    [Theory]
    [InlineData("next_hearing_on < 'banana'", 1, 19,
        "next_hearing_on is a date, and 'banana' is not. Write a date such as DATE '2011-06-17'.")]
    [InlineData("next_hearing_on = '2011-06-17'", 1, 19, "next_hearing_on is a date, and '2011-06-17' is not.")]
    [InlineData("next_hearing_on = 20110617", 1, 19, "next_hearing_on is a date, and 20110617 is not.")]
    [InlineData("age_years < DATE '2011-06-17'", 1, 13, "age_years is a number, and DATE is not.")]
    [InlineData("age_years < 'x'", 1, 13, "age_years is a number, and 'x' is not. Write a whole number such as 10.")]
    [InlineData("nationality = 5", 1, 15, "nationality is a text, and 5 is not. Write a text such as 'LOS'.")]
    [InlineData("nationality = -5", 1, 15, "nationality is a text, and -5 is not.")]
    [InlineData("custody = 'x'", 1, 11, "custody never has the value 'x'. Use one of: detained, released, never.")]
    [InlineData("custody IN ('detained', 'x')", 1, 25, "custody never has the value 'x'.")]
    [InlineData("custody > 'detained'", 1, 1, "custody is a text and has no order. Use = , <> or IN.")]
    [InlineData("custody BETWEEN 'a' AND 'b'", 1, 1, "custody is a text and has no order.")]
    [InlineData("custody", 1, 1, "custody is a text, not yes or no. Compare it: custody = 'detained'.")]
    [InlineData("represented AND\n  age_years", 2, 3,
        "age_years is a number, not yes or no. Compare it: age_years >= 10.")]
    [InlineData("NOT birth_month", 1, 5,
        "birth_month is a month, not yes or no. Compare it: birth_month <= DATE '2011-06-17'.")]
    [InlineData("represented = 1", 1, 1, "represented is yes or no. Write represented or NOT represented by itself.")]
    [InlineData("represented IN (1)", 1, 16, "represented is yes or no.")]
    [InlineData("represented BETWEEN 0 AND 1", 1, 1, "represented is yes or no and has no order.")]
    public void A_constant_of_another_kind_is_refused(string text, int line, int column, string message) =>
        Refused(text, line, column, message);

    [Theory]
    [InlineData("age_yeers < 18", 1, 1, "There is no fact age_yeers. Did you mean age_years?")]
    [InlineData("represented\nOR\n\tage_year < 18", 3, 2, "There is no fact age_year. Did you mean age_years?")]
    [InlineData("current_date > DATE '2011-06-17'", 1, 1, "There is no fact current_date.")]
    [InlineData("REPRESENTED", 1, 1, "There is no fact REPRESENTED. 'discretion policy facts' lists all of them.")]
    [InlineData("NULL", 1, 1, "There is no fact NULL.")]
    public void An_unknown_name_is_refused_with_the_nearest_one(string text, int line, int column, string message) =>
        Refused(text, line, column, message);

    [Theory]
    [InlineData("age_years < years_present", 1, 13,
        "A fact is compared with a constant, not with the fact years_present.")]
    [InlineData("age_years BETWEEN 1 AND years_present", 1, 25, "A fact is compared with a constant")]
    [InlineData("18 > age_years", 1, 1, "A comparison begins with a fact. Write the fact first")]
    [InlineData("'MX' = nationality", 1, 1, "A comparison begins with a fact.")]
    [InlineData("-1 < age_years", 1, 1, "A comparison begins with a fact.")]
    [InlineData("DATE '2011-06-17' > next_hearing_on", 1, 1, "A comparison begins with a fact.")]
    public void Only_a_fact_is_compared_and_only_with_a_constant(string text, int line, int column, string message) =>
        Refused(text, line, column, message);

    [Theory]
    [InlineData("age_years IS NULL", 1, 14, "A fact is never NULL. Write IS KNOWN or IS NOT KNOWN.")]
    [InlineData("age_years IS NOT NULL", 1, 18, "A fact is never NULL. Write IS KNOWN or IS NOT KNOWN.")]
    [InlineData("age_years = NULL", 1, 13, "Here a constant is needed, not NULL.")]
    [InlineData("age_years < 18 -- minors", 1, 16, "A condition holds no comments. Take out everything from -- on.")]
    [InlineData("age_years < 18 /* minors */", 1, 16, "A condition cannot hold the character /.")]
    [InlineData("nationality = \"MX\"", 1, 15, "Write texts in single quotes, 'so', and fact names without quotes.")]
    [InlineData("age_years != 18", 1, 11, "Write <> for 'is not'.")]
    [InlineData("represented; DROP TABLE cases", 1, 12, "A condition cannot hold the character ;.")]
    [InlineData("nationality = 'MX", 1, 15, "The text that begins here has no closing quote. Add a ' at its end.")]
    [InlineData("nationality = 'M\nX'", 1, 15, "The text that begins here has no closing quote.")]
    [InlineData("lower(nationality) = 'mx'", 1, 1, "There is no fact lower.")]
    [InlineData("represented(1)", 1, 12, "Here AND, OR or the end is needed, not (.")]
    [InlineData("represented UNION SELECT", 1, 13, "Here AND, OR or the end is needed, not UNION.")]
    [InlineData("age_years + 1 > 3", 1, 11, "A condition cannot hold the character +.")]
    public void What_SQL_has_and_a_condition_has_not_is_refused(string text, int line, int column, string message) =>
        Refused(text, line, column, message);

    [Theory]
    [InlineData("", 1, 1, "Here a fact's name is needed, not the end.")]
    [InlineData("represented AND", 1, 16, "Here a fact's name is needed, not the end.")]
    [InlineData("(represented", 1, 13, "Here ) is needed, not the end.")]
    [InlineData("represented)", 1, 12, "Here AND, OR or the end is needed, not ).")]
    [InlineData("represented NOT", 1, 16,
        "After represented NOT comes BETWEEN or IN. To negate represented write NOT before it.")]
    [InlineData("age_years BETWEEN 5 AND 2", 1, 19,
        "BETWEEN has its ends the wrong way round, so nothing lies between them. Swap them.")]
    [InlineData("age_years BETWEEN 5", 1, 20, "Here AND is needed, not the end.")]
    [InlineData("age_years IN ()", 1, 15, "Here a constant is needed, not ).")]
    [InlineData("age_years IN (1, 2", 1, 19, "Here ) is needed, not the end.")]
    [InlineData("age_years < ", 1, 13, "Here a constant is needed, not the end.")]
    [InlineData("age_years < -", 1, 14, "A minus sign stands only before a number.")]
    [InlineData("age_years < 1.5", 1, 13, "1.5 is not a whole number below a thousand million.")]
    [InlineData("age_years < 18years", 1, 13, "18years is not a whole number")]
    [InlineData("age_years < 5000000000", 1, 13, "5000000000 is not a whole number below a thousand million.")]
    [InlineData("next_hearing_on < DATE '2011-02-30'", 1, 19,
        "After DATE comes a date that exists, year first: DATE '2011-06-17'.")]
    [InlineData("next_hearing_on < DATE '0218-02-03'", 1, 19, "After DATE comes a date that exists")]
    [InlineData("next_hearing_on < DATE 5", 1, 19, "After DATE comes a date that exists")]
    [InlineData("AND represented", 1, 1, "Here a fact's name is needed, not AND.")]
    public void A_broken_sentence_is_refused_where_it_breaks(string text, int line, int column, string message) =>
        Refused(text, line, column, message);

    [Fact]
    public void Nesting_and_length_have_an_end()
    {
        Refused(string.Concat(Enumerable.Repeat("NOT ", 60)) + "represented", 1, 201,
            "nested more than 50 deep. Write it flatter.");
        Refused(new string('(', 60) + "represented" + new string(')', 60), 1, 51, "nested more than 50 deep.");
        Refused(new string(' ', ConditionParser.LengthMax + 1), 1, 1,
            "The condition has 4001 characters. Shorten it to 4000.");
    }

    [Fact]
    public void Depth_counts_what_is_nested_not_what_is_long() =>
        Assert.Equal(201, SampleFacts.Parse("represented"
            + string.Concat(Enumerable.Repeat(" OR represented", 200))).Leaves().Count());

    [Theory]
    [InlineData("NOT represented AND relief_pending", "((NOT represented) AND relief_pending)")]
    [InlineData("represented OR relief_pending AND age_years IS KNOWN",
        "(represented OR (relief_pending AND (age_years_low IS NOT NULL)))")]
    [InlineData("(represented OR relief_pending) AND represented", "((represented OR relief_pending) AND represented)")]
    public void NOT_binds_before_AND_and_AND_before_OR(string text, string sql) =>
        Assert.Equal(sql, ConditionSql.Write(SampleFacts.Parse(text)));

    [Fact]
    public void Keywords_may_be_written_in_any_case_and_facts_may_not() =>
        Assert.Equal(
            "age_years BETWEEN 1 AND 2 OR next_hearing_on IN (DATE '2011-06-17')",
            ConditionText.Write(SampleFacts.Parse(
                "age_years Between 1 and 2 oR next_hearing_on In (date '2011-06-17')")));

    [Fact]
    public void The_facts_of_a_condition_are_named_once_each_in_order_of_first_use()
    {
        Condition condition = SampleFacts.Parse("age_years < 18 AND (represented OR age_years > 65)");

        Assert.Equal(["age_years", "represented"], condition.Facts().Select(fact => fact.Id));
    }

    private static void Refused(string text, int line, int column, string message)
    {
        ConditionParse parse = ConditionParser.Parse(text, SampleFacts.Vocabulary, "--where");

        Assert.Null(parse.Condition);
        Problem problem = Assert.IsType<Problem>(parse.Problem);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal(("--where", line, column), (problem.File, problem.Line, problem.Column));
    }
}
