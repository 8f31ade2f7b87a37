import { COLOURS } from "@/domain/look/colours";
import type { IsoInstant } from "@/domain/snapshot/snapshot";
import { groupOf } from "@/domain/snapshot/snapshot-notice";
import { MARKING_STYLE, markingBar, markingOnPaper } from "./marking";
import { MARKS } from "./marks";
import { Markup, markup, typed } from "./markup";
import { SELF_CHECK } from "./self-check";
import { STYLE } from "./style";

/**
 * A self-contained page whose policy forbids every request. `printMark` is printed on every page, and must be fixed
 * text, because style sheets are not escaped as HTML is.
 */
export const documentOf = ({
  title,
  printMark,
  marking = null,
  body,
  checksItself = false,
}: {
  title: string;
  printMark: string;
  marking?: string | null | undefined;
  body: Markup;
  checksItself?: boolean;
}): Markup => markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'${checksItself && new Markup(SELF_CHECK.policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${new Markup(`<style>${STYLE}${printStyle(printMark)}${marking ? MARKING_STYLE + markingOnPaper(marking) : ""}${checksItself ? SELF_CHECK.style : ""}</style>`)}
${checksItself && SELF_CHECK.script}</head>
<body>
${checksItself && SELF_CHECK.place}${MARKS}
${markingBar(marking)}${body}
${markingBar(marking)}</body>
</html>
`;

/** The notices before everything else; empty where there are none. */
export function noticeOf(notices: readonly string[]): Markup | null {
  const values = notices.map((notice) => {
    const [first = "", ...rest] = notice.split(/(?<=[.:]) /);
    return markup`<p class="notice"><strong>${first}</strong> ${rest.join(" ")}</p>`;
  });
  return values.length > 0
    ? markup`<aside class="notices" aria-label="What to know first">${values}</aside>`
    : null;
}

/** A time in the page's header: what it is, and by whom. */
export const momentOf = (what: string, instant: IsoInstant, by: string | null = null): Markup =>
  markup`<dt>${what}</dt><dd><b><time datetime="${instant}">${groupOf(instant)}</time></b> <small>${instant.slice(0, 16).replace("T", " ")} UTC${by !== null && markup`, by ${typed(by)}`}</small></dd>`;

/** Page numbers on paper, and on every page the mark of a past, example or exercise document. */
const printStyle = (mark: string): string =>
  `@page {
  margin: 16mm 14mm;
  @top-center { content: "${mark}"; font: 8pt sans-serif; color: ${COLOURS["ink-2"].light}; }
  @bottom-right { content: "page " counter(page) " of " counter(pages); font: 8pt sans-serif; color: ${COLOURS["ink-2"].light}; }
}`;
