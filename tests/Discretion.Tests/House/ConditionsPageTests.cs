using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Screening;

namespace Discretion.Tests.House;

/// <summary>Runs the examples of docs/conditions.md.</summary>
public sealed class ConditionsPageTests
{
    private const string Page = "docs/conditions.md";

    [Fact]
    public void Kleenes_tables_are_those_of_the_code()
    {
        (string[] header, IReadOnlyList<string[]> rows) = Table("Three answers");

        foreach (string[] row in rows)
        {
            Truth left = Word(row[0]);
            Assert.Equal(left.Not(), Word(row[11]));
            for (int at = 1; at <= 3; at++)
            {
                Assert.Equal(left.And(Word(header[at])), Word(row[at]));
                Assert.Equal(left.Or(Word(header[at + 5])), Word(row[at + 5]));
            }
        }

        Assert.Equal(3, rows.Count);
    }

    [Fact]
    public void A_range_answers_as_the_page_says()
    {
        FactValue[] values =
            [new FactValue.Number(17, 18), new FactValue.Number(18, 19), new FactValue.Number(30, null)];

        foreach (string[] row in Table("Ranges and months").Rows)
        {
            Condition condition = Parse(row[0]);
            for (int at = 0; at < values.Length; at++)
            {
                FactSheet facts = new(new Dictionary<string, FactValue> { ["age_years"] = values[at] });
                Assert.Equal($"{row[0]}: {row[at + 1]}",
                    $"{row[0]}: {Reference.Evaluate(condition, facts).Truth.Word()}");
            }
        }
    }

    [Fact]
    public void Each_condition_has_the_words_that_stand_beside_it() =>
        Assert.All(Table("In plain words").Rows, row => Assert.Equal(
            new Bilingual(row[1], row[2]),
            Assert.IsType<ConditionWords.Clause>(ConditionWords.Of(Parse(row[0]))).Text));

    [Fact]
    public void Each_condition_has_the_SQL_that_stands_beside_it() =>
        Assert.All(Table("Canonical SQL").Rows, row => Assert.Equal(row[1], ConditionSql.Write(Parse(row[0]))));

    [Fact]
    public void Each_refusal_says_what_stands_beside_it() =>
        Assert.All(Table("What is refused").Rows, row =>
        {
            Problem problem = ConditionParser.Parse(row[0], Repository.Vocabulary).Problem!;

            Assert.Equal((row[1], row[2]), ($"{problem.Line}:{problem.Column}", problem.Message));
        });

    private static Condition Parse(string text) =>
        ConditionParser.Parse(text, Repository.Vocabulary).Condition ?? throw new ArgumentException(text);

    private static Truth Word(string cell) => TruthExtensions.ParseTruth(cell.Trim('*'))
        ?? throw new ArgumentException($"{cell} is no finding.");

    private static (string[] Header, IReadOnlyList<string[]> Rows) Table(string heading)
    {
        string[][] cells = [.. Repository.Lines(Page)
            .SkipWhile(line => line != "## " + heading)
            .SkipWhile(line => !line.StartsWith('|'))
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim(' ', '`')).ToArray())];
        Assert.True(cells.Length > 3, $"{Page} has no table under {heading}.");
        return (cells[0], cells[2..]);
    }
}
