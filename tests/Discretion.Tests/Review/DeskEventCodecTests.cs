using System.Text;
using Discretion.Core.Review;
using Discretion.Engine.Journal;
using Discretion.Engine.Review;

namespace Discretion.Tests.Review;

/// <summary>How changes of the desk's own setting stand in the journal; once written, a form never changes.</summary>
public sealed class DeskEventCodecTests
{
    private static readonly (DeskEvent Event, string Kind, string Body, string? Personal)[] All =
    [
        (new DeskEvent.OfficeSetUp(OfficeKind.LegalAid, "Aid", ["LOS", "NYC"], "America/Los_Angeles") { By = "ana" },
            "office-set-up",
            """{"by":"ana","courts":["LOS","NYC"],"kind":"legal-aid","name":"Aid","time_zone":"America/Los_Angeles"}""",
            null),
        (new DeskEvent.QualitySet(50, 20) { By = "ana" }, "quality-set",
            """{"by":"ana","cases_max":20,"per_thousand":50}""", null),
        (new DeskEvent.TokenIssued("nightly", [MachineScope.Read, MachineScope.Import]) { By = "ana" }, "token-issued",
            """{"by":"ana","machine":"nightly","scopes":["read","import"]}""", null),
        (new DeskEvent.TokenRevoked("nightly") { By = "ana" }, "token-revoked", """{"by":"ana","machine":"nightly"}""",
            null),
        (new DeskEvent.PersonAdded("Luis Vega") { By = "ana" }, "person-added", """{"by":"ana"}""",
            """{"name":"Luis Vega"}"""),
        (new DeskEvent.Invited { By = "ana" }, "invited", """{"by":"ana"}""", null),
        (new DeskEvent.PassphraseSet { By = "luis" }, "passphrase-set", """{"by":"luis"}""", null),
        (new DeskEvent.RoleGranted("los", DeskRole.AccreditedRepresentative) { By = "ana" }, "role-granted",
            """{"by":"ana","office":"los","role":"accredited-representative"}""", null),
        (new DeskEvent.RoleRevoked("los", DeskRole.QualityReader) { By = "ana" }, "role-revoked",
            """{"by":"ana","office":"los","role":"quality-reader"}""", null),
        (new DeskEvent.ClearanceGranted(Protection.Section1367) { By = "ana" }, "clearance-granted",
            """{"by":"ana","protection":"1367"}""", null),
        (new DeskEvent.ClearanceRevoked(Protection.Juvenile) { By = "ana" }, "clearance-revoked",
            """{"by":"ana","protection":"juvenile"}""", null),
        (new DeskEvent.Disabled { By = "ana" }, "disabled", """{"by":"ana"}""", null),
        (new DeskEvent.Enabled { By = "ana" }, "enabled", """{"by":"ana"}""", null),
    ];

    [Fact]
    public void Every_event_is_written_in_the_form_that_stands_here() => Assert.All(All, one =>
    {
        (string kind, byte[] body, byte[]? personal) = DeskEventCodec.Write(one.Event);

        Assert.Equal((one.Kind, one.Body, one.Personal),
            (kind, Encoding.UTF8.GetString(body), personal is null ? null : Encoding.UTF8.GetString(personal)));
    });

    [Fact]
    public void Every_event_is_read_as_it_was_written() => Assert.All(All, one =>
    {
        (string kind, byte[] body, byte[]? personal) = DeskEventCodec.Write(one.Event);

        Assert.Equivalent(one.Event, DeskEventCodec.Read(EntryOf(kind, body, personal)), strict: true);
    });

    [Fact]
    public void No_event_is_left_out() => Assert.Equal(
        typeof(DeskEvent).GetNestedTypes().Select(type => type.Name).Order(StringComparer.Ordinal),
        All.Select(one => one.Event.GetType().Name).Order(StringComparer.Ordinal));

    [Fact]
    public void An_erased_name_is_no_name()
    {
        (string kind, byte[] body, _) = DeskEventCodec.Write(new DeskEvent.PersonAdded("Luis Vega") { By = "ana" });

        Assert.Null(Assert.IsType<DeskEvent.PersonAdded>(DeskEventCodec.Read(EntryOf(kind, body, null))).Name);
    }

    [Theory]
    [InlineData("promoted", """{"by":"ana"}""")]
    [InlineData("role-granted", """{"by":"ana","office":"los","role":"judge"}""")]
    public void What_a_later_version_wrote_is_told_apart(string kind, string body) => Assert.Contains(
        "later version", Assert.Throws<JournalException>(() =>
            DeskEventCodec.Read(EntryOf(kind, Encoding.UTF8.GetBytes(body), null))).Message, StringComparison.Ordinal);

    private static Entry EntryOf(string kind, byte[] body, byte[]? personal) =>
        new(1, "desk/person/luis", 1, kind, DateTimeOffset.UnixEpoch, null, body, personal, new byte[32]);
}
