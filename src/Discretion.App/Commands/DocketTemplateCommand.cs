using System.CommandLine;
using Discretion.Core.Docket;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Docket.Releases;
using Discretion.Engine.Docket.Sheets;
using Discretion.Engine.Screening;

namespace Discretion.App.Commands;

/// <summary><c>discretion docket template</c>: a spreadsheet to fill in, with a column a question.</summary>
internal static class DocketTemplateCommand
{
    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        Option<string> target = new("--out") { Description = "The .xlsx file to make.", Required = true };
        Option<string?> policy = new("--policy")
        {
            Description = "Ask only what this policy and the lists need. Default: everything that an office can tell.",
        };
        Command command = new("template", "Write a spreadsheet to fill in with your own cases, in both languages.")
        {
            target, policy,
        };
        command.SetAction(parsed =>
        {
            Session session = new(options, parsed);
            string path = Path.GetFullPath(parsed.GetRequiredValue(target));
            if (!Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase))
            {
                throw new InputException("--out must end in .xlsx, the file of a spreadsheet program.");
            }

            PolicyVersion? text = parsed.GetValue(policy) is { } id ? session.Policy(id) : null;
            bool courtFile = text is null || session.Agencies.AreInCourtFile(text);
            IReadOnlyList<FactDefinition> facts = SheetTemplate.Asked(
                text is null ? session.Vocabulary.Facts : Needed(session, text, courtFile));
            byte[] bytes = new SheetTemplate(session.Sheets, session.Language, courtFile).Make(facts);
            DurableFile.WriteBytes(path, bytes);
            terminal.Out.WriteIndented(0, session.Say(
                $"{path} has {facts.Count} questions. Fill in its sheet Cases, one case in each row, and run "
                    + "'discretion docket import-table' with --dry-run.",
                $"{path} tiene {facts.Count} preguntas. Llene su hoja Casos, un caso en cada fila, y ejecute "
                    + "'discretion docket import-table' con --dry-run."));
            return ExitCode.Done;
        });
        return command;
    }

    // What the policy asks, what that can be worked out from, and what a list shows. Where the cases are not the
    // immigration courts', only what a list is sorted by: its other columns have those courts' codes.
    private static IEnumerable<FactDefinition> Needed(Session session, PolicyVersion policy, bool courtFile)
    {
        HashSet<string> ids = [.. Screener.FactsOf(policy).Select(fact => fact.Id),
            .. policy.Factors.SelectMany(factor => factor.Facts), .. courtFile ? ListedCase.Columns : ListedCase.Order];
        ids.UnionWith(ids.ToArray().SelectMany(id => ToldFacts.Sources.GetValueOrDefault(id) ?? []));
        return session.Vocabulary.Facts.Where(fact => ids.Contains(fact.Id));
    }
}
