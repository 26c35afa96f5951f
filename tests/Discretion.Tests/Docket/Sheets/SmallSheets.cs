using Discretion.Engine.Docket.Sheets;
using Discretion.Tests.House;

namespace Discretion.Tests.Docket.Sheets;

/// <summary>Reads small sheets that a test writes.</summary>
internal static class SmallSheets
{
    public static readonly DateOnly AsOf = new(2011, 11, 17);

    public static SheetFormat Format { get; } = SheetFormat.Read(
        Path.Combine(Repository.Root, "formats", "table"), Repository.Vocabulary, Repository.Eoir);

    /// <summary>Reads a cell of a fact.</summary>
    public static string Cell(string fact, SheetCell cell, SheetMapping? mapping = null)
    {
        CellReading reading =
            new FactReader(Repository.Vocabulary[fact], Format, mapping ?? new(), AsOf).Read(cell);
        return reading.Value?.ToInvariantText() ?? reading.Issue!.Code;
    }

    /// <summary>The message in English of a cell that is refused.</summary>
    public static string Message(string fact, string text) =>
        new FactReader(Repository.Vocabulary[fact], Format, new(), AsOf).Read(SheetCell.OfText(text)).Issue!.Message.En;

    /// <summary>Reads a CSV file of some lines.</summary>
    public static ListReading Csv(string text, SheetMapping? mapping = null) =>
        Bytes(System.Text.Encoding.UTF8.GetBytes(text), "clients.csv", mapping);

    /// <summary>Reads a file of some bytes.</summary>
    public static ListReading Bytes(byte[] bytes, string name, SheetMapping? mapping = null)
    {
        string folder = Directory.CreateTempSubdirectory("discretion-").FullName;
        try
        {
            string path = Path.Combine(folder, name);
            File.WriteAllBytes(path, bytes);
            return new ListReader(Format, Options(mapping)).Read(path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static ListOptions Options(SheetMapping? mapping = null) => new()
    {
        Name = "clients",
        AsOf = AsOf,
        GivenBy = "Ana Ruiz",
        GivenOn = AsOf,
        Mapping = mapping ?? new(),
    };

    /// <summary>The codes of the problems, with row and column.</summary>
    public static string Problems(this ListReading reading) => string.Join("; ", reading.Problems.Select(problem =>
        $"{problem.Column}{problem.Row} {problem.Issue.Code}".Trim()));
}
