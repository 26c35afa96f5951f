using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Discretion.App.Commands;

/// <summary>A report as one HTML page that loads nothing: no script, no font, no picture, no other file.</summary>
internal sealed class ReportPage
{
    private const int HashLength = 64;
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder _page = new();

    private ReportPage()
    {
    }

    /// <summary>Writes the page.</summary>
    /// <param name="language">The language that it is written in.</param>
    /// <param name="title">Its title and first heading.</param>
    /// <param name="contents">The word for the list of its sections.</param>
    /// <param name="sections">What it says.</param>
    /// <param name="footer">What stands at its foot.</param>
    public static string Write(
        string language, string title, string contents, IReadOnlyList<ReportSection> sections, string footer)
    {
        ReportPage page = new();
        page.Head(language, title);
        page.Contents(contents, sections);
        page.Line("<main>");
        foreach (ReportSection section in sections)
        {
            page.Section(section);
        }

        page.Line("</main>");
        page.Line($"<footer><p>{Text(footer)}</p></footer>");
        page.Line("</body>");
        page.Line("</html>");
        return page._page.ToString();
    }

    private void Head(string language, string title)
    {
        Line("<!DOCTYPE html>");
        Line($"<html lang=\"{Text(language)}\">");
        Line("<head>");
        Line("<meta charset=\"utf-8\">");
        Line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        // The page keeps itself from loading or running anything, whatever stands in it.
        Line("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">");
        Line($"<title>{Text(title)}</title>");
        Line("<style>");
        Line(ReportStyle.Css);
        Line("</style>");
        Line("</head>");
        Line("<body>");
        Line($"<header><h1>{Text(title)}</h1></header>");
    }

    private void Contents(string contents, IReadOnlyList<ReportSection> sections)
    {
        Line($"<nav aria-label=\"{Text(contents)}\">");
        Line("<ul>");
        foreach (ReportSection section in sections)
        {
            Line($"<li><a href=\"#{section.Id}\">{Text(section.Title)}</a></li>");
        }

        Line("</ul>");
        Line("</nav>");
    }

    private void Section(ReportSection section)
    {
        Line($"<section id=\"{section.Id}\" aria-labelledby=\"{section.Id}-title\">");
        Line($"<h2 id=\"{section.Id}-title\">{Text(section.Title)}</h2>");
        foreach (ReportBlock block in section.Blocks)
        {
            switch (block)
            {
                case ReportBlock.Paragraph(var text):
                    Line($"<p>{WithHashes(text)}</p>");
                    break;
                case ReportBlock.Pairs(var pairs):
                    Line("<dl>");
                    foreach ((string name, string value) in pairs)
                    {
                        Line($"<dt>{Text(name)}</dt><dd>{Text(value)}</dd>");
                    }

                    Line("</dl>");
                    break;
                case ReportBlock.Grid grid:
                    Grid(grid, section.Id);
                    break;
            }
        }

        Line("</section>");
    }

    // A table that is wider than the screen is moved by itself, also from the keyboard.
    private void Grid(ReportBlock.Grid grid, string id)
    {
        Line($"<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{id}-caption\">");
        Line("<table>");
        Line($"<caption id=\"{id}-caption\">{Text(grid.Caption)}</caption>");
        Line("<thead>");
        Line("<tr>" + string.Concat(grid.Columns.Select(column =>
            $"<th scope=\"col\"{Class(column.IsNumber, false)}>{Text(column.Name)}</th>")) + "</tr>");
        Line("</thead>");
        Line("<tbody>");
        foreach (ReportRow row in grid.Rows)
        {
            string explained = row.Explained is null ? "" : $"<small>{Text(row.Explained)}</small>";
            Line($"<tr><th scope=\"row\">{Text(row.Cells[0])}{explained}</th>" + string.Concat(row.Cells.Skip(1)
                .Select((cell, at) =>
                    $"<td{Class(grid.Columns[at + 1].IsNumber, IsHash(cell))}>{Text(cell)}</td>")) + "</tr>");
        }

        Line("</tbody>");
        Line("</table>");
        Line("</div>");
    }

    private static string Class(bool isNumber, bool isHash) =>
        isNumber ? " class=\"number\"" : isHash ? " class=\"hash\"" : "";

    private static bool IsHash(string word) => word.Length == HashLength && word.All(char.IsAsciiHexDigit);

    private static string WithHashes(string text) => string.Join(' ', text.Split(' ').Select(word =>
        IsHash(word) ? $"<span class=\"hash\">{Text(word)}</span>" : Text(word)));

    // No character of a source's text may end a tag or stand in a page at all.
    private static string Text(string text) => Encoder.Encode(string.Concat(text.EnumerateRunes().Select(rune =>
        Rune.IsControl(rune) || (rune.Value & 0xFFFE) == 0xFFFE ? "\uFFFD" : rune.ToString())));

    private void Line(string text) => _page.Append(text).Append('\n');
}
