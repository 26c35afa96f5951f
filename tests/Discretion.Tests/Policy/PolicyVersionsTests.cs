using Discretion.Core.Policy;
using Discretion.Engine.Facts;
using Discretion.Engine.Policy;
using Discretion.Tests.House;

namespace Discretion.Tests.Policy;

public sealed class PolicyVersionsTests : IDisposable
{
    private readonly SmallPolicy _policy = new();

    public void Dispose() => _policy.Dispose();

    [Fact]
    public void The_hash_is_of_what_the_files_say_and_not_of_how()
    {
        string hash = _policy.Read().Hash;
        _policy.Write(
            ("id: small\nversion: \"1\"", "version: '1'  # first\nid: small"),
            ("es: \"Una política pequeña\"}", "es: 'Una política pequeña'}"),
            ("{finding: \"no\", facts: {age_years: 65}}", "{finding: \"no\", facts: {age_years: 3}}"));

        Assert.Equal(64, hash.Length);
        Assert.Equal(hash, _policy.Read().Hash);
    }

    [Theory]
    [InlineData("es: \"Una política pequeña\"", "es: \"Una politica pequeña\"")]
    [InlineData("verified: true\nforms", "verified: false\nforms")]
    [InlineData("factors: [serious-crime]", "factors: [serious-crime, elderly]")]
    [InlineData("use: operative", "use: descriptive")]
    [InlineData("by: [supervisor, chief-counsel]", "by: [supervisor]")]
    public void Any_word_that_changes_makes_another_hash(string from, string to)
    {
        string hash = _policy.Read().Hash;
        _policy.Write((from, to));

        Assert.NotEqual(hash, _policy.Read().Hash);
    }

    [Fact]
    public void A_version_is_published_once_and_may_be_published_again_only_as_it_is()
    {
        Assert.True(PolicyFiles.Publish(_policy.Folder, Repository.Vocabulary).IsNew);
        Assert.False(PolicyFiles.Publish(_policy.Folder, Repository.Vocabulary).IsNew);
        _policy.Write(("title: {en: \"A small", "title: {en: \"Another small"));

        Assert.Throws<DataFileException>(() => PolicyFiles.Publish(_policy.Folder, Repository.Vocabulary));
    }

    [Fact]
    public void A_new_version_keeps_the_published_one_and_the_two_can_be_compared()
    {
        PolicyFiles.Publish(_policy.Folder, Repository.Vocabulary);
        (PolicyVersion published, string next) = PolicyFiles.Revise(_policy.Folder, Repository.Vocabulary);
        string file = Path.Combine(_policy.Folder, "policy.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("age_years > 65", "age_years > 60",
            StringComparison.Ordinal).Replace("age_years: 65", "age_years: 60", StringComparison.Ordinal));
        PolicyVersion newest = _policy.Read();
        PolicyVersion kept = PolicyFiles.Read(PolicyFiles.Find(_policy.Library, "small@1")!, Repository.Vocabulary);

        Assert.Equal(("1", "2", "2"), (published.Version, next, newest.Version));
        Assert.Equal(published.Hash, kept.Hash);
        Assert.Equal(
            [
                new PolicyDifference("policy", null, "version", new("1", "1"), new("2", "2")),
                new("factors", "elderly", "condition",
                    new("age is over 65 years (66 or more) [age_years > 65]",
                        "la edad es mayor de 65 años (66 o más) [age_years > 65]"),
                    new("age is over 60 years (61 or more) [age_years > 60]",
                        "la edad es mayor de 60 años (61 o más) [age_years > 60]")),
            ],
            PolicyDiff.Of(kept, newest));
    }

    [Fact]
    public void A_version_that_is_not_published_is_not_revised()
    {
        DataFileException wrong = Assert.Throws<DataFileException>(
            () => PolicyFiles.Revise(_policy.Folder, Repository.Vocabulary));

        Assert.Contains("is not published", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_of_a_kept_version_cannot_change_either()
    {
        PolicyFiles.Publish(_policy.Folder, Repository.Vocabulary);
        PolicyFiles.Revise(_policy.Folder, Repository.Vocabulary);
        string kept = PolicyFiles.Find(_policy.Library, "small@1")!;
        string file = Path.Combine(kept, "policy.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("A small", "Some", StringComparison.Ordinal));

        Assert.Throws<DataFileException>(() => PolicyFiles.Read(kept, Repository.Vocabulary));
    }

    [Fact]
    public void A_spacing_in_a_condition_is_no_difference_and_an_entry_that_is_gone_is_one()
    {
        PolicyVersion before = _policy.Read();
        _policy.Write(("condition: age_years > 65", "condition: (age_years  >  65)"));
        PolicyVersion after = _policy.Read() with { Lists = [] };

        Assert.Equal(
            [new PolicyDifference("lists", "priority", null, new("Priority", "Prioridad"), null)],
            PolicyDiff.Of(before, after));
    }

    [Fact]
    public void A_change_of_a_path_is_told_stage_by_stage_and_outcome_by_outcome()
    {
        PolicyVersion before = _policy.Read();
        _policy.Write(
            ("by: [supervisor, chief-counsel]\n", "by: [supervisor]\n      second_person: true\n"),
            ("      after: court\n", "      after: court\n      follow_ups:\n        - id: again\n          text: {en: "
                + "\"Look again.\", es: \"Vuelva a mirar.\"}\n          days_after: 30\n          citation: Paper\n"
                + "          verified: true\n"));

        Assert.Equal(
            [
                new PolicyDifference("path.stages", "decided", "by", new("supervisor, chief-counsel",
                    "supervisor, chief-counsel"), new("supervisor", "supervisor")),
                new("path.stages", "decided", "second_person", null, new("yes", "sí")),
                new("path.outcomes", "close", "follow_ups", null, new("30 days after: Look again.",
                    "30 días después: Vuelva a mirar.")),
            ],
            PolicyDiff.Of(before, _policy.Read()));
    }

    [Fact]
    public void A_path_that_is_new_or_gone_is_told_with_its_stages_and_outcomes()
    {
        PolicyVersion with = _policy.Read();
        PolicyVersion without = with with { Path = null };

        Assert.Equal(["found", "proposed", "decided", "filed", "ruled", "close", "go-on"],
            PolicyDiff.Of(without, with).Where(one => one.Before is null).Select(one => one.Entry));
        Assert.Equal(7, PolicyDiff.Of(with, without).Count(one => one.After is null));
    }

    [Fact]
    public void Stages_in_another_order_are_told()
    {
        PolicyVersion policy = _policy.Read();
        PolicyVersion turned = policy with
        {
            Path = policy.Path! with { Stages = [.. policy.Path!.Stages.Reverse()] },
        };

        PolicyDifference only = Assert.Single(PolicyDiff.Of(policy, turned));

        Assert.Equal(("path", "stages", "found, proposed, decided", "decided, proposed, found"),
            (only.Kind, only.Field, only.Before!.En, only.After!.En));
    }
}
