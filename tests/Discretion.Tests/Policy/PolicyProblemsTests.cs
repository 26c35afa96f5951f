using System.Text.RegularExpressions;
using Discretion.Core.Facts;
using Discretion.Core.Policy;

namespace Discretion.Tests.Policy;

/// <summary>What the author of a policy reads when something is wrong: the place, what it is, and what to do.</summary>
public sealed partial class PolicyProblemsTests : IDisposable
{
    private const string Main = "policy.yaml";
    private const string Factors = "factors.yaml";
    private const string Considerations = "considerations.yaml";
    private const string AfterId = "id: over-65\n";

    private readonly DraftPolicy _draft = new();

    [Fact]
    public void The_policy_that_new_ones_begin_with_is_right()
    {
        (PolicyVersion? policy, List<Problem> problems) = _draft.Read();

        Assert.Empty(problems);
        Assert.Equal(PolicyUse.Operative, policy!.Use);
    }

    [Theory]
    [InlineData(Main, "  es: \"Una política nueva\"\n", "", "draft/policy.yaml:19:3: es is missing. Add it.")]
    [InlineData(Main, "version: \"1\"\n", "", "draft/policy.yaml:13:1: version is missing. Add it.")]
    [InlineData(Main, "version: \"1\"", "version: one",
        "draft/policy.yaml:15:10: A version is a whole number from 1 on. Write version: \"1\".")]
    [InlineData(Main, "use: operative", "use: active",
        "draft/policy.yaml:17:6: use cannot be active. Use one of: operative, descriptive.")]
    [InlineData(Main, "issued: 2025-01-02", "issued: 01/02/2025",
        "draft/policy.yaml:28:9: 01/02/2025 is not a date. Write it year first: 2011-06-17.")]
    [InlineData(Main, "scope: [ICE-OPLA]", "scope: ICE-OPLA",
        "draft/policy.yaml:26:8: scope must be a list. Write - before each item.")]
    [InlineData(Main, "agency: ICE\n", "agency: ICEE\n",
        "draft/policy.yaml:25:9: There is no agency ICEE. Did you mean ICE?")]
    [InlineData(Main, "effective: 2025-01-02", "effective: 2024-01-02",
        "draft/policy.yaml:29:12: The policy takes effect before it was issued. Correct one of the two days.")]
    [InlineData(Main, "    weight: for\n", "    weigth: for\n",
        "draft/policy.yaml:96:13: There is no key weigth here. Did you mean weight?")]
    [InlineData(Main, "factors: [over-65, ", "factors: [over-56, ",
        "draft/policy.yaml:100:14: There is no factor over-56. Did you mean over-65?")]
    [InlineData(Main, "    condition: age_years > 65 AND years_present >= 10\n", "",
        "A queue has a condition, or says in needs what source it lacks. Give one of the two.")]
    [InlineData(Main, "      en: \"The case is ended and can be brought again.\"\n", "      en:\n",
        "draft/policy.yaml:60:10: en has no text. Write it after the colon, in double quotes when it begins with # or "
            + "another mark.")]
    [InlineData(Main, "id: new-policy", "id: other-policy",
        "draft/policy.yaml:13:5: The policy calls itself other-policy and its folder new-policy. Give both one name.")]
    [InlineData(Factors, "factors:\n", "lsts:\n",
        "draft/factors.yaml:10:3: There is no key lsts here. Did you mean lists?")]
    [InlineData(Factors, "weight: for", "weight: 3",
        "draft/factors.yaml:18:13: weight cannot be 3. Use one of: for, against, either.")]
    [InlineData(Factors, "verified: false", "verified: maybe",
        "draft/factors.yaml:16:15: verified must be true or false.")]
    [InlineData(Factors, "condition: age_years > 65", "condition: age_yeers > 65",
        "draft/factors.yaml:19:16: There is no fact age_yeers. Did you mean age_years? 'discretion policy facts' lists "
            + "all of them.")]
    [InlineData(Factors, "condition: age_years > 65", "condition: >-\n      age_years > 65\n      AND custody\n",
        "draft/factors.yaml:21:11: custody is a text, not yes or no. Compare it: custody = 'detained'.")]
    [InlineData(Factors, "condition: age_years > 65", "condition: \"age_years > 65 AND\"",
        "draft/factors.yaml:19:35: Here a fact's name is needed, not the end.")]
    [InlineData(Factors, "condition: age_years > 65", "condition: nationality = 'MX'",
        "draft/factors.yaml:19:16: No condition may look at nationality. Where a person comes from must never sort "
            + "cases.")]
    [InlineData(Factors, "{age_years: 66}", "{age_years: sixty}",
        "draft/factors.yaml:25:45: This is not a value of age_years. Write a whole number, a range as [16, 17], or "
            + "[16, null] for 16 or more.")]
    [InlineData(Factors, "{age_years: 66}", "{age_year: 66}",
        "draft/factors.yaml:25:44: There is no fact age_year. Did you mean age_years?")]
    [InlineData(Factors, "finding: \"yes\", facts: {age_years: 66}", "finding: perhaps, facts: {age_years: 66}",
        "draft/factors.yaml:25:19: A finding is yes, no or unknown, not 'perhaps'. Write one of the three.")]
    [InlineData(Factors, "facts: {age_years: 66}", "facts: {age_years: 65}",
        "draft/factors.yaml:25:1: The test expects yes and the condition 'age_years > 65' finds no. Correct the one "
            + "that is wrong.")]
    [InlineData(Factors, "      - {finding: \"no\", facts: {age_years: 65}}\n", "",
        "draft/factors.yaml:25:7: No test expects no. Add one, so that all three findings are shown.")]
    [InlineData(Factors, "    condition: years_present >= 10\n",
        "    question: {en: \"How long?\", es: \"¿Cuánto?\"}\n",
        "There are tests here and no condition. Write it, or take the tests out.")]
    [InlineData(Factors, "consideration: age\n", "consideration: aging\n",
        "draft/factors.yaml:11:20: There is no consideration aging. Correct the name, or add it.")]
    [InlineData(Factors, "id: long-presence", "id: over-65",
        "draft/factors.yaml:30:9: There are two entries over-65 in factors. Rename one.")]
    [InlineData(Factors, "id: close-family", "id: Close family",
        "draft/factors.yaml:44:9: Close family cannot be a name. Write lower-case letters, digits and dashes: "
            + "over-65.")]
    [InlineData(Factors, AfterId, AfterId + "    effect: decides\n", "draft/factors.yaml:11:13: ")]
    [InlineData(Main, "id: dismissal\n", "id: dismissal\n    barred_for: [every-case]\n", "draft/policy.yaml:56:17: ")]
    [InlineData(Considerations, "    no_factor:\n      en: \"It explains words and asks nothing of a case.\"\n"
        + "      es: \"Explica palabras y no pregunta nada sobre un caso.\"\n", "",
        "draft/considerations.yaml:38:9: No factor belongs to meaning-of-words, so the memo's paragraph is lost. Add a "
            + "factor, or say in no_factor why it has none.")]
    [InlineData(Considerations, "considerations:\n", "use: operative\nconsiderations:\n",
        "draft/policy.yaml:17:6: use stands in draft/considerations.yaml too. Keep it in one file.")]
    public void A_problem_says_where_what_and_what_to_do(string file, string old, string now, string problem)
    {
        List<Problem> problems = _draft.Change(file, old, now).Read().Problems;

        Assert.True(problems.Any(one => one.ToString().Contains(problem, StringComparison.Ordinal)),
            string.Join('\n', problems));
    }

