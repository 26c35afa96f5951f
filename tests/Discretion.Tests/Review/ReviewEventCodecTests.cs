using System.Text;
using Discretion.Core.Review;
using Discretion.Engine.Journal;
using Discretion.Engine.Review;
using Discretion.Tests.Commands;

namespace Discretion.Tests.Review;

/// <summary>What was journalled once is read ever after.</summary>
public sealed class ReviewEventCodecTests
{
    [Fact]
    public void Every_kind_of_event_has_a_sample_and_a_name() =>
        Assert.Equal(
            ReviewEventCodec.Kinds,
            SampleEvents.All.Select(ReviewEventCodec.KindOf).Order(StringComparer.Ordinal));

    [Fact]
    public void Only_the_kinds_of_a_decision_are_those_that_need_an_act() =>
        Assert.Equal(
            ["advice-signed", "decided"],
            SampleEvents.All.OfType<ReviewEvent.Decided>().Select(ReviewEventCodec.KindOf).Order());

    [Theory]
    [MemberData(nameof(EachKind))]
    public void An_event_is_written_as_it_always_was(string kind)
    {
        EncodedEvent written = ReviewEventCodec.Write(Sample(kind));

        string text = $"{Words(written.Body)}\n{(written.Personal is { } personal ? Words(personal) : "")}\n";
        GoldenFile.Matches($"events/{kind}.txt", text);
        Assert.Equal(kind, written.Kind);
    }

    [Fact]
    public void Any_event_comes_back_as_it_was_written()
    {
        for (int seed = 1; seed <= 60; seed++)
        {
            foreach (ReviewEvent happened in new RandomEvents(seed).OneOfEach())
            {
                EncodedEvent written = ReviewEventCodec.Write(happened);

                ReviewEvent read = ReviewEventCodec.Read(written.Kind, written.Body, written.Personal);

                Assert.True(happened.GetType() == read.GetType(), $"{happened.GetType().Name}, seed {seed}");
                EncodedEvent again = ReviewEventCodec.Write(read);
                Assert.Equal(Words(written.Body), Words(again.Body));
                Assert.Equal(written.Personal, again.Personal);
            }
        }
    }

    [Fact]
    public void An_event_that_comes_back_is_equal_in_every_member() => Assert.All(SampleEvents.All, happened =>
    {
        EncodedEvent written = ReviewEventCodec.Write(happened);

        Assert.Equivalent(happened, ReviewEventCodec.Read(written.Kind, written.Body, written.Personal), strict: true);
    });

    [Fact]
    public void No_personal_text_stands_in_a_body()
    {
        string[] ours =
            ["child", "speaks", "asked for it", "family.", "sister", "Order of", "diploma", "Another", "four", "memo"];

        Assert.All(SampleEvents.All, happened => Assert.DoesNotContain(
            ours, word => Words(ReviewEventCodec.Write(happened).Body).Contains(word, StringComparison.Ordinal)));
    }

    [Fact]
    public void An_event_whose_personal_part_was_erased_is_read_without_it() => Assert.All(SampleEvents.All, happened =>
    {
        EncodedEvent written = ReviewEventCodec.Write(happened);

        ReviewEvent read = ReviewEventCodec.Read(written.Kind, written.Body, personal: null);

        Assert.Equal(happened.GetType(), read.GetType());
        if (written.Personal is not null)
        {
            Assert.Throws<ArgumentException>(() => ReviewEventCodec.Write(read));
        }
    });

    [Fact]
    public void An_erased_text_says_that_it_was_erased()
    {
        EncodedEvent written = ReviewEventCodec.Write(Sample("noted"));

        ReviewEvent.Noted read = Assert.IsType<ReviewEvent.Noted>(
            ReviewEventCodec.Read(written.Kind, written.Body, personal: null));

        Assert.True(read.Words.IsErased);
    }

    [Fact]
    public void The_journals_commitment_in_a_body_is_passed_over()
    {
        EncodedEvent written = ReviewEventCodec.Write(Sample("noted"));
        string bound = "{\"personal\":\"" + new string('0', 64) + "\"," + Words(written.Body)[1..];

        Assert.IsType<ReviewEvent.Noted>(
            ReviewEventCodec.Read(written.Kind, Encoding.UTF8.GetBytes(bound), written.Personal));
    }

    [Theory]
    [InlineData("invented", "{}", null, "does not know")]
    [InlineData("gathered", "{\"at\":\"2011-12-05T16:30:15.1234560Z\",\"by\":\"ana\",\"more\":1}", null, "more")]
    [InlineData("gathered", "{\"by\":\"ana\"}", null, "at")]
    [InlineData("gathered", "{\"at\":\"2011-12-05\",\"by\":\"ana\"}", null, "no instant")]
    [InlineData("gathered", "[]", null, "cannot be read")]
    [InlineData("assigned", "{\"at\":\"2011-12-05T16:30:15.1234560Z\",\"by\":\"ana\",\"to\":null}", null, "to")]
    [InlineData("noted", NotedBody, "{}", "/words is missing")]
    [InlineData("noted", NotedBody, "{\"/words\":\"a\",\"/more\":\"b\"}", "more personal texts")]
    [InlineData("noted", "{\"at\":\"2011-12-05T16:30:15.1234560Z\",\"by\":\"ana\",\"words\":{\"$text\":\"/x\"}}",
        "{\"/x\":\"a\"}", "names another")]
    [InlineData("noted", "{\"at\":\"2011-12-05T16:30:15.1234560Z\",\"by\":\"ana\",\"words\":\"plain\"}", null, "place")]
    public void What_cannot_be_an_event_is_refused_with_the_reason(
        string kind, string body, string? personal, string reason)
    {
        byte[]? texts = personal is null ? null : Encoding.UTF8.GetBytes(personal);

        JournalException refused = Assert.Throws<JournalException>(
            () => ReviewEventCodec.Read(kind, Encoding.UTF8.GetBytes(body), texts));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Contains($"'{kind}'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Advice_does_not_pass_for_a_decision()
    {
        EncodedEvent advice = ReviewEventCodec.Write(Sample("advice-signed"));

        Assert.Throws<JournalException>(() => ReviewEventCodec.Read("decided", advice.Body, advice.Personal));
    }

    public static TheoryData<string> EachKind() => [.. ReviewEventCodec.Kinds];

    private const string NotedBody =
        "{\"at\":\"2011-12-05T16:30:15.1234560Z\",\"by\":\"ana\",\"words\":{\"$text\":\"/words\"}}";

    private static ReviewEvent Sample(string kind) =>
        SampleEvents.All.Single(happened => ReviewEventCodec.KindOf(happened) == kind);

    private static string Words(byte[] json) => Encoding.UTF8.GetString(json);
}
