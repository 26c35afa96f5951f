using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Discretion.App.Commands;

/// <summary>A report as one HTML page that loads nothing: no script, no font, no picture, no other file.</summary>
internal sealed class ReportPage
{
    private const int HashLength = 64;
    private const int SubheadingMin = 3;
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder _page = new();
    private readonly HashSet<string> _captions = new(StringComparer.Ordinal);

    private readonly string _citationLanguage;

    // Papers are cited in English; a page in another language says so to who reads it aloud.
    private ReportPage(string language) => _citationLanguage = language == "en" ? "" : " lang=\"en\"";

    /// <summary>Writes the page.</summary>
    /// <param name="language">The language that it is written in.</param>
    /// <param name="title">Its title and first heading.</param>
    /// <param name="contents">The word for the list of its sections.</param>
    /// <param name="sections">What it says.</param>
    /// <param name="footer">What stands at its foot.</param>
    /// <param name="notice">What stands right under the title; null when nothing does.</param>
    public static string Write(
        string language, string title, string contents, IReadOnlyList<ReportSection> sections, string footer,
        string? notice = null)
    {
        ReportPage page = new(language);
        page.Head(language, title, notice);
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

    private void Head(string language, string title, string? notice)
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
        string banner = notice is null ? "" : $"<p class=\"notice\">{Text(notice)}</p>";
        Line($"<header><h1>{Text(title)}</h1>{banner}</header>");
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
        Blocks(section.Blocks, section.Id, SubheadingMin);
        Line("</section>");
    }

    private void Blocks(IReadOnlyList<ReportBlock> blocks, string id, int heading)
    {
        foreach (ReportBlock block in blocks)
        {
            switch (block)
            {
                case ReportBlock.Paragraph(var text):
                    Line($"<p>{WithHashes(text)}</p>");
                    break;
                case ReportBlock.Notice(var text):
                    Line($"<p class=\"notice\">{Text(text)}</p>");
                    break;
                case ReportBlock.Source(var text, var mark):
                    string after = mark is null ? "" : $" <strong class=\"mark\">{Text(mark)}</strong>";
                    Line($"<p class=\"source\"><cite{_citationLanguage}>{Text(text)}</cite>{after}</p>");
                    break;
                case ReportBlock.Exact(var text):
                    Line($"<p><code translate=\"no\">{Text(text)}</code></p>");
                    break;
                case ReportBlock.Link(var text, var address):
                    Line($"<p>{Text(text)} {Linked(address)}</p>");
                    break;
                case ReportBlock.Tree(var tree):
                    Line($"<div class=\"tree\"><p>{Text(tree.Text)}</p>");
                    Trees(tree.Under);
                    Line("</div>");
                    break;
                case ReportBlock.Items(var items):
                    Line("<ul>" + string.Concat(items.Select(item => item.Part is { } part
                        ? $"<li><a href=\"#{Text(part)}\">{Text(item.Text)}</a></li>"
                        : $"<li>{Text(item.Text)}</li>")) + "</ul>");
                    break;
                case ReportBlock.Pairs(var pairs):
                    Line("<dl>");
                    foreach ((string name, string value) in pairs)
                    {
                        Line($"<div><dt>{Text(name)}</dt><dd>{Text(value)}</dd></div>");
                    }

                    Line("</dl>");
                    break;
                case ReportBlock.Entries(var entries):
                    Line("<dl>");
                    foreach (ReportEntry entry in entries)
                    {
                        Line($"<div><dt>{Text(entry.Name)}</dt><dd>");
                        Blocks(entry.Blocks, id, heading);
                        Line("</dd></div>");
                    }

                    Line("</dl>");
                    break;
                case ReportBlock.Part part:
                    Part(part, heading);
                    break;
                case ReportBlock.Grid grid:
                    Grid(grid, id);
                    break;
            }
        }
    }

    private void Part(ReportBlock.Part part, int heading)
    {
        string code = part.Code is null ? "" : $" <code translate=\"no\">{Text(part.Code)}</code>";
        string id = Text(part.Id);
        Line($"<section class=\"part\" id=\"{id}\" aria-labelledby=\"{id}-title\">");
        Line($"<h{heading} id=\"{id}-title\">{Text(part.Title)}{code}</h{heading}>");
        Blocks(part.Blocks, part.Id, heading + 1);
        Line("</section>");
    }

    private void Trees(IReadOnlyList<ReportTree> trees)
    {
        if (trees.Count == 0)
        {
            return;
        }

        Line("<ul>");
        foreach (ReportTree tree in trees)
        {
            Line($"<li>{Text(tree.Text)}");
            Trees(tree.Under);
            Line("</li>");
        }

        Line("</ul>");
    }

    // A table that is wider than the screen is moved by itself, also from the keyboard.
    private void Grid(ReportBlock.Grid grid, string id)
    {
        string caption = $"{Text(id)}-caption";
        caption += _captions.Add(caption) ? "" : $"-{_captions.Count}";
        Line(grid.IsSmall
            ? "<table class=\"small\">"
            : $"<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{caption}\">\n<table>");
        Line($"<caption id=\"{caption}\">{Text(grid.Caption)}</caption>");
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
        Line(grid.IsSmall ? "</table>" : "</table>\n</div>");
    }

    // An address is shown whole, so that it is there on paper too; only one of the web is a link.
    private static string Linked(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is "https" or "http"
            ? $"<a href=\"{Text(address)}\" rel=\"noreferrer\">{Text(address)}</a>"
            : Text(address);

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
