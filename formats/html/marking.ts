import { TLP_COLOURS } from "@/domain/look/colours";
import { markingWordsOf, tlpLabelOf } from "@/domain/snapshot/marking";
import { type Markup, markup, typed } from "./markup";

/** The marking above or below a page, in the colours of its standard; nothing for a document without one. */
export function markingBar(marking: string | null | undefined): Markup | null {
  if (!marking) return null;
  const label = tlpLabelOf(marking);
  const name = label?.toLowerCase().replace(/\W/g, "-");
  return markup`<p class="marking"><span class="${name ?? "own"}">${typed(marking)}</span>${label !== undefined && markup`<small>${markingWordsOf(marking).slice(label.length + 2)}</small>`}</p>
`;
}

/** The style of markings. */
export const MARKING_STYLE = `
.marking { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; justify-content: flex-end; max-width: 1120px; margin-inline: auto; padding: 10px 24px; }
.marking span { background: ${TLP_COLOURS.ground}; color: ${TLP_COLOURS["TLP:CLEAR"]}; font-weight: 700; font-size: 12pt; line-height: 1.2; padding: 3px 8px; }
.marking small { color: var(--ink-2); font-size: 12px; }
${Object.entries(TLP_COLOURS)
  .filter(([name]) => name.startsWith("TLP:"))
  .map(([name, colour]) => `.marking .${name.toLowerCase().replace(/\W/g, "-")} { color: ${colour}; }`)
  .join("\n")}
@media print { .marking { display: none; } }
`;

/** The marking in the head and the foot of every page of paper. */
export function markingOnPaper(marking: string): string {
  const label = tlpLabelOf(marking);
  const colour = TLP_COLOURS[label ?? "TLP:CLEAR"];
  const box = `content: "${cssText(marking)}"; font: 700 12pt sans-serif; color: ${colour}; background: ${TLP_COLOURS.ground}; padding: 0 2mm; height: 7mm; width: max-content; margin-block: auto; print-color-adjust: exact;`;
  return `@page { @top-right { ${box} } @bottom-left { ${box} } }`;
}

/** Text within a string of a style sheet: nothing of it ends the string or the element. */
const cssText = (text: string): string =>
  text.replaceAll(
    /[^\p{L}\p{N} :+.,-]/gu,
    (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
