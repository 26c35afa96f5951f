using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Review;

namespace Discretion.Tests.Policy;

/// <summary>What the author of a path reads when something is wrong: the place, what it is, what to do.</summary>
public sealed class PathProblemsTests : IDisposable
{
    private const string Path = "path.yaml";
    private const string Cited = "      citation: \"The memo (2 January 2025), page 2\"\n      verified: false\n";

    private readonly DraftPolicy _draft = new();

    [Fact]
    public void The_path_that_new_policies_begin_with_is_read_as_it_is_written()
    {
        (PolicyVersion? policy, List<Problem> problems) = _draft.Read();
        ReviewPath path = policy!.Path!;

        Assert.Empty(problems);
        Assert.Equal(
            [StageKind.Identify, StageKind.Gather, StageKind.View, StageKind.Recommend, StageKind.Decide],
            path.Stages.Select(stage => stage.Kind));
        Assert.True(path.FirstOf(StageKind.View)!.BeforeFindings);
        Assert.True(path.FirstOf(StageKind.Decide)!.SecondPerson);
        Assert.Equal([DeskRole.Supervisor, DeskRole.ChiefCounsel], path.FirstOf(StageKind.Decide)!.Actors);
        Assert.Equal(["offered", "filed", "ruled"], path.Outcome("dismissal")!.After.Select(stage => stage.Id));
        Assert.Equal(("told", 30), (path.Outcome("dismissal")!.FollowUps[0].Id, path.Outcome("dismissal")!
            .FollowUps[0].DaysAfter));
        Assert.Equal(ReviewEnd.NotExercised, path.Outcome("continue")!.Ends);
    }

    [Theory]
    [InlineData("kind: gather", "kind: collect",
        "draft/path.yaml:16:13: kind cannot be collect. Use one of: identify,")]
    [InlineData("      kind: recommend\n", "      kind: gather\n",
        "No stage is of kind recommend. Every path has one.")]
    [InlineData("      kind: gather\n", "      kind: recommend\n",
        "gathering is of kind recommend too. A path has one; take the other out.")]
    [InlineData("    - id: identified\n      kind: identify\n", "    - id: identified\n      kind: gather\n",
        "No stage is of kind identify. Every path has one.")]
    [InlineData("      by: [intake, reviewer]\n", "      by: [intake, clerk]\n",
        "draft/path.yaml:11:11: by cannot be clerk. Use one of: reviewer,")]
    [InlineData("      by: [intake, reviewer]\n", "      by: [intake, intake]\n", "intake stands here twice.")]
    [InlineData("      by: [intake, reviewer]\n", "", "Nobody acts at this stage. Say in by who does.")]
    [InlineData("      before_findings: true\n", "      second_person: true\n",
        "second_person belongs to a stage of kind decide. Take it out.")]
    [InlineData("      second_person: true\n", "      before_findings: true\n",
        "before_findings belongs to a stage of kind view. Take it out.")]
    [InlineData("      kind: gather\n", "      kind: notify\n", "A stage of kind notify has party. Add it.")]
    [InlineData("      kind: gather\n", "      kind: check\n", "A stage of kind check has checks. Add it.")]
    [InlineData("id: gathering\n", "id: filed\n", "A stage before the decision is called filed too. Rename one.")]
    [InlineData("stages: [offered, filed, ruled]", "stages: [offered, filled, ruled]",
        "There is no later stage filled. Did you mean filed?")]
    [InlineData("stages: [offered, filed, ruled]", "stages: [filed, offered, ruled]",
        "What is offered may be refused. Put the offer before what is filed or carried out.")]
    [InlineData("stages: [offered, filed, ruled]", "stages: [offered, ruled, filed]",
        "A court rules on what was filed. Put a stage of kind file before the ruling.")]
    [InlineData("stages: [offered, filed, ruled]", "stages: [offered, filed]",
        "Only a court's ruling ends a case as terminated. Give it a sequence with a ruling.")]
    [InlineData("stages: [offered, filed, ruled]", "stages: [filed, ruled]",
        "No sequence has offered. Name it in one, or take it out.")]
    [InlineData("stages: [offered, filed, ruled]", "stages: [offered, filed, ruled, filed]",
        "filed stands here twice.")]
    [InlineData("stages: [offered, filed, ruled]", "stages: []", "The sequence has no stage. Name at least one.")]
    [InlineData("after: to-the-court", "after: to-the-cour",
        "There is no sequence to-the-cour. Did you mean to-the-court?")]
    [InlineData("      after: to-the-court\n", "", "No outcome leads to to-the-court.")]
    [InlineData("form: dismissal", "form: dismisal", "There is no form dismisal. Did you mean dismissal?")]
    [InlineData("      adverse: false\n", "", "adverse is missing. Add it.")]
    [InlineData("approver: supervisor\n      after", "approver: intake\n      after",
        "approver cannot be intake. Use one of: reviewer, supervisor, chief-counsel, attorney,")]
    [InlineData("ends: terminated", "ends: declined", "ends cannot be declined. Use one of: closed, terminated,")]
    [InlineData("ends: terminated", "ends: not-exercised",
        "An outcome in which discretion is not exercised goes against the person. Write adverse: true.")]
    [InlineData("ends: not-exercised", "ends: carried-out", "Nothing is carried out or filed after it.")]
    [InlineData("days_after: 30", "days_after: 0", "0 days is no span of time. Write 1 to 3650.")]
    [InlineData("          days_after: 30\n", "", "days_after is missing. Add it.")]
    [InlineData("id: continue\n", "id: dismissal\n", "There are two entries dismissal in outcomes. Rename one.")]
    [InlineData("id: first-view\n", "id: recommended\n", "There are two entries recommended in stages. Rename one.")]
    [InlineData("      second_person: true\n", "      second_person: true\n      letters: [Decision letter]\n",
        "Decision letter cannot be a letter's name.")]
    [InlineData("      after: to-the-court\n", "      after: to-the-court\n      work_permit:\n        opens: [c14]\n"
        + "        text: {en: \"One.\", es: \"Uno.\"}\n        citation: \"A rule\"\n        verified: false\n",
        "c14 is no category of 8 CFR 274a.12. Write it as the rule does: (c)(14).")]
    [InlineData("      after: to-the-court\n", "      after: to-the-court\n      work_permit:\n"
        + "        opens: [(c)(8)]\n        closes: [(c)(8)]\n"
        + "        text: {en: \"One.\", es: \"Uno.\"}\n        citation: \"A rule\"\n"
        + "        verified: false\n",
        "(c)(8) cannot be opened and closed by one outcome. Take it out of one.")]
    public void A_problem_of_a_path_says_where_what_and_what_to_do(string old, string now, string problem)
    {
        List<Problem> problems = _draft.Change(Path, old, now).Read().Problems;

        Assert.True(problems.Any(one => one.ToString().Contains(problem, StringComparison.Ordinal)),
            string.Join('\n', problems));
    }

