using System.CommandLine;
using System.Globalization;
using Discretion.Core.Review;
using Discretion.Engine.Review;
using Spectre.Console;

namespace Discretion.App.Commands.Desk;

/// <summary><c>discretion desk quality</c>: the random sample that a second person reads blind, and how far the two
/// agree.</summary>
internal static class DeskQualityCommand
{
    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        Option<int?> rate = new("--set-per-thousand") { Description = "Set the rate: how many of a thousand." };
        Option<int?> most = new("--set-cases-max") { Description = "Set how many at most in one draw." };
        Option<bool> draw = new("--draw") { Description = "Draw now, with the journal's head as the seed." };
        Option<bool> json = Answer.JsonOption();
        Command command = new("quality", "How far a second, blind reading agrees with what was decided.")
        {
            rate, most, draw, json,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            Session session = new(options, parsed);
            await using DeskSession desk = DeskSession.Open(session, terminal);
            SignedIn by = desk.By();
            if (parsed.GetValue(rate) is not null || parsed.GetValue(most) is not null)
            {
                return Set(session, terminal, desk, by, parsed.GetValue(rate), parsed.GetValue(most),
                    parsed.GetValue(json));
            }

            if (parsed.GetValue(draw))
            {
                QualityDraw drawn = await desk.Quality.DrawAsync(by, cancel).ConfigureAwait(false);
                WriteDraw(session, terminal, drawn, parsed.GetValue(json));
                return ExitCode.Done;
            }

            WriteReport(session, terminal, by, desk.Quality.Report(by), parsed.GetValue(json));
            return ExitCode.Done;
        });
        return command;
    }

    private static int Set(
        Session session, Terminal terminal, DeskSession desk, SignedIn by, int? rate, int? most, bool json)
    {
        if (rate is < 0 or > 1000 || most is < 0)
        {
            throw new InputException("A rate is 0 to 1000 of a thousand, and a draw takes 0 cases or more.");
        }

        return desk.Settings.SetQuality(
            by, rate ?? by.At.QualityPerThousand, most ?? by.At.QualityCasesMax) is { } refusal
            ? terminal.Refuse(session, refusal, json)
            : DeskCommands.Say(session, terminal, json, "The rate is set, for everybody to read.",
                "La proporción quedó fijada, a la vista de todos.");
    }

    private static void WriteDraw(Session session, Terminal terminal, QualityDraw draw, bool json)
    {
        if (json)
        {
            terminal.WriteJson(new
            {
                draw.Size,
                draw.Head,
                draw.Candidates,
                draw.PerThousand,
                draw.CasesMax,
                drawn = draw.Drawn.Select(one => new
                {
                    review = one.Review.ToString("n", CultureInfo.InvariantCulture),
                    one.Reader,
                    refused = one.Refusal?.Code,
                }),
            });
            return;
        }

        terminal.Out.WriteIndented(0, session.Say(
            $"Drawn {draw.Drawn.Count} of {draw.Candidates} decided reviews ({draw.PerThousand} of a thousand, at most "
                + $"{draw.CasesMax}); the seed is the journal's head after {draw.Size} entries:",
            $"Se sortearon {draw.Drawn.Count} de {draw.Candidates} revisiones decididas ({draw.PerThousand} de mil, "
                + $"a lo más {draw.CasesMax}); la semilla es la cabeza del diario tras {draw.Size} asientos:"));
        terminal.Raw.WriteLine(draw.Head);
        foreach (QualityCase one in draw.Drawn)
        {
            terminal.Out.WriteIndented(0, $"{one.Review:n} → "
                + (one.Reader ?? session.Say(one.Refusal!.Message)), "- ");
        }
    }

    private static void WriteReport(Session session, Terminal terminal, SignedIn by, QualityReport report, bool json)
    {
        if (json)
        {
            terminal.WriteJson(new
            {
                office = by.At.Id,
                report.PerThousand,
                report.CasesMax,
                report.Drawn,
                read = report.Agreement?.Pairs ?? 0,
                agreed = report.Agreement?.Observed,
                kappa = report.Agreement?.Kappa,
                low = report.Agreement?.Low,
                high = report.Agreement?.High,
            });
            return;
        }

        terminal.Out.WriteIndented(0, session.Say(
            $"Office {by.At.Id}: {report.PerThousand} of a thousand decided reviews, at most {report.CasesMax} in a "
                + $"draw, are read a second time by somebody who is not told what was decided. Drawn so far: "
                + $"{report.Drawn}.",
            $"Oficina {by.At.Id}: {report.PerThousand} de mil revisiones decididas, a lo más {report.CasesMax} por "
                + "sorteo, las lee por segunda vez alguien a quien no se le dice qué se decidió. Sorteadas hasta "
                + $"ahora: {report.Drawn}."));
        terminal.Out.WriteIndented(0, Words(session, report.Agreement));
    }

    private static string Words(Session session, Agreement? agreement) => agreement switch
    {
        null => session.Say("None has been read yet.", "Todavía no se ha leído ninguna."),
        { Kappa: { } kappa, Low: { } low, High: { } high } => session.Say(
            $"Read: {agreement.Pairs}. Same outcome: {Share(agreement.Observed)}. Cohen's kappa {Two(kappa)}, 95 % "
                + $"interval {Two(low)} to {Two(high)}: 1 is full agreement, 0 what chance gives.",
            $"Leídas: {agreement.Pairs}. Mismo resultado: {Share(agreement.Observed)}. Kappa de Cohen {Two(kappa)}, "
                + $"intervalo del 95 % de {Two(low)} a {Two(high)}: 1 es acuerdo total, 0 lo que da el azar."),
        _ => session.Say(
            $"Read: {agreement.Pairs}, all with the same outcome on both sides; of that chance tells nothing.",
            $"Leídas: {agreement.Pairs}, todas con el mismo resultado de ambos lados; de eso el azar no dice nada."),
    };

    private static string Share(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static string Two(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);
}
