using System.CommandLine;
using System.Text.RegularExpressions;
using Discretion.Core.Review;

namespace Discretion.App.Commands.Review;

/// <summary>An outcome with its reasons: the same options for every outcome.</summary>
internal sealed partial class ReasonOptions
{
    /// <summary><c>--outcome</c>.</summary>
    public Option<string> Outcome { get; } = VerbOptions.Required(
        "--outcome", "The outcome's id; 'discretion review show' lists those of the policy.");

    private readonly Option<string[]> _for = new("--for")
    {
        Description = "A consideration for, as \"FACTOR: words\", or \": words\" when no factor covers it; "
            + "\"FACTOR(fact,fact): words\" names the facts that it rests on. May be repeated.",
    };

    private readonly Option<string[]> _against = new("--against")
    {
        Description = "A consideration against, in the same form. May be repeated.",
    };

    private readonly Option<bool> _noneFor = new("--none-for") { Description = "You looked and found none for." };

    private readonly Option<bool> _noneAgainst =
        new("--none-against") { Description = "You looked and found none against." };

    private readonly Option<string?> _words = VerbOptions.Words("How you weigh the whole, in your words.");

    /// <summary>All of them.</summary>
    public IReadOnlyList<Option> All => [Outcome, _for, _against, _noneFor, _noneAgainst, _words];

    /// <summary>Reads the reasons.</summary>
    /// <exception cref="InputException">A consideration is not written as it should be.</exception>
    public Reasons Read(ParseResult parsed) => new(
        [
            .. (parsed.GetValue(_for) ?? []).Select(text => Reason(Side.For, text)),
            .. (parsed.GetValue(_against) ?? []).Select(text => Reason(Side.Against, text)),
        ],
        parsed.GetValue(_noneFor), parsed.GetValue(_noneAgainst), parsed.Text(_words));

    private static Reason Reason(Side side, string text)
    {
        Match match = Form.Match(text);
        if (!match.Success)
        {
            throw new InputException($"'{text}' is no consideration. Write \"FACTOR: words\", or \": words\" when no "
                + "factor covers it.");
        }

        string factor = match.Groups["factor"].Value;
        string[] facts = match.Groups["facts"].Value
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new(side, factor.Length == 0 ? null : factor, facts, new(match.Groups["words"].Value));
    }

    [GeneratedRegex(
        @"\A(?<factor>[a-z0-9][a-z0-9._-]*)?(\((?<facts>[a-z0-9_, ]*)\))?\s*:\s*(?<words>.+)\z",
        RegexOptions.Singleline)]
    private static partial Regex Form { get; }
}