    [Theory]
    [InlineData("kind: gather", "kind: collect")]
    [InlineData("kind: decide", "kind: deside")]
    [InlineData("kind: file", "kind: fill")]
    [InlineData("approver: supervisor\n      after", "approver: boss\n      after")]
    [InlineData("ends: terminated", "ends: ended")]
    [InlineData("by: [supervisor, chief-counsel]", "by: [boss]")]
    [InlineData("after: to-the-court\n      ends: terminated", "after: to-the-court\n      ends: nowhere")]
    public void A_word_that_is_not_on_its_list_is_told_once_and_nothing_that_follows_from_it(string old, string now)
    {
        List<Problem> problems = _draft.Change(Path, old, now).Read().Problems;

        Assert.Contains(" cannot be ", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("view", "What is gathered and seen comes before the recommendation. Put late before recommended.")]
    [InlineData("check", "A stage of kind check has checks. Add it.")]
    public void A_stage_behind_the_recommendation_is_one_that_can_stand_there(string kind, string problem)
    {
        _draft.Change(Path, "    # With \"second_person\"", $"    - id: late\n      kind: {kind}\n"
            + "      name: {en: \"Late\", es: \"Tarde\"}\n      by: [reviewer]\n" + Cited
            + "    # With \"second_person\"");

        Assert.Equal(problem, Assert.Single(_draft.Read().Problems).Message);
    }

    [Fact]
    public void The_decision_is_the_last_of_the_stages()
    {
        _draft.Change(Path, "  # What can follow a decision", "    - id: late\n      kind: check\n"
            + "      name: {en: \"Late\", es: \"Tarde\"}\n      by: [reviewer]\n"
            + "      checks: [{id: one, name: {en: \"One\", es: \"Una\"}}]\n" + Cited
            + "  # What can follow a decision");

        Assert.Equal(
            "The decision, second-person, is the last of the stages. Put late before it, or into later_stages.",
            Assert.Single(_draft.Read().Problems).Message);
    }

    public void Dispose() => _draft.Dispose();
}
