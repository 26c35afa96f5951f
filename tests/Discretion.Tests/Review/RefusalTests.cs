using System.Reflection;
using System.Text.RegularExpressions;
using Discretion.Core.Review;
using Discretion.Tests.House;

namespace Discretion.Tests.Review;

/// <summary>Every refusal says in both languages what is so and what to do.</summary>
public sealed partial class RefusalTests
{
    [Fact]
    public void Every_refusal_has_a_code_and_two_sentences_at_least_in_both_languages() =>
        Assert.All(All(), refusal =>
        {
            Assert.Matches(Code, refusal.Code);
            Assert.NotEqual(refusal.Message.En, refusal.Message.Es);
            Assert.All([refusal.Message.En, refusal.Message.Es], text =>
            {
                Assert.Matches(@"\A[A-Z¿].*\.\z", text);
                Assert.True(refusal.Code == "review.totality" || Sentences().Count(text) >= 2 || text.Contains(':'),
                    $"{refusal.Code} does not say what to do: {text}");
            });
        });

    [Fact]
    public void Every_refusal_is_met_in_a_test()
    {
        string tests = string.Concat(Repository.Code
            .Where(file => file.StartsWith("tests/Discretion.Tests/Review/", StringComparison.Ordinal))
            .Select(Repository.Read));

        Assert.All(All(), refusal => Assert.Contains($"\"{refusal.Code}\"", tests, StringComparison.Ordinal));
    }

    [Fact]
    public void There_is_a_refusal_for_each_reason() =>
        Assert.InRange(All().Select(one => one.Code).Distinct().Count(), 80, 200);

    private static Refusal[] All() =>
    [
        .. typeof(Refusal).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Refusals", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public))
            .Where(method => method.ReturnType == typeof(Refusal))
            .Select(method => (Refusal)method.Invoke(null, [.. method.GetParameters().Select(Example)])!),
    ];

    private static object? Example(ParameterInfo parameter) => parameter.ParameterType switch
    {
        Type type when type == typeof(DateOnly) => new DateOnly(2011, 12, 5),
        Type type when type == typeof(string) => "prior_order",
        Type type when type == typeof(StageKind) => StageKind.Decide,
        Type type when type == typeof(PathStage) => TestPaths.Like2011.Path!.Stages[0],
        Type type => throw new ArgumentException($"There is no example of {type}."),
    };

    [GeneratedRegex(@"\Areview\.[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Code { get; }

    [GeneratedRegex(@"[.:?](\s|\z)")]
    private static partial Regex Sentences();
}
