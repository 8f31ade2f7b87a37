import { DIGEST_WORDS } from "@/domain/snapshot/digest-words";
import { levelTextOf } from "@/domain/snapshot/document-words";
import { groupOf } from "@/domain/snapshot/snapshot-notice";
import { inline, tableOf } from "../markdown-text";
import { cellWordsOf, type PageBlock, type PageDocument } from "./page-document";

/** A page as plain text. Source: GitHub Flavored Markdown; the order of a situation report. */
export function pageMarkdown(page: PageDocument): string {
  const { desk, name, about, notices, times, posture, sections, foot, content } = page;
  const parts = [
    ...notices.map((notice) => `> **${inline(notice)}**`),
    `# ${inline(desk.name)}: ${inline(name)}`,
    ...(about ? [inline(about)] : []),
    times
      .map(({ what, at, by }) => `- ${what} ${groupOf(at)} (${at})${by ? ` by ${inline(by)}` : ""}`)
      .join("\n"),
    ...(posture
      ? [
          `## Posture: ${levelTextOf(posture.level)}`,
          inline(posture.sentence),
          ...(posture.counts.length > 0
            ? [`Indicators: ${posture.counts.map(({ words }) => words).join(", ")}.`]
            : []),
        ]
      : []),
    ...sections.flatMap(({ title, level, blocks }) => [
      `## ${inline(level ? `${title}: ${levelTextOf(level)}` : title)}`,
      ...blocks.flatMap(blockOf),
    ]),
    "## Digest",
    [
      ...foot.map((fact) => `- ${inline(fact.name)}: ${inline(fact.words)}`),
      `- ${DIGEST_WORDS}: \`${content.digest}\``,
    ].join("\n"),
  ];
  return `${parts.join("\n\n")}\n`;
}

function blockOf(block: PageBlock): string[] {
  switch (block.kind) {
    case "heading":
      return [`### ${inline(block.words)}`];
    case "text":
      return block.words.split(/\n+/).map(inline).filter(Boolean);
    case "picture":
      return [inline(block.alt)];
    case "table": {
      const columns = block.columns.flatMap((column, i) =>
        column.share > 0 ? [{ name: column.name, i }] : [],
      );
      const rows = block.rows.map(({ cells }) => columns.map(({ i }) => cellWordsOf(cells[i] ?? null)));
      return [
        tableOf(
          columns.map(({ name }) => name),
          rows,
        ),
      ];
    }
  }
}
