package io.github.resourceparity.report;

/** How the page looks, in light and in dark. */
final class HtmlStyle {

    static final String CSS = """
            :root {
              --paper: #f6f7f9; --card: #ffffff; --ink: #1c2128; --soft: #5b6570; --line: #dde1e6; --code: #f1f3f5;
              --error: #c0272d; --warning: #8a5a00; --note: #1f5fae; --accent: #1f5fae;
            }
            @media (prefers-color-scheme: dark) {
              :root {
                --paper: #12151a; --card: #1a1f26; --ink: #e3e7ec; --soft: #9aa5b1; --line: #2d343d; --code: #141820;
                --error: #ff7b78; --warning: #e6b450; --note: #79b4ff; --accent: #79b4ff;
              }
            }
            * { box-sizing: border-box; }
            html { scroll-padding-top: 5rem; }
            body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
            a { color: var(--accent); text-decoration: none; }
            a:hover, a:focus-visible { text-decoration: underline; }
            code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
            code { font-size: .9em; overflow-wrap: anywhere; }
            header {
              position: sticky; top: 0; z-index: 1;
              display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1.25rem;
              padding: .75rem max(1.25rem, calc(50% - 36rem));
              background: var(--card); border-bottom: 1px solid var(--line);
            }
            header h1 { margin: 0; font-size: 1.25rem; letter-spacing: -.01em; }
            header p { margin: 0; color: var(--soft); font-size: .875rem; }
            .totals {
              display: flex; flex-wrap: wrap; gap: .5rem; margin: 0; padding: 0; list-style: none;
              font-size: .875rem;
            }
            .totals li { padding: .1rem .7rem; border: 1px solid var(--line); border-radius: 1rem; }
            .error { --tone: var(--error); }
            .warning { --tone: var(--warning); }
            .note { --tone: var(--note); }
            .accepted { --tone: var(--soft); }
            .totals .error, .totals .warning, .totals .note { color: var(--tone); border-color: currentColor; }
            main { max-width: 74.5rem; margin: 0 auto; padding: 1.25rem; }
            h2 { margin: 2rem 0 .75rem; font-size: 1.05rem; }
            .overview {
              display: grid;
              grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); gap: 1.25rem;
            }
            .overview > * {
              padding: 1rem 1.25rem; background: var(--card); border: 1px solid var(--line);
              border-radius: .5rem;
            }
            .overview h2 { margin: 0 0 .5rem; }
            table { width: 100%; border-collapse: collapse; font-size: .875rem; }
            th, td {
              padding: .3rem .5rem; text-align: right; font-weight: normal;
              border-top: 1px solid var(--line);
            }
            th:first-child { padding-left: 0; text-align: left; }
            thead th { border-top: 0; color: var(--soft); }
            td { color: var(--tone); font-variant-numeric: tabular-nums; font-weight: 600; }
            nav ul { margin: 0; padding: 0; list-style: none; font-size: .875rem; }
            nav li {
              display: flex; justify-content: space-between; gap: 1rem; padding: .3rem 0;
              border-top: 1px solid var(--line);
            }
            nav li:first-child { border-top: 0; }
            nav span { color: var(--tone); font-variant-numeric: tabular-nums; font-weight: 600; }
            article {
              margin: 0 0 .75rem; padding: .75rem 1.25rem; background: var(--card);
              border: 1px solid var(--line); border-left: .25rem solid var(--tone); border-radius: .5rem;
            }
            h3 { margin: 0; font-size: 1rem; font-weight: 600; overflow-wrap: anywhere; }
            h3 code { padding: .05rem .3rem; background: var(--code); border-radius: .25rem; font-weight: 500; }
            .badge {
              color: var(--tone); font-size: .75rem; font-weight: 700; letter-spacing: .06em;
              text-transform: uppercase;
            }
            .rule { font-size: .8125rem; font-weight: 400; white-space: nowrap; }
            article p { margin: .25rem 0 0; color: var(--soft); font-size: .875rem; }
            summary { margin-top: .25rem; color: var(--soft); cursor: pointer; font-size: .875rem; }
            pre {
              margin: .5rem 0 .25rem; padding: .75rem 1rem; overflow-x: auto; background: var(--code);
              border-radius: .375rem; font-size: .8125rem; line-height: 1.45; tab-size: 1;
            }
            .gutter { color: var(--soft); }
            .primary { color: var(--tone); font-weight: 600; }
            .related { color: var(--accent); }
            .remark { font-weight: 600; }
            .clean { margin: 3rem 0; text-align: center; font-size: 1.25rem; color: var(--soft); }
            @media (max-width: 40rem) {
              header { position: static; }
            }
            @media print {
              header { position: static; }
              article { break-inside: avoid; }
            }
            """;

    private HtmlStyle() {}
}
