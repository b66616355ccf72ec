/** The look of a paper on a screen and in print; colours are those of the printed one. */
export const STYLESHEET = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 44rem; background: #fff; color: #1b1b1b; text-align: start;
  font-family: 'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', Verdana, Tahoma, 'Noto Sans', 'Noto Naskh Arabic', sans-serif;
  font-size: 1.125rem; line-height: 1.5; overflow-wrap: anywhere; }
body.large { font-size: 1.5rem; }
body.spaced { letter-spacing: 0.12em; word-spacing: 0.16em; line-height: 1.8; }
[dir='rtl'] { letter-spacing: 0; line-height: 1.8; }
h1 { font-size: 1.6em; line-height: 1.25; margin: 0.5em 0; }
h2 { font-size: 1.25em; line-height: 1.3; margin: 1.6em 0 0.4em; }
h3 { font-size: 1.05em; line-height: 1.3; margin: 1.2em 0 0.3em; }
p { margin: 0.5em 0; }
.spaced p { margin: 0.9em 0; }
.small, figcaption { font-size: 0.9em; color: #4a4a4a; }
.mark { background: #ffe9a8; color: #1b1b1b; font-weight: bold; text-align: center; padding: 0.3em; margin: 0; }
header, footer { text-align: end; }
ul { margin: 0.5em 0; padding-inline-start: 1.4em; }
li { margin: 0.3em 0; }
.box { margin: 0.8em 0; padding: 0.3em 0.9em; background: #f3f2f1; border-inline-start: 5px solid #0b0c0c; break-inside: avoid; }
.box.worry { background: #fbeee3; border-color: #8a3800; }
.box.goal { background: #e6f1fa; border-color: #005a9e; }
.box.child { background: #f4f0fa; border-color: #5b3a8c; }
blockquote { margin: 0; }
.dots { margin: 0.8em 0; max-width: 34em; break-inside: avoid; }
.dots svg { display: block; width: 100%; height: auto; letter-spacing: 0; }
img { display: block; max-width: 100%; width: auto; height: auto; max-height: 26rem; border: 1px solid #767676; }
table { position: relative; width: 100%; border-collapse: collapse; margin: 0.6em 0; }
caption { position: absolute; inset-inline-start: 0; top: 0; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { text-align: start; vertical-align: top; padding: 0.4em; border-bottom: 1px solid #767676; }
th { background: #f3f2f1; font-size: 0.9em; }
td p { margin: 0.2em 0; }
.title { display: none; }
@media screen and (max-width: 40rem) {
  table, tbody, tr, td { display: block; }
  thead { position: absolute; inset-inline-start: 0; top: 0; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { border: 1px solid #767676; margin: 0.7em 0; padding: 0.3em; }
  td { border: 0; padding: 0.3em; }
  .title { display: block; font-weight: bold; font-size: 0.9em; }
}
@media print {
  @page { size: A4; margin: 20mm; }
  body { max-width: none; padding: 0; font-size: 14pt; }
  body.large { font-size: 18pt; }
  h1, h2, h3 { break-after: avoid; }
  tr, img { break-inside: avoid; }
  thead { display: table-header-group; }
}
`.trim()
