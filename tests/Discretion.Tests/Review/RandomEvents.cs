using System.Reflection;
using Discretion.Core.Review;

namespace Discretion.Tests.Review;

/// <summary>Events of every kind filled with anything that their types allow; the same seed gives the same.</summary>
internal sealed class RandomEvents(int seed)
{
    private static readonly string[] Texts =
        ["", "x", "/what", "$text", "{\"$text\":\"/why\"}", "ñandú «quoted» “too”", "tab\tand\nline", "\"\\", "🦉 é",
         "\u0001\u001f", "null", "personal"];

    private readonly Random _random = new(seed);

    /// <summary>Every kind of event; a decision is there twice, as a decision and as advice.</summary>
    public static IReadOnlyList<Type> Kinds { get; } =
        [.. typeof(ReviewEvent).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(ReviewEvent)))];

    public IEnumerable<ReviewEvent> OneOfEach() => Kinds.Select(Next);

    public ReviewEvent Next(Type type)
    {
        string by = Text();
        DateTimeOffset at = (DateTimeOffset)Make(typeof(DateTimeOffset))!;
        if (type == typeof(ReviewEvent.Decided))
        {
            return ReviewEvent.Decided.Read(
                (Guid)Make(typeof(Guid))!, (DecisionOfRecord)Make(typeof(DecisionOfRecord))!, by, at);
        }

        ReviewEvent happened = (ReviewEvent)Construct(type);
        typeof(ReviewEvent).GetProperty(nameof(ReviewEvent.By))!.SetValue(happened, by);
        typeof(ReviewEvent).GetProperty(nameof(ReviewEvent.At))!.SetValue(happened, at);
        return happened;
    }

    private object Construct(Type type)
    {
        ConstructorInfo constructor = type.GetConstructors().MaxBy(one => one.GetParameters().Length)!;
        NullabilityInfoContext nullability = new();
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter =>
            nullability.Create(parameter).ReadState == NullabilityState.Nullable && _random.Next(3) == 0
                ? null
                : Make(parameter.ParameterType))]);
    }

    private object? Make(Type type) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } inner => _random.Next(3) == 0 ? null : Make(inner),
        _ when type == typeof(string) => Text(),
        _ when type == typeof(PersonalText) => new PersonalText(Text()),
        _ when type == typeof(int) => _random.Next(-5, 1_000_000),
        _ when type == typeof(bool) => _random.Next(2) == 0,
        _ when type == typeof(Guid) => NextGuid(),
        _ when type == typeof(DateOnly) => new DateOnly(1900, 1, 1).AddDays(_random.Next(80_000)),
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(_random.NextInt64(
            new DateTime(1990, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks,
            new DateTime(2090, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks), TimeSpan.Zero),
        { IsEnum: true } => Enum.GetValues(type).GetValue(_random.Next(Enum.GetValues(type).Length)),
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) =>
            MakeList(type.GetGenericArguments()[0]),
        _ => Construct(type),
    };

    private Array MakeList(Type item)
    {
        Array items = Array.CreateInstance(item, _random.Next(4));
        for (int at = 0; at < items.Length; at++)
        {
            items.SetValue(Make(item), at);
        }

        return items;
    }

    private Guid NextGuid()
    {
        byte[] bytes = new byte[16];
        _random.NextBytes(bytes);
        return new(bytes);
    }

    private string Text() => Texts[_random.Next(Texts.Length)];
}
