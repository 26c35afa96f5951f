using System.CommandLine;
using Discretion.Core.Policy;
using Discretion.Engine.Screening;

namespace Discretion.App.Commands;

/// <summary><c>discretion explain</c>: one case, factor by factor, down to the source row.</summary>
internal static class ExplainCommand
{
    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        Argument<string> caseId = new("case") { Description = "The case's key in its source, for example 5461523." };
        DocketOptions docket = new();
        Option<string> policy = new("--policy") { Description = PolicyPlace.Word, Required = true };
        Option<bool> json = Answer.JsonOption();
        Command command =
            new("explain", "One case: each factor's finding, the facts and source rows behind it, and what to ask.")
        {
            caseId, docket.Docket, docket.AsOf, policy, json,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            Session session = new(options, parsed);
            ICaseSource cases = await docket.OpenAsync(session, parsed, cancel).ConfigureAwait(false);
            PolicyVersion text = session.Policy(parsed.GetRequiredValue(policy));
            CaseExplanation explanation = Explain(session, cases, text, parsed.GetRequiredValue(caseId));
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(ExplainReport.Json(session, cases, explanation));
            }
            else
            {
                ExplainReport.Write(session, terminal.Out, cases, explanation);
            }

            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Explains a case of a docket.</summary>
    /// <exception cref="InputException">The docket has no such case.</exception>
    public static CaseExplanation Explain(Session session, ICaseSource docket, PolicyVersion policy, string caseId) =>
        docket.Find(caseId) is { } found
            ? new(policy, found, session.Vocabulary, docket.AsOf)
            : throw new InputException($"Docket {docket.Name} has no case {caseId}. "
                + "'discretion screen --list' shows the cases behind a count.");
}
