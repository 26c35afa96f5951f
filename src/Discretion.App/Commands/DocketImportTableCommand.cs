using System.CommandLine;
using Discretion.Engine.Docket.Sheets;
using Discretion.Engine.Journal;

namespace Discretion.App.Commands;

/// <summary>
/// <c>discretion docket import-table</c>: an office's own spreadsheet becomes a list, whole or not at all.
/// </summary>
internal static class DocketImportTableCommand
{
    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        Argument<string> file = new("file") { Description = "The spreadsheet: .xlsx, or CSV in UTF-8." };
        Option<string> name = new("--name") { Description = "The list's name.", Required = true };
        Option<DateOnly?> asOf = DayOption.Of("--as-of", "The day that the list's facts speak of.");
        asOf.Required = true;
        Option<string?> givenBy = new("--given-by")
        {
            Description = "Who gave the answers, where no column says so: a name or a role.",
        };
        Option<DateOnly?> givenOn = DayOption.Of(
            "--given-on", "On what day, where no column says so. Default: the day of --as-of.");
        Option<string[]> map = new("--map")
        {
            Description = "What a heading means, for example \"Client DOB=born_on\". May be repeated.",
        };
        Option<string[]> ignore = new("--ignore")
        {
            Description = "A heading whose column is not read. May be repeated.",
        };
        Option<string?> mapping = new("--mapping") { Description = "A file with headings, words and answers." };
        Option<string?> sheet = new("--sheet") { Description = "The sheet with the cases. Default: found." };
        Option<string?> delimiter = new("--delimiter") { Description = "What parts the cells of a CSV file." };
        delimiter.AcceptOnlyFromAmong([.. SheetMapping.Delimiters.Keys]);
        Option<string?> dates = new("--dates")
        {
            Description = "The order of day, month and year. Without it a date with two readings is refused.",
        };
        dates.AcceptOnlyFromAmong([.. DateOrders.ByName.Keys]);
        Option<string?> court = new("--court-docket")
        {
            Description = "The docket of the court's file that rows with an IDNCASE are joined to.",
        };
        Option<bool> dry = new("--dry-run")
        {
            Description = "Show the first rows as facts and every problem, and load nothing.",
        };
        Option<bool> json = Answer.JsonOption();
        Command command = new("import-table",
            "Read a spreadsheet of your own cases, all of it or nothing. It is kept encrypted.")
        {
            file, name, asOf, givenBy, givenOn, map, ignore, mapping, sheet, delimiter, dates, court, dry, json,
        };
        command.SetAction(parsed =>
        {
            Session session = new(options, parsed);
            DateOnly day = parsed.GetRequiredValue(asOf)!.Value;
            string? order = parsed.GetValue(dates);
            string? mark = parsed.GetValue(delimiter);
            SheetMapping own = parsed.GetValue(mapping) is { } mappingPath
                ? SheetMapping.Read(mappingPath, session.Vocabulary)
                : new();
            ListOptions what = new()
            {
                Name = parsed.GetRequiredValue(name),
                AsOf = day,
                GivenBy = Giver(parsed.GetValue(givenBy)),
                GivenOn = GivenOn(parsed.GetValue(givenOn), day),
                MappingFile = Path.GetFileName(parsed.GetValue(mapping)),
                Mapping = own.With(
                    parsed.GetValue(sheet),
                    mark is null ? null : SheetMapping.Delimiters[mark],
                    order is null ? null : DateOrders.ByName[order],
                    (parsed.GetValue(map) ?? []).Select(pair => Mapped(session, pair)),
                    parsed.GetValue(ignore) ?? []),
                CourtDocket = parsed.GetValue(court) is { } docket ? session.Release(docket) : null,
            };
            RefuseTaken(session, what.Name);
            ListReading reading = new ListReader(session.Sheets, what).Read(parsed.GetRequiredValue(file));
            return parsed.GetValue(dry)
                ? ShowDry(session, terminal, reading, parsed.GetValue(json))
                : Load(session, terminal, reading, parsed.GetValue(json));
        });
        return command;
    }

    private static int ShowDry(Session session, Terminal terminal, ListReading reading, bool json)
    {
        if (json)
        {
            terminal.WriteJson(ListReadingReport.Json(session, reading, isLoaded: false));
        }
        else
        {
            ListReadingReport.WriteDry(session, terminal.Out, reading);
        }

        return reading.Problems.Count == 0 ? ExitCode.Done : ExitCode.ProblemsFound;
    }

    private static int Load(Session session, Terminal terminal, ListReading reading, bool json)
    {
        bool isFit = reading is { List: not null, Problems.Count: 0 };
        if (isFit)
        {
            session.Lists.Add(reading.List!);
        }

        if (json)
        {
            terminal.WriteJson(ListReadingReport.Json(session, reading, isLoaded: isFit));
        }
        else if (isFit)
        {
            ListReadingReport.WriteLoaded(session, terminal.Out, reading.List!);
        }
        else
        {
            ListReadingReport.WriteProblems(session, terminal.Error, reading);
        }

        return isFit ? ExitCode.Done : ExitCode.WrongInput;
    }

    private static string? Giver(string? text) => text is null || ListReader.IsName(text.Trim())
        ? text?.Trim()
        : throw new InputException("--given-by takes a name or a role of at most 80 characters, and no number of a "
            + "person.");

    private static DateOnly GivenOn(DateOnly? givenOn, DateOnly asOf) => givenOn is not { } day ? asOf
        : day <= asOf ? day
        : throw new InputException(
            "--given-on lies after --as-of, the day that the list speaks of. Correct one of them.");

    // The last = parts the two, for a heading may have one.
    private static KeyValuePair<string, string> Mapped(Session session, string pair)
    {
        int at = pair.LastIndexOf('=');
        if (at <= 0)
        {
            throw new InputException($"--map takes a heading and a fact, \"Client DOB=born_on\", not {pair}.");
        }

        string target = pair[(at + 1)..].Trim();
        return SheetMapping.IsTarget(target, session.Vocabulary, out string? remedy)
            ? new(pair[..at].Trim(), target)
            : throw new InputException($"--map \"{pair}\": {remedy}");
    }

    private static void RefuseTaken(Session session, string name)
    {
        if (session.IsRelease(name))
        {
            throw new InputException($"There is a docket {name} already. Choose another with --name.");
        }

        if (session.Lists.List().Any(list => list.Name == name))
        {
            throw OfficeListStore.Taken(name);
        }
    }
}
