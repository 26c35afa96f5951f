using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Discretion.Core.Review;

namespace Discretion.App.Api;

/// <summary>
/// How the API reads and writes JSON: strictly. An unknown, double, missing or null member is a mistake that is told
/// with its place. A command is known by its member <c>command</c>, an event by <c>kind</c>.
/// </summary>
internal static class ApiJson
{
    /// <summary>The member that says which command a body is.</summary>
    public const string CommandMember = "command";

    /// <summary>The member that says which event it is.</summary>
    public const string KindMember = "kind";

    private const int DepthMax = 16;

    /// <summary>The commands that a review takes one at a time, by their word. Bringing a case in has an address of its
    /// own, since there is no review yet.</summary>
    public static IReadOnlyDictionary<string, Type> Commands { get; } =
        CasesOf(typeof(ReviewCommand)).Where(type => type != typeof(ReviewCommand.Identify))
            .ToDictionary(Word, StringComparer.Ordinal);

    /// <summary>All events, by their word.</summary>
    public static IReadOnlyDictionary<string, Type> Events { get; } =
        CasesOf(typeof(ReviewEvent)).ToDictionary(Word, StringComparer.Ordinal);

    /// <summary>The options, for what writes JSON outside a request.</summary>
    public static JsonSerializerOptions Options { get; } = MakeOptions();

    /// <summary>The word of a command or event: <c>answer-fact</c>.</summary>
    public static string Word(Type type) => JsonNamingPolicy.KebabCaseLower.ConvertName(type.Name);

    /// <summary>Sets the options.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.AllowOutOfOrderMetadataProperties = true;
        options.RespectNullableAnnotations = true;
        options.MaxDepth = DepthMax;
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.Converters.Add(new ProtectionJson());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        options.Converters.Add(new PersonalTextJson());
        options.Converters.Add(new CaseKeyJson());
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { SetFamily, SetRequired } };
    }

    private static JsonSerializerOptions MakeOptions()
    {
        JsonSerializerOptions options = new(JsonSerializerDefaults.Web);
        Configure(options);
        options.MakeReadOnly();
        return options;
    }

    private static void SetFamily(JsonTypeInfo type)
    {
        (string Member, IReadOnlyDictionary<string, Type> Cases)? family =
            type.Type == typeof(ReviewCommand) ? (CommandMember, Commands)
            : type.Type == typeof(ReviewEvent) ? (KindMember, Events)
            : null;
        if (family is not var (member, cases))
        {
            return;
        }

        type.PolymorphismOptions = new() { TypeDiscriminatorPropertyName = member };
        foreach ((string word, Type one) in cases)
        {
            type.PolymorphismOptions.DerivedTypes.Add(new(one, word));
        }
    }

    // What may be null may be left out; all else must be there.
    private static void SetRequired(JsonTypeInfo type)
    {
        foreach (JsonPropertyInfo property in type.Properties)
        {
            if (property.AssociatedParameter is { IsNullable: false, HasDefaultValue: false })
            {
                property.IsRequired = true;
            }
        }
    }

    private static IEnumerable<Type> CasesOf(Type family) =>
        family.GetNestedTypes(BindingFlags.Public).Where(type => type.IsSubclassOf(family));
}
