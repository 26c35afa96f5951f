namespace Discretion.Core.Review;

/// <summary>
/// Words that tell of a person. The journal keeps them outside its hash chain under a salted commitment, so that they
/// can be erased by law while the chain stays whole.
/// </summary>
/// <param name="Value">The words; null once they were erased.</param>
public sealed record PersonalText(string? Value)
{
    /// <summary>Whether the words were erased.</summary>
    public bool IsErased => Value is null;

    /// <summary>Never the words: a text in a log or an error must not tell of anyone.</summary>
    public override string ToString() => IsErased ? "(erased)" : "(personal text)";
}
