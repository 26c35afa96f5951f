using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Policy;
using Discretion.Tests.House;

namespace Discretion.Tests.Policy;

/// <summary>Policies that would decide, score, exclude or hide, each refused with the sentence that says why.</summary>
public sealed class HostilePolicyTests : IDisposable
{
    private readonly SmallPolicy _policy = new();

    public void Dispose() => _policy.Dispose();

    [Fact]
    public void The_small_policy_itself_is_right() => Assert.Empty(_policy.Problems());

    [Theory]
    [InlineData("weight: against\n    question", "weight: against\n    effect: decides\n    question",
        "It lets serious-crime decide a case. Only a named person decides, after weighing everything.")]
    [InlineData("    name: {en: \"Priority\"", "    effect: closes\n    name: {en: \"Priority\"",
        "It lets priority close a case. A case is closed by a person's own act, never by a category.")]
    [InlineData("weight: for\n    condition", "weight: for\n    effect: excludes\n    condition",
        "It lets elderly exclude cases. No factor excludes anyone from being looked at.")]
    [InlineData("    name: {en: \"Closure\"", "    barred_for: [every-case]\n    name: {en: \"Closure\"",
        "It puts closure out of reach of every case. Every outcome stays open to every case.")]
    [InlineData("    name: {en: \"Closure\"", "    barred_for: [priority]\n    name: {en: \"Closure\"",
        "It puts closure out of reach of cases with priority. Every outcome stays open to every case.")]
    public void A_policy_that_breaks_a_guardrail_is_refused_and_may_be_kept_as_descriptive(
        string from, string to, string sentence)
    {
        _policy.Write((from, to));

        Problem problem = Assert.Single(_policy.Problems());
        Assert.Equal(sentence + " Mend it, or write use: descriptive.", problem.Message);
        Assert.True(problem.Line > 1);

        _policy.Write((from, to), ("use: operative", "use: descriptive"));

        Assert.Empty(_policy.Problems());
        Assert.Equal(sentence, Assert.Single(Guardrails.BrokenBy(_policy.Read())).Why.En);
    }

    [Theory]
    [InlineData("      form: closure\n", "", "forms", "closure",
        "No outcome of its path exercises closure, so nobody could be given it. Every form stays open to every case.")]
    [InlineData("approver: supervisor\n      after", "approver: attorney\n      after", "path.outcomes", "close",
        "Nobody who decides may approve close, so no case could end so. Every outcome stays open to every case.")]
    [InlineData("adverse: false\n", "adverse: true\n", "path", null,
        "Every outcome of its path goes against the person, so nobody could be given discretion.")]
    [InlineData("adverse: true\n      approver: supervisor\n      ends: not-exercised",
        "adverse: false\n      approver: supervisor\n      ends: other", "path", null,
        "No outcome of its path goes against the person, so a reviewer who sees it so could not say it.")]
    public void A_path_that_puts_an_outcome_out_of_reach_is_refused_and_may_be_kept_as_descriptive(
        string from, string to, string kind, string? entry, string sentence)
    {
        AssertBreach(Guardrail.OutcomeUnreachable, kind, entry, sentence, (from, to));
    }

    [Theory]
    [InlineData("identify")]
    [InlineData("gather")]
    [InlineData("view")]
    [InlineData("recommend")]
    [InlineData("decide")]
    public void A_path_that_asks_more_reasons_of_one_outcome_is_refused(string kind) => AssertBreach(
        Guardrail.UnequalEffort, "path.later_stages", "again",
        "It asks for reasons at again, which only some outcomes lead to. Every outcome asks the same of a reviewer.",
        ("    - id: filed\n", Stage("again", kind) + "    - id: filed\n"),
        ("stages: [filed, ruled]", "stages: [again, filed, ruled]"));

    [Theory]
    [InlineData("offer")]
    [InlineData("file")]
    [InlineData("ruling")]
    [InlineData("carry-out")]
    public void A_path_that_acts_before_a_person_has_decided_is_refused(string kind) => AssertBreach(
        Guardrail.Decides, "path.stages", "early",
        "It lets early act on a case before a person has decided it. What is offered, filed or carried out follows a "
            + "decision.",
        ("    - id: proposed\n", Stage("early", kind) + "    - id: proposed\n"));

