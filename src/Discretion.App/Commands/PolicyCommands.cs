using System.CommandLine;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Policy;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary><c>discretion policy</c> and its verbs.</summary>
internal static class PolicyCommands
{
    public static Command Make(GlobalOptions options, Terminal terminal) =>
        new("policy", "The policies: memos as data.")
        {
            List(options, terminal), PolicyShowCommand.Make(options, terminal), Check(options, terminal),
            Facts(options, terminal), PolicyInForceCommand.Make(options, terminal),
            PolicyDiffCommand.Make(options, terminal), PolicyNewCommand.Make(options, terminal),
            PolicyTestCommand.Make(options, terminal), PolicyPublishCommand.Make(options, terminal),
            PolicyReviseCommand.Make(options, terminal),
        };

    private static Command List(GlobalOptions options, Terminal terminal)
    {
        Option<bool> json = Answer.JsonOption();
        Command command = new("list", "The policies that come with the program.") { json };
        command.SetAction(parsed =>
        {
            Session session = new(options, parsed);
            PolicyVersion[] policies = [.. PolicyFiles.List(Session.PoliciesFolder).Select(session.Policy)];
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(policies.Select(policy => new
                {
                    policy.Id, policy.Version, use = PolicyReport.Word(policy.Use), policy.Title, policy.Agency,
                    policy.Scope, policy.Issued, policy.Effective, policy.Ended,
                    factors = policy.Factors.Count, queues = policy.Queues.Count,
                }));
                return ExitCode.Done;
            }

            Table table = Tables.Of(session.Say("Policy", "Política"), session.Say("issued", "emitida"),
                session.Say("ended", "terminó"), session.Say("use", "uso"), session.Say("factors", "factores"),
                session.Say("queues", "colas"));
            table.AddColumn(new TableColumn(new Text(session.Say("what it is", "qué es"))));
            foreach (PolicyVersion policy in policies)
            {
                table.AddRow(Tables.Cell(policy.Id), Tables.Cell($"{policy.Issued:yyyy-MM-dd}"),
                    Tables.Cell($"{policy.Ended:yyyy-MM-dd}"), Tables.Cell(session.SayUse(policy.Use)),
                    Tables.Number(policy.Factors.Count),
                    Tables.Number(policy.Queues.Count), Tables.Cell(session.Say(policy.Title)));
            }

            terminal.Out.Write(table);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Check(GlobalOptions options, Terminal terminal)
    {
        Argument<string?> folder = new("dir")
        {
            Description =
                "A folder with policies, one folder each, or one policy's folder. Default: those of the program.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<bool> json = Answer.JsonOption();
        Command command =
            new("check", "Read policies strictly and run the tests beside their conditions.") { folder, json };
        command.SetAction(parsed =>
        {
            Session session = new(options, parsed);
            string root = parsed.GetValue(folder) ?? Session.PoliciesFolder;
            if (!Directory.Exists(root))
            {
                throw new InputException($"There is no folder {root}. Give a folder with policies.");
            }

            string[] policies = PolicyFiles.IsPolicy(root)
                ? [root]
                : [.. PolicyFiles.List(root).Select(name => Path.Combine(root, name))];
            if (policies.Length == 0)
            {
                throw new InputException($"{root} has no policy in it. Give a folder with policies, one folder each.");
            }

            List<Problem> problems = [];
            int tests = 0;
            int paths = 0;
            foreach (string path in policies)
            {
                PolicyVersion? policy = session.Policy(
                    new PolicyPlace(path, IsOwn: parsed.GetValue(folder) is not null), problems);
                tests += policy?.Factors.Sum(factor => factor.Tests.Count) ?? 0;
                tests += policy?.Queues.Sum(queue => queue.Tests.Count) ?? 0;
                paths += policy?.Path is null ? 0 : 1;
                foreach (string earlier in PolicyFiles.EarlierVersions(path))
                {
                    session.Policy(new PolicyPlace(earlier, IsOwn: parsed.GetValue(folder) is not null), problems);
                }
            }

            if (parsed.GetValue(json))
            {
                terminal.WriteJson(new { policies = policies.Select(Path.GetFileName), paths, tests, problems });
            }
            else
            {
                // One line each, however long: editors read them.
                problems.ForEach(problem => terminal.Raw.WriteLine(problem.ToString()));
                terminal.Out.WriteLine(session.Say(
                    $"{policies.Length} policies, {paths} with a path, {tests} tests of conditions, "
                        + $"{problems.Count} problems.",
                    $"{policies.Length} políticas, {paths} con un trámite de revisión, {tests} pruebas de "
                        + $"condiciones, {problems.Count} problemas."));
            }

            return problems.Count == 0 ? ExitCode.Done : ExitCode.ProblemsFound;
        });
        return command;
    }

    private static Command Facts(GlobalOptions options, Terminal terminal)
    {
        Option<bool> json = Answer.JsonOption();
        Command command = new("facts", "The facts that conditions may name.") { json };
        command.SetAction(parsed =>
        {
            Session session = new(options, parsed);
            IReadOnlyList<FactDefinition> facts = session.Vocabulary.Facts;
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(facts.Select(fact => new
                {
                    fact.Id, kind = PolicyReport.Word(fact.Kind), fact.Unit, fact.Question, fact.Name, fact.Yes,
                    fact.No, fact.Description,
                    sources = fact.Sources.Select(PolicyReport.Word), sensitivity = PolicyReport.Word(fact.Sensitivity),
                    fact.Adverse, when = fact.When switch
                    {
                        DateSide.Past => "past",
                        DateSide.Future => "future",
                        DateSide.Any => null,
                    },
                    fact.Most, codes = fact.Codes,
                }));
                return ExitCode.Done;
            }

            Table table = new() { Border = TableBorder.Simple };
            table.AddColumns(session.Say("Fact", "Dato"), session.Say("kind", "tipo"),
                session.Say("question", "pregunta"));
            foreach (FactDefinition fact in facts)
            {
                table.AddRow(Tables.Cell(fact.Id), Tables.Cell(PolicyReport.Word(fact.Kind)),
                    Tables.Cell(session.Say(fact.Question)));
            }

            terminal.Out.Write(table);
            return ExitCode.Done;
        });
        return command;
    }
}
