namespace Discretion.App.Commands;

/// <summary>How a report's page looks, on a bright or dark screen and on paper.</summary>
internal static class ReportStyle
{
    /// <summary>The page's style sheet; it loads nothing.</summary>
    public const string Css = """
        :root {
          color-scheme: light dark;
          --ink: #1b1b1b; --quiet: #565c65; --paper: #ffffff; --band: #f3f5f7; --line: #c9cfd6; --accent: #1a4480;
          --warn: #8a3b00;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ink: #e8eaed; --quiet: #a9b0b8; --paper: #16191d; --band: #1f242a; --line: #3a424b; --accent: #9cc3f5;
            --warn: #ffb27a;
          }
        }
        * { box-sizing: border-box; }
        body {
          overflow-wrap: break-word; margin: 0 auto; padding: 1.5rem 1.25rem 3rem; max-width: 68rem; color: var(--ink);
          background: var(--paper); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Liberation Sans", sans-serif;
        }
        h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 1rem; }
        h3 { font-size: 1.12rem; line-height: 1.35; margin: 1.9rem 0 .4rem; }
        h4 { font-size: 1rem; line-height: 1.4; margin: 0 0 .3rem; }
        h2 { font-size: 1.2rem; margin: 2.25rem 0 .6rem; padding-top: .6rem; border-top: 2px solid var(--accent); }
        p { max-width: 46rem; margin: .6rem 0; }
        a { color: var(--accent); }
        nav ul { list-style: none; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.25rem; margin: .6rem 0; }
        dl > div { display: grid; grid-template-columns: subgrid; grid-column: 1 / -1; }
        dt { color: var(--quiet); }
        dd { margin: 0; overflow-wrap: anywhere; }
        dd > * { margin: .25rem 0 0; }
        dd > :first-child { margin-top: 0; }
        ul { margin: .25rem 0; padding-left: 1.3rem; max-width: 46rem; }
        .tree p { margin: 0; }
        .tree ul { margin: .1rem 0; }
        cite { font-style: normal; color: var(--quiet); }
        p.source { margin: -.35rem 0 .9rem; }
        dd > p.source { margin: .1rem 0 0; }
        .mark { color: var(--warn); font-weight: 600; }
        .notice { border-left: .3rem solid var(--accent); background: var(--band); padding: .6rem .9rem; }
        code {
          font: .84em/1.4 ui-monospace, "Liberation Mono", monospace; color: var(--quiet); overflow-wrap: anywhere;
        }
        h3 code, h4 code { font-weight: 400; }
        .part .part {
          margin: 1rem 0; padding: .8rem 1rem; border: 1px solid var(--line); border-radius: .35rem;
        }
        .wide { overflow-x: auto; }
        .wide:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
        table { border-collapse: collapse; width: 100%; font-size: .92rem; }
        caption { text-align: left; color: var(--quiet); padding: .3rem 0 .5rem; }
        th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid var(--line); }
        thead th { border-bottom: 2px solid var(--line); white-space: nowrap; }
        tbody tr:nth-child(even) { background: var(--band); }
        tbody th { font-weight: 600; }
        tbody th small { display: block; font-weight: 400; color: var(--quiet); }
        table.small { font-size: .9em; margin: .5rem 0 0; }
        .small th, .small td { padding: .2rem .5rem; }
        .small thead th { white-space: normal; }
        .small thead th:last-child { width: 7rem; }
        .small tbody th { font-weight: 400; }
        .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .hash { font-family: ui-monospace, "Liberation Mono", monospace; font-size: .82rem; overflow-wrap: anywhere; }
        footer { margin-top: 2.5rem; padding-top: .8rem; border-top: 1px solid var(--line); color: var(--quiet); }
        @media (max-width: 34rem) {
          body { padding: 1rem .8rem 2rem; }
          dl, dl > div { display: block; }
          dt { margin-top: .5rem; }
          .part .part { padding: .6rem .7rem; }
        }
        @media print {
          :root {
            --ink: #000; --quiet: #333; --paper: #fff; --band: #fff; --line: #999; --accent: #000; --warn: #000;
          }
          body { max-width: none; padding: 0; font-size: 9.5pt; }
          nav { display: none; }
          .wide { overflow: visible; }
          thead { display: table-header-group; }
          table { font-size: .95em; }
          dl { display: block; }
          dl > div { grid-template-columns: 11rem 1fr; }
          tr, li, h2, h3, h4, .small, .notice, .part > p, .part .part { break-inside: avoid; }
          h2, h3, h4, .part > p { break-after: avoid; }
          p { orphans: 3; widows: 3; }
          a { color: inherit; }
          main a[href^="#"] { text-decoration: none; }
        }
        """;
}