    [Theory]
    [InlineData("id: proposed\n", "id: proposed\n      when: priority\n", "There is no key when here.")]
    [InlineData("id: close\n", "id: close\n      condition: age_years > 65\n", "There is no key condition here.")]
    [InlineData("id: close\n", "id: close\n      barred_for: [priority]\n", "There is no key barred_for here.")]
    [InlineData("id: close\n", "id: close\n      default: true\n", "There is no key default here.")]
    [InlineData("id: close\n", "id: close\n      rank: 1\n", "There is no key rank here.")]
    [InlineData("id: close\n", "id: close\n      reasons: required\n", "There is no key reasons here.")]
    [InlineData("by: [supervisor, chief-counsel]", "by: [machine]", "by cannot be machine. Use one of: reviewer,")]
    [InlineData("by: [supervisor, chief-counsel]", "by: [supervisor, volunteer]", "volunteer decides nothing.")]
    public void A_path_cannot_choose_rank_or_leave_out_and_no_machine_decides(string from, string to, string sentence)
    {
        _policy.Write((from, to));

        Assert.Contains(_policy.Problems(),
            problem => problem.Message.StartsWith(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void A_policy_without_a_path_is_read_and_no_desk_reviews_under_it()
    {
        string all = File.ReadAllText(Path.Combine(_policy.Folder, "policy.yaml"));
        _policy.Write((all[all.IndexOf("path:\n", StringComparison.Ordinal)..], ""));

        Assert.Empty(_policy.Problems());
        Assert.Null(_policy.Read().Path);
    }

    [Fact]
    public void A_policy_without_a_form_of_discretion_is_refused()
    {
        string all = File.ReadAllText(Path.Combine(_policy.Folder, "policy.yaml"));
        int forms = all.IndexOf("forms:", StringComparison.Ordinal);
        int after = all.IndexOf("considerations:", StringComparison.Ordinal);
        _policy.Write((all[forms..after], ""), ("      form: closure\n", ""));

        Assert.StartsWith("It names no form of discretion, so nobody could be given one.",
            Assert.Single(_policy.Problems()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nationality = 'MX'",
        "No condition may look at nationality. Where a person comes from must never sort cases. Take it out.")]
    [InlineData("age_years > 65 OR NOT language IN ('SP', 'ENG')",
        "No condition may look at language. The language a person speaks stands for where they come from. "
            + "Take it out.")]
    public void A_forbidden_fact_is_refused_in_a_descriptive_policy_too(string condition, string sentence)
    {
        _policy.Write(("condition: age_years > 65", "condition: " + condition),
            ("use: operative", "use: descriptive"));

        Assert.Contains(_policy.Problems(), problem => problem.Message == sentence);
    }

    [Fact]
    public void A_forbidden_fact_is_known_by_any_name_that_has_the_word()
    {
        FactDefinition race = Repository.Vocabulary["lawful_status_presence"] with { Id = "recorded_race_known" };
        Vocabulary wider = new([.. Repository.Vocabulary.Facts, race], Repository.Vocabulary.Forbidden);
        _policy.Write(("condition: age_years > 65", "condition: age_years > 65 AND recorded_race_known"));

        Assert.Contains(_policy.Problems(wider), problem => problem.Message
            == "No condition may look at recorded_race_known. Race must never sort cases. Take it out.");
    }

    [Fact]
    public void A_paragraph_without_a_factor_is_refused_unless_it_says_why()
    {
        (string, string) moved = ("consideration: record", "consideration: age");
        _policy.Write(moved);

        Assert.Equal("No factor belongs to record, so the memo's paragraph is lost. Add a factor, or say in no_factor "
            + "why it has none.", Assert.Single(_policy.Problems()).Message);

        _policy.Write(moved, ("    number: \"2\"\n",
            "    number: \"2\"\n    no_factor: {en: \"It is about staff.\", es: \"Es sobre el personal.\"}\n"));

        Assert.Empty(_policy.Problems());
    }

    [Theory]
    [InlineData("weight: for\n", "weight: 5\n", "weight cannot be 5. Use one of: for, against, either.")]
    [InlineData("weight: for\n", "weight: for\n    score: 10\n", "There is no key score here.")]
    [InlineData("weight: for\n", "weight: for\n    when_unknown: \"no\"\n", "There is no key when_unknown here.")]
    [InlineData("weight: for\n", "weight: for\n    threshold: 3\n", "There is no key threshold here.")]
    public void A_policy_cannot_give_points_or_take_unknown_for_no(string from, string to, string sentence)
    {
        _policy.Write((from, to));

        Assert.StartsWith(sentence, Assert.Single(_policy.Problems()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_published_text_cannot_change_under_its_version()
    {
        PolicyFiles.Publish(_policy.Folder, Repository.Vocabulary);
        _policy.Write(("age_years > 65", "age_years > 60"), ("age_years: 65", "age_years: 60"));

        Problem problem = Assert.Single(_policy.Problems());
        Assert.StartsWith("The text is not the one that was published as version 1 (", problem.Message,
            StringComparison.Ordinal);
        Assert.EndsWith("'discretion policy revise policies/small'.", problem.Message, StringComparison.Ordinal);
        Assert.Equal(2, problem.Line);
    }

    private void AssertBreach(
        Guardrail guardrail, string kind, string? entry, string sentence, params (string From, string To)[] changes)
    {
        _policy.Write(changes);

        Problem problem = Assert.Single(_policy.Problems());
        Assert.Equal(sentence + " Mend it, or write use: descriptive.", problem.Message);
        Assert.True(problem.Line > 1);

        _policy.Write([.. changes, ("use: operative", "use: descriptive")]);

        Assert.Empty(_policy.Problems());
        Breach breach = Assert.Single(Guardrails.BrokenBy(_policy.Read()));
        Assert.Equal((guardrail, kind, entry, sentence), (breach.Guardrail, breach.Kind, breach.Entry, breach.Why.En));
    }

    private static string Stage(string id, string kind) => $$"""
            - id: {{id}}
              kind: {{kind}}
              name: {en: "Once more", es: "Otra vez"}
              by: [supervisor]
              citation: "Paper, 4"
              verified: true

        """;
}
