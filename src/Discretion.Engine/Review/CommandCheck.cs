using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Review;

namespace Discretion.Engine.Review;

/// <summary>What only the desk can tell of a command: whether the people, offices, cases and facts that it names are
/// there. All else is the decider's.</summary>
internal sealed class CommandCheck(People people, IReviewSources sources)
{
    private static readonly DeskRole[] Work =
    [
        DeskRole.Reviewer, DeskRole.Supervisor, DeskRole.ChiefCounsel, DeskRole.Intake, DeskRole.Attorney,
        DeskRole.AccreditedRepresentative, DeskRole.Volunteer,
    ];

    /// <summary>Why a command is refused; null when it is left to the decider.</summary>
    public Refusal? Refuse(ReviewCommand command, ReviewState state, SignedIn by) =>
        (by is SignedIn.Machine machine ? RefuseMachine(command, machine) : null) ?? command switch
        {
            ReviewCommand.Identify identify => Identify(identify, by),
            ReviewCommand.Assign(var to) => Receiver(to, state, Work),
            ReviewCommand.DrawForQuality(var reader) => Receiver(reader, state, [DeskRole.QualityReader]),
            ReviewCommand.Transfer(var office, _) =>
                people.Office(office) is null ? DeskRefusals.NoSuchOffice(office)
                : office == state.Office ? DeskRefusals.SameOffice : null,
            ReviewCommand.AnswerFact(var fact, var value, _, _) => Answer(fact, value),
            _ => null,
        };

    private static Refusal? RefuseMachine(ReviewCommand command, SignedIn.Machine machine) =>
        machine.Scopes.Contains(MachineScope.Import) && command is ReviewCommand.Identify or ReviewCommand.RecordCheck
            or ReviewCommand.Protect or ReviewCommand.NoteRecalendared
            ? null : DeskRefusals.MachineMayNot;

    private Refusal? Identify(ReviewCommand.Identify identify, SignedIn by)
    {
        if (identify.Office != by.At.Id)
        {
            return DeskRefusals.OtherOffice;
        }

        if (sources.Policy(identify.Policy) is not { Path: not null, Use: PolicyUse.Operative })
        {
            return DeskRefusals.NoDesk;
        }

        return sources.Facts(identify.Release, identify.Case) is null ? DeskRefusals.NoSuchCase : null;
    }

    private Refusal? Receiver(string person, ReviewState state, ReadOnlySpan<DeskRole> roles) =>
        people.Find(person) is not { } who ? DeskRefusals.NoSuchPerson(person)
        : who.IsDisabled ? DeskRefusals.Disabled(person)
        : !who.Holds(state.Office, roles) ? DeskRefusals.NotInOffice(person)
        : !who.IsClearedFor(state.Protections) ? DeskRefusals.NotCleared(person)
        : null;

    private Refusal? Answer(string fact, PersonalText value) =>
        sources.Vocabulary.Find(fact) is not { PeopleCanTell: true } known ? DeskRefusals.NoSuchFact(fact)
        : value.Value is { } text && FactValueText.Parse(known.Kind, text) is { } parsed && IsAllowed(known, parsed)
            ? null : DeskRefusals.NotAValue(fact);

    private static bool IsAllowed(FactDefinition fact, FactValue value) => value is not FactValue.Text(var code)
        || fact.Codes.Count == 0 || fact.Codes.Any(one => one.Code == code);
}
