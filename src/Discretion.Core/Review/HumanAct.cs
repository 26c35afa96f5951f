namespace Discretion.Core.Review;

/// <summary>
/// A person has just proved anew who they are: a passkey, a code or a passphrase, not a session that was left open. One
/// touch is good for up to twenty decisions, each opened, reasoned and journalled by itself.
/// </summary>
/// <param name="Id">The touch.</param>
/// <param name="Person">Whose.</param>
/// <param name="MadeAt">When.</param>
/// <param name="Used">How many acts it has given already.</param>
public sealed record Touch(Guid Id, string Person, DateTimeOffset MadeAt, int Used)
{
    /// <summary>How long it lasts, in minutes.</summary>
    public const int LastsMinutes = 15;

    /// <summary>How many acts it is good for.</summary>
    public const int ActsMax = 20;

    /// <summary>Whether it still gives an act.</summary>
    public bool IsFreshAt(DateTimeOffset at) =>
        Used < ActsMax && at >= MadeAt && at - MadeAt <= TimeSpan.FromMinutes(LastsMinutes);
}

/// <summary>
/// The fresh act of one named person, for one decision in one review. A decision cannot be made without one, and only
/// the verification of a person's proof makes one.
/// </summary>
public sealed record HumanAct
{
    private HumanAct(Guid id, Touch touch, string review, DateTimeOffset at)
    {
        Id = id;
        Touch = touch;
        Review = review;
        At = at;
    }

    /// <summary>The act; consumed by one decision.</summary>
    public Guid Id { get; }

    /// <summary>The proof behind it.</summary>
    public Touch Touch { get; }

    /// <summary>The review's stream that it is for.</summary>
    public string Review { get; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Whose.</summary>
    public string Person => Touch.Person;

    /// <summary>An act from a touch; null when the touch is used up or too old.</summary>
    public static HumanAct? From(Guid id, Touch touch, string review, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(touch);
        return touch.IsFreshAt(at) ? new(id, touch, review, at) : null;
    }
}
