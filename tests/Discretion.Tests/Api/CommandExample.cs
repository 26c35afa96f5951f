using System.Text.Json;
using Discretion.App.Api;
using Discretion.Core.Review;

namespace Discretion.Tests.Api;

/// <summary>A command of any kind, with all that it can say.</summary>
internal static class CommandExample
{
    /// <summary>The command of a word.</summary>
    public static ReviewCommand Of(string word) => (ReviewCommand)Example(ApiJson.Commands[word]);

    /// <summary>It as JSON.</summary>
    public static string Json(string word) => JsonSerializer.Serialize(Of(word), ApiJson.Options);

    private static object Example(Type type) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } inner => Example(inner),
        _ when type == typeof(string) => "a",
        _ when type == typeof(int) => 1,
        _ when type == typeof(bool) => true,
        _ when type == typeof(DateOnly) => new DateOnly(2011, 11, 17),
        _ when type == typeof(PersonalText) => new PersonalText("words"),
        _ when type == typeof(IReadOnlyList<string>) => (string[])["a"],
        _ when type == typeof(IReadOnlyList<Reason>) => (Reason[])[(Reason)Example(typeof(Reason))],
        _ when type.IsEnum => Enum.GetValues(type).GetValue(0)!,
        _ => type.GetConstructors().Single().Invoke(
            [.. type.GetConstructors().Single().GetParameters().Select(one => Example(one.ParameterType))]),
    };
}
