using Discretion.Core.Screening;
using Discretion.Engine.Screening;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary>What a what-if says of the backlog and of the time that a review takes.</summary>
internal static class BacklogReport
{
    private const int MonthsMax = 12;

    /// <summary>The backlog if every case of an entry were closed.</summary>
    public static void Write(Session session, IAnsiConsole console, string entry, Backlog backlog)
    {
        Table table = Tables.Of(
            session.Say($"If every case of {entry} were closed", $"Si se cerrara cada caso de {entry}"),
            session.Say("fewest – most", "mínimo – máximo"));
        void Add(string name, PossibleFindings? cases) =>
            table.AddRow(Tables.Cell(name), SimulateReport.Range(cases));

        Add(session.Say("backlog now", "casos en espera ahora"), backlog.Before);
        Add(session.Say("closed", "cerrados"), backlog.Closed);
        Add(session.Say("backlog after", "casos en espera después"), backlog.After);
        Add(session.Say("next hearings freed", "próximas audiencias liberadas"), backlog.Hearings);
        console.Write(table);
        console.WriteLine(session.Say(
            "Backlog: cases neither completed nor administratively closed. A person decides each case; this only "
                + "counts.",
            "En espera: casos ni terminados ni cerrados administrativamente. Una persona decide cada caso; esto solo "
                + "cuenta."));
    }

    /// <summary>The cases of an entry beside the time of reviewers.</summary>
    public static void Write(Session session, IAnsiConsole console, string entry, Capacity capacity)
    {
        (int people, int minutes, int hours) = capacity.Pace;
        console.WriteLine();
        console.WriteLine(session.Say(
            $"Reviewing {Named(session, entry)}, Monday to Friday: reviewers {people}, minutes a case {minutes}, "
                + $"hours a day {hours}",
            $"Revisar {Named(session, entry)}, de lunes a viernes: revisores {people}, minutos por caso {minutes}, "
                + $"horas al día {hours}"));
        string star = capacity.MayBeWider ? " *" : "";
        Table table = Tables.Of("", session.Say("fewest cases", "mínimo de casos"),
            session.Say("most cases", "máximo de casos") + star);
        void Add(string name, Func<ReviewCapacity, string> cell) =>
            table.AddRow(Tables.Cell(name), Tables.Cell(cell(capacity.Least)), Tables.Cell(cell(capacity.Most)));

        Add(session.Say("cases", "casos"), one => ReportWords.Count(one.Cases));
        Add(session.Say("working days", "días hábiles"), one => ReportWords.Count(one.WorkingDays));
        Add(session.Say("last case reviewed on", "último caso revisado el"),
            one => $"{one.LastReviewedOn:yyyy-MM-dd}");
        Add(session.Say("hearing before its review", "audiencia antes de su revisión"),
            one => ReportWords.Count(one.Missed));
        console.Write(table);
        WriteMonths(session, console, capacity);
        console.WriteLine(session.Say(
            "Cases are taken in the order of their next hearings. Those without one, and those whose hearing came "
                + "first, are reviewed last. Holidays are not counted.",
            "Los casos se toman en el orden de sus próximas audiencias. Los que no tienen, y aquellos cuya audiencia "
                + "llegó antes, se revisan al final. No se cuentan los feriados."));
    }

    private static void WriteMonths(Session session, IAnsiConsole console, Capacity capacity)
    {
        Dictionary<DateOnly, MonthOfHearings> least = capacity.Least.Months.ToDictionary(month => month.Month);
        if (capacity.Most.Months.Count == 0)
        {
            return;
        }

        Table table = Tables.Of(session.Say("Next hearing in", "Próxima audiencia en"),
            session.Say("hearings", "audiencias"), session.Say("before the review", "antes de la revisión"));
        (int, int) Both(Func<MonthOfHearings, int> count, IEnumerable<MonthOfHearings> months) => (
            months.Sum(month => count(least.GetValueOrDefault(month.Month))), months.Sum(count));
        void Add(string name, MonthOfHearings[] months) => table.AddRow(Tables.Cell(name),
            Tables.Cell(SimulateReport.RangeText(Both(month => month.Hearings, months))),
            Tables.Cell(SimulateReport.RangeText(Both(month => month.Missed, months))));

        foreach (MonthOfHearings month in capacity.Most.Months.Take(MonthsMax))
        {
            Add($"{month.Month:yyyy-MM}", [month]);
        }

        if (capacity.Most.Months.Count > MonthsMax)
        {
            Add(session.Say("later", "después"), [.. capacity.Most.Months.Skip(MonthsMax)]);
        }

        console.Write(table);
    }

    private static string Named(Session session, string entry) => entry switch
    {
        Simulation.EveryQueue => session.Say("every queue", "todas las colas"),
        Simulation.AllWaiting => session.Say("the backlog", "todos los casos en espera"),
        _ => entry,
    };
}
