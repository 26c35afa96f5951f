using System.CommandLine;

namespace Discretion.App.Commands;

/// <summary><c>discretion journal</c>: its commands, one file each.</summary>
internal static class JournalCommands
{
    public static Command Make(GlobalOptions options, Terminal terminal) =>
        new("journal", "Verify the journal of what was decided, sign what it is, copy it out, and keep it.")
        {
            JournalVerifyCommand.Make(options, terminal),
            JournalCheckpointCommand.Make(options, terminal),
            JournalKeyCommand.Make(options, terminal),
            JournalExportCommand.Make(options, terminal),
            JournalHoldCommands.MakeHold(options, terminal),
            JournalHoldCommands.MakeLift(options, terminal),
            JournalHoldCommands.MakeHolds(options, terminal),
            JournalRetentionCommand.Make(options, terminal),
            JournalEraseCommand.Make(options, terminal),
        };
}
