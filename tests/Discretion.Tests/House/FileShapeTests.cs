using System.Text.RegularExpressions;

namespace Discretion.Tests.House;

public sealed partial class FileShapeTests
{
    private const int LinesMax = 500;
    private const int LinesToThinkAt = 300;
    private const int ColumnsMax = 120;

    private static readonly HashSet<string> FoldersThatSayNothing = new(StringComparer.OrdinalIgnoreCase)
    {
        "Services", "Common", "Managers", "Interfaces", "Utils", "Utilities", "Helpers", "Dtos", "Models", "Misc",
    };

    [Fact]
    public void No_file_of_code_is_longer_than_500_lines()
    {
        (string File, int Lines)[] long_ = [.. Repository.Code
            .Select(file => (file, Repository.Lines(file).Length))
            .Where(one => one.Length > LinesToThinkAt)];

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"Over {LinesToThinkAt} lines: " + string.Join(", ", long_.Select(one => $"{one.File} {one.Lines}")));
        Repository.AssertNone(
            long_.Where(one => one.Lines > LinesMax).Select(one => $"{one.File} has {one.Lines} lines."),
            $"Split what has more than {LinesMax} lines. Over {LinesToThinkAt} are: "
                + string.Join(", ", long_.Select(one => $"{one.File} ({one.Lines})")) + ".");
    }

    [Fact]
    public void No_line_of_code_is_wider_than_120_columns() =>
        Repository.AssertNone(
            Repository.Code.SelectMany(file => Repository.Lines(file)
                .Select((line, at) => (Line: line, Number: at + 1))
                .Where(one => one.Line.EnumerateRunes().Count() > ColumnsMax)
                .Select(one => $"{file}:{one.Number} has {one.Line.Length} columns.")),
            $"Break lines at column {ColumnsMax}.");

    [Fact]
    public void No_folder_is_named_after_a_kind_of_class() =>
        Repository.AssertNone(
            Repository.Folders.Where(folder => FoldersThatSayNothing.Contains(Path.GetFileName(folder))),
            "Name the folder by what its code is for.");

    [Fact]
    public void No_type_is_named_after_a_kind_of_class() =>
        Repository.AssertNone(
            Repository.Code.SelectMany(file => TypeName.Matches(Repository.Read(file))
                .Select(match => match.Groups["name"].Value)
                .Where(name => Suffix.IsMatch(name))
                .Select(name => $"{file}: {name}")),
            "Name the type by what it is or does.");

    [Fact]
    public void A_file_of_source_is_named_after_a_type_in_it() =>
        Repository.AssertNone(
            Repository.Source
                .Where(file => TypeName.IsMatch(Repository.Read(file)))
                .Where(file => TypeName.Matches(Repository.Read(file))
                    .All(match => match.Groups["name"].Value != Path.GetFileNameWithoutExtension(file)))
                .Where(file => !FilesOfSeveral.Contains(Path.GetFileName(file))),
            "Name the file after its type.");

    [Fact]
    public void Nothing_in_the_source_is_left_for_later() =>
        Repository.AssertNone(
            Repository.Source.SelectMany(file => Repository.Lines(file)
                .Select((line, at) => (Line: line, Number: at + 1))
                .Where(one => LeftForLater.IsMatch(one.Line))
                .Select(one => $"{file}:{one.Number}: {one.Line.Trim()}")),
            "Do it, or write an issue and take the line out.");

    [Fact]
    public void Text_files_end_with_a_line_end_and_hold_no_tabs_or_carriage_returns() =>
        Repository.AssertNone(
            Repository.Files
                .Where(file => Path.GetExtension(file) is ".cs" or ".md" or ".yaml" or ".csproj" or ".props" or ".slnx")
                .Where(file => Repository.Read(file) is var text
                    && (text.Contains('\r', StringComparison.Ordinal)
                        || text.Contains('\t', StringComparison.Ordinal)
                        || !text.EndsWith('\n'))),
            "End the file with one LF; indent with blanks; write \\t for a TAB in a string.");

    // Families of small types that are read together.
    private static readonly HashSet<string> FilesOfSeveral = ["Cells.cs", "CourtRows.cs"];

    [GeneratedRegex(@"^\s*(?:public |internal |private |file |sealed |static |abstract |readonly |partial |ref )*"
        + @"(?:class|record struct|record|struct|interface|enum) (?<name>[A-Z]\w*)", RegexOptions.Multiline)]
    private static partial Regex TypeName { get; }

    [GeneratedRegex(@"(Impl|Manager|Helper|Helpers|Utils?)$")]
    private static partial Regex Suffix { get; }

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX|NotImplementedException)\b")]
    private static partial Regex LeftForLater { get; }
}
