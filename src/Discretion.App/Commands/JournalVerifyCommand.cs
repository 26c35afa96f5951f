using System.CommandLine;
using Discretion.App.Commands.Desk;
using Discretion.Engine.Journal;
using Discretion.Engine.Review;

namespace Discretion.App.Commands;

/// <summary><c>discretion journal verify</c>: whether the journal is still what was recorded.</summary>
internal static class JournalVerifyCommand
{
    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        Option<string[]> checkpoints = new("--checkpoint")
        {
            Description = "A checkpoint that was kept elsewhere; may be given again and again.",
            DefaultValueFactory = _ => [],
        };
        Option<string[]> keys = new("--public-key")
        {
            Description = "A public key that checkpoints may be signed with. Default: that of this machine.",
            DefaultValueFactory = _ => [],
        };
        Option<bool> json = Answer.JsonOption();
        Command command = new("verify", "Read the whole journal again, and hold it to checkpoints.")
        {
            checkpoints, keys, json,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            Session session = new(options, parsed);
            JournalDatabase database = JournalDatabase.Open(session.Home);
            string[] given = parsed.GetRequiredValue(keys);
            List<VerifyingKey> known = [.. given.Select(VerifyingKey.Read)];
            if (given.Length == 0 && SigningKey.Read(SigningKeyPlace.Of(session)) is { } own)
            {
                known.Add(own.Public);
            }

            ChainVerifier verifier = new(database)
            {
                Outside = [.. parsed.GetRequiredValue(checkpoints).Select(path => (path, Read(path)))],
                Keys = known,
                Key = File.Exists(session.KeyPath) ? new(database, session.Home, session.KeyPath) : null,
            };
            ChainReport? report = null;
            Progress.Run(terminal, session, session.Say("Reading", "Leyendo"), tell =>
                report = verifier.Verify(done => tell(done, 0, $"{done:N0}"), cancel));
            if (report is null)
            {
                throw new InputException($"There is no journal in {database.Place} yet.");
            }

            (int Reviews, IReadOnlyList<Guid> Differing)? worklist = verifier.Key is null ? null
                : await CheckWorklistAsync(session, terminal, cancel).ConfigureAwait(false);
            JournalReport answer = new(session, database.Place, report, worklist, given.Length == 0);
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(answer.Json());
            }
            else
            {
                answer.Write(terminal.Out);
            }

            return answer.IsWhole ? ExitCode.Done : ExitCode.ProblemsFound;
        });
        return command;
    }

    private static async Task<(int Reviews, IReadOnlyList<Guid> Differing)> CheckWorklistAsync(
        Session session, Terminal terminal, CancellationToken cancel)
    {
        DeskSession desk = DeskSession.Open(session, terminal);
        await using (desk.ConfigureAwait(false))
        {
            return new WorklistCheck(JournalDatabase.Open(session.Home), desk.Reviews, desk.People).Check(cancel);
        }
    }

    private static Checkpoint Read(string path) => Checkpoint.Parse(File.ReadAllText(path))
        ?? throw new InputException($"{path} is no checkpoint of a journal, or was changed. "
            + "'discretion journal checkpoint' writes one.");
}
