using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Discretion.App.Api;
using Discretion.Core.Review;

namespace Discretion.Tests.Api;

public sealed class ApiJsonTests
{
    public static TheoryData<string> EachCommand() => [.. ApiJson.Commands.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(EachCommand))]
    public void A_command_comes_back_from_its_JSON_as_it_went(string word)
    {
        ReviewCommand command = CommandExample.Of(word);

        string json = JsonSerializer.Serialize(command, ApiJson.Options);
        ReviewCommand? read = JsonSerializer.Deserialize<ReviewCommand>(json, ApiJson.Options);

        Assert.Equal(word, (string?)JsonNode.Parse(json)!["command"]);
        Assert.IsType(ApiJson.Commands[word], read);
        Assert.Equal(json, JsonSerializer.Serialize(read, ApiJson.Options));
    }

    [Theory]
    [MemberData(nameof(EachCommand))]
    public void A_command_with_an_unknown_member_is_not_read(string word)
    {
        JsonObject body = Body(word);
        body["outcomes"] = new JsonArray();

        Assert.Throws<JsonException>(() => Read(body));
    }

    [Theory]
    [MemberData(nameof(EachCommand))]
    public void A_command_without_what_it_must_say_is_not_read_and_without_what_it_may_say_is(string word)
    {
        NullabilityInfoContext nullability = new();
        foreach (ParameterInfo parameter in ApiJson.Commands[word].GetConstructors().Single().GetParameters())
        {
            JsonObject body = Body(word);
            body.Remove(JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!));

            if (nullability.Create(parameter).WriteState == NullabilityState.Nullable)
            {
                Assert.NotNull(Read(body));
            }
            else
            {
                Assert.Throws<JsonException>(() => Read(body));
            }
        }
    }

    [Theory]
    [InlineData("""{"command":"note"}""")]
    [InlineData("""{"command":"note","words":null}""")]
    [InlineData("""{"command":"note","words":""}""")]
    [InlineData("""{"command":"note","words":{"erased":true}}""")]
    [InlineData("""{"command":"note","words":"a","words":"b"}""")]
    [InlineData("""{"command":"withdraw-answer","answer":"1","why":"a"}""")]
    [InlineData("""{"command":"record-check","check":"a","result":1}""")]
    [InlineData("""{"command":"decide-all"}""")]
    [InlineData("""{"command":"identify"}""")]
    [InlineData("""{"words":"a"}""")]
    public void A_body_that_is_not_exactly_a_command_is_not_read(string body)
    {
        Exception? failure = Record.Exception(() =>
            JsonSerializer.Deserialize<ReviewCommand>(body, ApiJson.Options));

        Assert.True(failure is JsonException or NotSupportedException, body);
    }

    [Fact]
    public void Words_that_were_erased_are_told_as_erased() => Assert.Equal(
        """{"kind":"noted","words":{"erased":true},"by":"ana-ruiz","at":"2026-01-02T03:04:05+00:00"}""",
        JsonSerializer.Serialize<ReviewEvent>(
            new ReviewEvent.Noted(new(null)) { By = "ana-ruiz", At = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero) },
            ApiJson.Options));

    [Theory]
    [InlineData("court:5461523", "court", "5461523")]
    [InlineData("list/clients:0f", "list/clients", "0f")]
    public void A_key_of_a_case_is_read(string text, string source, string id) =>
        Assert.Equal(new CaseKey(source, id), CaseKeyJson.Parse(text));

    [Theory]
    [InlineData("5461523")]
    [InlineData("court:")]
    [InlineData(":1")]
    [InlineData("docket:1")]
    [InlineData("court:1 2")]
    public void What_is_no_key_of_a_case_is_not_read(string text) => Assert.Null(CaseKeyJson.Parse(text));

    private static JsonObject Body(string word) =>
        JsonSerializer.SerializeToNode(CommandExample.Of(word), ApiJson.Options)!.AsObject();

    private static ReviewCommand? Read(JsonObject body) =>
        JsonSerializer.Deserialize<ReviewCommand>(body.ToJsonString(), ApiJson.Options);
}
