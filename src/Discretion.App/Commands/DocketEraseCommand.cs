using System.CommandLine;

namespace Discretion.App.Commands;

/// <summary><c>discretion docket erase</c>: a case, or a whole list of an office's own, for good.</summary>
internal static class DocketEraseCommand
{
    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        Argument<string> list = new("list") { Description = "The list's name." };
        Argument<string?> one = new("case")
        {
            Description = "The office's own number of the case.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<bool> all = new("--all") { Description = "Erase the whole list." };
        Command command = new("erase", "Erase a case of your own list, or all of it, for good: its key goes too.")
        {
            list, one, all,
        };
        command.SetAction(parsed =>
        {
            Session session = new(options, parsed);
            string name = parsed.GetRequiredValue(list);
            if (session.IsRelease(name))
            {
                throw new InputException($"{name} is a docket of the court's file, which nothing changes. Only an "
                    + "office's own list can be erased.");
            }

            switch (parsed.GetValue(one), parsed.GetValue(all))
            {
                case (null, true):
                    session.Lists.EraseAll(name);
                    terminal.Out.WriteIndented(0, session.Say(
                        $"List {name} is erased, with the key of every case in it.",
                        $"La lista {name} quedó borrada, con la clave de cada caso."));
                    break;
                case ({ } caseId, false):
                    terminal.Out.WriteIndented(0, session.Lists.Erase(name, caseId)
                        ? session.Say(
                            $"Case {caseId} of list {name} is erased, and its key with it.",
                            $"El caso {caseId} de la lista {name} quedó borrado, y su clave con él.")
                        : throw new InputException($"List {name} has no case {caseId}."));
                    break;
                default:
                    throw new InputException("Name the one case to erase, or add --all to erase the whole list.");
            }

            terminal.Out.WriteIndented(0, session.Say(
                "The spreadsheet and copies of the home folder are not changed: erase them yourself.",
                "La hoja de cálculo y las copias de la carpeta no cambian: bórrelas usted."));
            return ExitCode.Done;
        });
        return command;
    }
}
