using Discretion.Core.Review;
using Discretion.Engine.Review;
using Discretion.IntegrationTests.Journal;

namespace Discretion.IntegrationTests.Review;

/// <summary>Signing in, and what becomes of it when rights are taken. The same on both databases.</summary>
public abstract class PeopleTests : IAsyncLifetime
{
    private const string Right = "four plain words here";

    private protected DeskPlace Place { get; private set; } = null!;

    private protected abstract JournalPlace NewPlace();

    public ValueTask InitializeAsync()
    {
        Place = new(NewPlace());
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await Place.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void A_person_chooses_a_passphrase_by_invitation_and_signs_in_with_it()
    {
        Invite("rosa");

        IssuedToken issued = Place.People.SignIn("rosa", DeskPlace.Los, Right).Value!;
        SignedIn.Human rosa = Assert.IsType<SignedIn.Human>(Place.People.Resolve(issued.Token));

        Assert.Equal(("rosa", DeskPlace.Los), (rosa.Person.Id, rosa.Office.Id));
        Assert.True(rosa.Touch!.IsFreshAt(Place.Clock.Now));
        Assert.DoesNotContain(Right, Everything(), StringComparison.Ordinal);
        Assert.DoesNotContain(issued.Token, Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_invitation_serves_once_and_for_seven_days()
    {
        string first = Place.Settings.Invite(Place.As("ana"), "rosa").Value!;
        Assert.Null(Place.People.ChoosePassphrase("rosa", first, Right));
        string second = Place.Settings.Invite(Place.As("ana"), "rosa").Value!;
        Place.Clock.Now = Place.Clock.Now.AddDays(7).AddMinutes(1);

        Assert.Equal("desk.invitation-invalid", Place.People.ChoosePassphrase("rosa", first, Right)?.Code);
        Assert.Equal("desk.invitation-invalid", Place.People.ChoosePassphrase("rosa", second, Right)?.Code);
        Assert.Equal("desk.passphrase-unfit", Place.People.ChoosePassphrase("rosa", second, "short")?.Code);
    }

    [Fact]
    public void After_five_wrong_passphrases_not_even_the_right_one_helps_for_a_quarter_of_an_hour()
    {
        Invite("rosa");
        for (int at = 0; at < 5; at++)
        {
            Assert.Equal("desk.sign-in-failed",
                Place.People.SignIn("rosa", DeskPlace.Los, "not the right one").Refusal?.Code);
        }

        Assert.Equal("desk.too-many-failures", Place.People.SignIn("rosa", DeskPlace.Los, Right).Refusal?.Code);
        Place.Clock.Now = Place.Clock.Now.AddMinutes(15).AddSeconds(1);
        Assert.NotNull(Place.People.SignIn("rosa", DeskPlace.Los, Right).Value);
    }

    [Fact]
    public void Who_is_not_there_is_answered_as_after_a_wrong_passphrase_and_as_often()
    {
        Invite("rosa");

        Assert.Equal(
            Place.People.SignIn("rosa", DeskPlace.Los, "not the right one").Refusal,
            Place.People.SignIn("nobody", DeskPlace.Los, Right).Refusal);
        Assert.Equal("desk.sign-in-failed", Place.People.SignIn("rosa", DeskPlace.Nyc, Right).Refusal?.Code);
        for (int at = 0; at < 4; at++)
        {
            Place.People.SignIn("nobody", DeskPlace.Los, Right);
        }

        Assert.Equal("desk.too-many-failures", Place.People.SignIn("nobody", DeskPlace.Los, Right).Refusal?.Code);
    }

    [Fact]
    public void A_new_proof_needs_the_passphrase_again()
    {
        Invite("rosa");
        string token = Place.People.SignIn("rosa", DeskPlace.Los, Right).Value!.Token;
        Place.Clock.Now = Place.Clock.Now.AddMinutes(20);
        SignedIn.Human rosa = Assert.IsType<SignedIn.Human>(Place.People.Resolve(token));

        Assert.Null(rosa.Touch);
        Assert.Equal("desk.sign-in-failed", Place.People.Touch(rosa, "not the right one").Refusal?.Code);
        Assert.NotNull(Place.People.Touch(rosa, Right).Value!.Touch);
        Assert.NotNull(Assert.IsType<SignedIn.Human>(Place.People.Resolve(token)).Touch);
    }

    [Fact]
    public void A_session_ends_after_an_hour_without_use_and_after_twelve_in_any_case()
    {
        string idle = Place.People.Sessions.Begin("rosa", DeskPlace.Los, null).Token;
        string used = Place.People.Sessions.Begin("rita", DeskPlace.Los, null).Token;
        for (int times = 1; times <= 15; times++)
        {
            Place.Clock.Now = Place.Clock.Now.AddMinutes(50);
            Assert.Equal(times * 50 < 12 * 60, Place.People.Resolve(used) is not null);
        }

        Assert.Null(Place.People.Resolve(idle));
    }

    [Fact]
    public void A_role_that_is_taken_is_gone_from_open_sessions_and_a_person_shut_out_has_none()
    {
        string token = Place.People.Sessions.Begin("sam", DeskPlace.Los, null).Token;
        Assert.True(Assert.IsType<SignedIn.Human>(Place.People.Resolve(token)).Who.Holds(DeskRole.Supervisor));

        Assert.Null(Place.Settings.GrantRole(Place.As("ana"), "sam", DeskRole.Reviewer));
        Assert.Null(Place.Settings.RevokeRole(Place.As("ana"), "sam", DeskRole.Supervisor));
        Assert.False(Assert.IsType<SignedIn.Human>(Place.People.Resolve(token)).Who.Holds(DeskRole.Supervisor));

        Assert.Null(Place.Settings.Disable(Place.As("ana"), "sam"));
        Assert.Null(Place.People.Resolve(token));
    }

    [Fact]
    public void Nobody_changes_what_they_themselves_may_do_and_only_administrators_change_what_others_may()
    {
        Assert.Equal("desk.oneself", Place.Settings.GrantRole(Place.As("ana"), "ana", DeskRole.Reviewer)?.Code);
        Assert.Equal("desk.oneself", Place.Settings.Clear(Place.As("ana"), "ana", Protection.Asylum)?.Code);
        Assert.Equal("desk.not-administrator",
            Place.Settings.GrantRole(Place.As("sam"), "rosa", DeskRole.Supervisor)?.Code);
        Assert.Equal("desk.not-administrator", Place.Settings.AddPerson(Place.As("sam"), "zoe", "Zoe").Refusal?.Code);
    }

    [Fact]
    public void The_desk_is_set_up_once_and_never_for_a_newsroom()
    {
        NewOffice office = new("mia", "Miami", OfficeKind.Agency, ["MIA"], "America/New_York");

        Assert.Equal("desk.already-set-up", Place.Settings.SetUp(office, "eva", "Eva").Refusal?.Code);
        Assert.Equal("desk.newsroom",
            Place.Settings.AddOffice(Place.As("ana"), office with { Kind = OfficeKind.Newsroom })?.Code);
        Assert.Equal("desk.no-such-time-zone",
            Place.Settings.AddOffice(Place.As("ana"), office with { TimeZone = "America/Nowhere" })?.Code);
        Assert.Equal("desk.office-taken", Place.Settings.AddOffice(Place.As("ana"), office with { Id = "los" })?.Code);
        Assert.Equal("desk.role-not-here",
            Place.Settings.GrantRole(Place.As("ana"), "rosa", DeskRole.Attorney)?.Code);
    }

    [Fact]
    public void A_token_of_a_machine_that_was_taken_back_opens_nothing()
    {
        string token = Place.Settings.IssueToken(Place.As("ana"), "nightly", [MachineScope.Read]).Value!.Token;
        Assert.IsType<SignedIn.Machine>(Place.People.Resolve(token));

        Assert.Null(Place.Settings.RevokeToken(Place.As("ana"), "nightly"));

        Assert.Null(Place.People.Resolve(token));
        Assert.Null(Place.People.Resolve("anything else"));
    }

    private void Invite(string person) => Assert.Null(Place.People.ChoosePassphrase(
        person, Place.Settings.Invite(Place.As("ana"), person).Value!, Right));

    private string Everything() => string.Concat(Place.Journal.ReadAll().Select(entry =>
        System.Text.Encoding.UTF8.GetString(entry.Body)
        + System.Text.Encoding.UTF8.GetString(entry.Personal ?? [])));
}

public sealed class SqlitePeopleTests : PeopleTests
{
    private protected override JournalPlace NewPlace() => new SqlitePlace();
}

public sealed class PostgresPeopleTests : PeopleTests
{
    private protected override JournalPlace NewPlace() => new PostgresPlace();
}
