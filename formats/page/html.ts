import { DIGEST_WORDS } from "@/domain/snapshot/digest-words";
import { groupOf } from "@/domain/snapshot/snapshot-notice";
import { drawn } from "../drawing/draw-process";
import { documentOf, noticeOf } from "../html/document";
import { headerOf } from "../html/head";
import { freshnessMark, levelMark, levelShape } from "../html/marks";
import { Markup, markup, typed } from "../html/markup";
import { withParts } from "../html/self-check";
import type { PageBlock, PageCell, PageDocument, PageSection, PageTable } from "./page-document";

/** A page for screen and paper, which checks itself when it is opened. */
export async function pageHtml(page: PageDocument): Promise<string> {
  const { desk, name, marking, marks, notices, sections, at } = page;
  const parts: Markup[] = [];
  for (const section of sections) parts.push(await sectionOf(section));
  const { html } = documentOf({
    checksItself: true,
    title: `${desk.name}: ${name}, ${groupOf(at)}`,
    printMark: marks.join(" · "),
    marking,
    body: markup`${noticeOf(notices)}
${headerOf(page)}
<main>
${parts}</main>
${footerOf(page)}`,
  });
  return withParts(html);
}

async function sectionOf({ title, level, blocks }: PageSection): Promise<Markup> {
  const parts: Markup[] = [];
  for (const block of blocks) parts.push(await blockOf(block, title));
  const heading = level
    ? markup`<h2 class="of">${typed(title)} ${levelMark(level)}</h2>`
    : markup`<h2>${typed(title)}</h2>`;
  return markup`<section>${heading}
${parts}</section>
`;
}

async function blockOf(block: PageBlock, title: string): Promise<Markup> {
  switch (block.kind) {
    case "heading":
      return markup`<h3>${block.words}</h3>`;
    case "text":
      return block.isQuiet
        ? markup`<p class="note">${block.words}</p>`
        : markup`<p class="why">${block.words}</p>`;
    case "picture": {
      const svg = Buffer.from(await drawn({ as: "svg", picture: block.picture })).toString();
      return markup`<div class="picture" role="img" aria-label="${block.alt}">${new Markup(svg)}</div>
`;
    }
    case "table":
      return tableOf(block, title);
  }
}

function tableOf({ name, columns, rows }: PageTable, title: string): Markup {
  const shown = columns.flatMap((column, i) => (column.share > 0 ? [{ ...column, i }] : []));
  const cells = (row: readonly PageCell[]) =>
    shown.map(({ i }, place) => {
      const cell = row[i] ?? null;
      if (place === 0) return markup`<th scope="row"${lookOf(cell)}>${cellOf(cell)}</th>`;
      return markup`<td${lookOf(cell)}>${cellOf(cell)}</td>`;
    });
  return markup`<div class="scroll" role="region" tabindex="0" aria-label="${name === title ? name : `${name}, ${title}`}"><table class="listed">
<colgroup>${shown.map(({ share }) => markup`<col style="width:${Math.round(share * 100)}%">`)}</colgroup>
<thead><tr>${shown.map((column) => markup`<th scope="col">${column.name}</th>`)}</tr></thead>
${rows.map(
  (row) => markup`<tbody${row.isStale === true && markup` class="stale"`}><tr>${cells(row.cells)}</tr></tbody>
`,
)}</table></div>
`;
}

const lookOf = (cell: PageCell): Markup | null => {
  if (typeof cell === "number") return markup` class="number"`;
  return cell !== null && typeof cell === "object" && "at" in cell ? markup` class="nowrap"` : null;
};

function cellOf(cell: PageCell): Markup | string | number | null {
  if (cell === null || typeof cell === "number") return cell;
  if (typeof cell === "string") return typed(cell);
  if ("at" in cell) return markup`<time datetime="${cell.at}">${groupOf(cell.at)}</time>`;
  if ("level" in cell) return levelMark(cell.level);
  if ("state" in cell) return freshnessMark(cell.state, cell.words);
  const name = markup`${typed(cell.words)}${cell.quiet ? markup`<span class="quiet">${cell.quiet}</span>` : null}`;
  return cell.mark === undefined
    ? name
    : markup`<span class="fresh">${levelShape(cell.mark)}<span>${name}</span></span>`;
}

const footerOf = ({ foot, content }: PageDocument): Markup => markup`<footer>
<dl>${foot.map(
  ({ name, words }) => markup`<dt>${name}</dt><dd>${words}</dd>
`,
)}<dt>SHA-256</dt><dd><code>${content.digest}</code><br>${DIGEST_WORDS}</dd></dl>
</footer>`;
