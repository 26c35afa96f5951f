using System.CommandLine;

namespace Discretion.App.Commands;

/// <summary><c>discretion docket</c>: its commands, one file each.</summary>
internal static class DocketCommands
{
    public static Command Make(GlobalOptions options, Terminal terminal) =>
        new("docket", "Make, import and look at dockets.")
        {
            DocketGenerateCommand.Make(options, terminal),
            DocketImportCommand.Make(options, terminal),
            DocketTemplateCommand.Make(options, terminal),
            DocketImportTableCommand.Make(options, terminal),
            DocketListCommand.Make(options, terminal),
            DocketShowCommand.Make(options, terminal),
            DocketVerifyCommand.Make(options, terminal),
            DocketDiffCommand.Make(options, terminal),
            DocketHistoryCommand.Make(options, terminal),
            DocketQueryCommand.Make(options, terminal),
            DocketExportCommand.Make(options, terminal),
            DocketEraseCommand.Make(options, terminal),
        };
}
