namespace Discretion.App.Commands;

/// <summary>How a report's page looks, on a bright or dark screen and on paper.</summary>
internal static class ReportStyle
{
    /// <summary>The page's style sheet; it loads nothing.</summary>
    public const string Css = """
        :root {
          color-scheme: light dark;
          --ink: #1b1b1b; --quiet: #565c65; --paper: #ffffff; --band: #f3f5f7; --line: #c9cfd6; --accent: #1a4480;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ink: #e8eaed; --quiet: #a9b0b8; --paper: #16191d; --band: #1f242a; --line: #3a424b; --accent: #9cc3f5;
          }
        }
        * { box-sizing: border-box; }
        body {
          margin: 0 auto; padding: 1.5rem 1.25rem 3rem; max-width: 68rem; color: var(--ink);
          background: var(--paper); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Liberation Sans", sans-serif;
        }
        h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 1rem; }
        h2 { font-size: 1.2rem; margin: 2.25rem 0 .6rem; padding-top: .6rem; border-top: 2px solid var(--accent); }
        p { max-width: 46rem; margin: .6rem 0; }
        a { color: var(--accent); }
        nav ul { list-style: none; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.25rem; margin: .6rem 0; }
        dt { color: var(--quiet); }
        dd { margin: 0; overflow-wrap: anywhere; }
        .wide { overflow-x: auto; }
        .wide:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
        table { border-collapse: collapse; width: 100%; font-size: .92rem; }
        caption { text-align: left; color: var(--quiet); padding: .3rem 0 .5rem; }
        th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid var(--line); }
        thead th { border-bottom: 2px solid var(--line); white-space: nowrap; }
        tbody tr:nth-child(even) { background: var(--band); }
        tbody th { font-weight: 600; }
        tbody th small { display: block; font-weight: 400; color: var(--quiet); }
        .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .hash { font-family: ui-monospace, "Liberation Mono", monospace; font-size: .82rem; overflow-wrap: anywhere; }
        footer { margin-top: 2.5rem; padding-top: .8rem; border-top: 1px solid var(--line); color: var(--quiet); }
        @media print {
          :root { --ink: #000; --quiet: #333; --paper: #fff; --band: #fff; --line: #999; --accent: #000; }
          body { max-width: none; padding: 0; font-size: 9.5pt; }
          nav { display: none; }
          .wide { overflow: visible; }
          thead { display: table-header-group; }
          tr, h2 { break-inside: avoid; }
          h2 { break-after: avoid; }
        }
        """;
}