    [Theory]
    [InlineData(Factors, "condition: age_years > 65", "condition: age_yeers > 65")]
    [InlineData(Factors, "{age_years: [65, 66]}", "{age_years: [66, 65]}, x: y")]
    [InlineData(Factors, "consideration: age\n", "consideration: meaning-of-words\n")]
    [InlineData(Considerations, "considerations:\n", "use: operative\nconsiderations:\n")]
    [InlineData(Main, "    condition: age_years > 65", "    condition: age_yeers > 65")]
    public void One_mistake_is_not_told_as_others_that_follow_from_it(string file, string old, string now)
    {
        List<Problem> problems = _draft.Change(file, old, now).Read().Problems;

        Assert.DoesNotContain(problems, problem => Follows.IsMatch(problem.Message));
    }

    [Theory]
    [InlineData("age_years > 65 AND ", "juvenile", "", 10_000, "The text has ")]
    [InlineData("juvenile OR ", "juvenile", "", 400, "The condition has 4808 characters. Shorten it to 4000.")]
    [InlineData("(", "juvenile", ")", 10_000, "The text has 20,008 characters. Shorten it to 20,000.")]
    [InlineData("(", "juvenile", ")", 9_000, "The condition has 18008 characters. Shorten it to 4000.")]
    [InlineData("(", "juvenile", ")", 1_900, "The condition is nested more than 50 deep. Write it flatter.")]
    [InlineData("NOT ", "juvenile", "", 900, "The condition is nested more than 50 deep. Write it flatter.")]
    public void A_condition_of_thousands_of_parts_is_refused_and_not_followed_to_its_end(
        string before, string middle, string after, int times, string problem)
    {
        string condition = string.Concat(Enumerable.Repeat(before, times)) + middle
            + string.Concat(Enumerable.Repeat(after, times));

        List<Problem> problems = _draft.Change(Factors, "condition: age_years > 65", "condition: " + condition)
            .Read().Problems;

        Assert.StartsWith(problem, Assert.Single(problems, one => one.Line == 19).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_come_at_once_in_the_order_of_the_files()
    {
        List<Problem> problems = _draft.Change(Factors, "weight: for", "weight: 3")
            .Change(Factors, "years_present >= 10", "years_presnt >= 10")
            .Change(Main, "use: operative", "use: active")
            .Change(Considerations, "number: \"1\"", "nummer: \"1\"").Read().Problems;

        Assert.Equal(
            ["considerations.yaml", "considerations.yaml", "factors.yaml", "factors.yaml", "policy.yaml"],
            problems.Select(problem => Path.GetFileName(problem.File)));
    }

    [Fact]
    public void While_a_file_cannot_be_read_nothing_is_said_to_be_missing_that_may_stand_in_it()
    {
        (PolicyVersion? policy, List<Problem> problems) = _draft.Change(Main, "  en: \"A new policy\"", "\ten: \"A new")
            .Change(Factors, "weight: for", "weight: 3").Read();

        Assert.Null(policy);
        Assert.Equal(
            ["draft/factors.yaml:18:13: weight cannot be 3. Use one of: for, against, either.",
                "draft/policy.yaml:19:1: A TAB stands before the text of this line. Indent with blanks."],
            problems.Select(problem => problem.ToString()));
    }

    [GeneratedRegex(@"neither a condition nor|A queue has a condition|^The test expects|no key use here")]
    private static partial Regex Follows { get; }

    public void Dispose() => _draft.Dispose();
}
