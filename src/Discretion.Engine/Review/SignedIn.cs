using Discretion.Core.Review;

namespace Discretion.Engine.Review;

/// <summary>Who is at the desk: only <see cref="People"/> makes one, from a token.</summary>
public abstract record SignedIn
{
    private SignedIn()
    {
    }

    /// <summary>A person, in one of their offices.</summary>
    public sealed record Human : SignedIn
    {
        internal Human(DeskPerson person, DeskOffice office, Guid session, Touch? touch)
        {
            (Person, Office, Session, Touch) = (person, office, session, touch);
            Who = person.ActorIn(office.Id);
        }

        /// <summary>The person.</summary>
        public DeskPerson Person { get; }

        /// <summary>The office that they act for.</summary>
        public DeskOffice Office { get; }

        /// <summary>The session.</summary>
        public Guid Session { get; }

        /// <summary>Their last proof of who they are in this session; null when it is too old or used up.</summary>
        public Touch? Touch { get; }

        /// <summary>They as who gives commands.</summary>
        public Actor.Person Who { get; }
    }

    /// <summary>A program with a token. It has no touch and no way to one, so that it can make no act of a
    /// person.</summary>
    public sealed record Machine : SignedIn
    {
        internal Machine(string name, DeskOffice office, IReadOnlySet<MachineScope> scopes)
        {
            (Who, Office, Scopes) = (new(name), office, scopes);
        }

        /// <summary>The office whose token it has.</summary>
        public DeskOffice Office { get; }

        /// <summary>What the token is good for.</summary>
        public IReadOnlySet<MachineScope> Scopes { get; }

        /// <summary>It as what gives commands.</summary>
        public Actor.Machine Who { get; }
    }

    /// <summary>Who gives the commands.</summary>
    public Actor Actor => this switch
    {
        Human human => human.Who,
        Machine machine => machine.Who,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The office that they act for.</summary>
    public DeskOffice At => this switch
    {
        Human human => human.Office,
        Machine machine => machine.Office,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
