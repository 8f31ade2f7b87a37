import type { IsoInstant } from "@/domain/snapshot/snapshot";
import { groupOf } from "@/domain/snapshot/snapshot-notice";
import { MARKS } from "./marks";
import { Markup, markup, typed } from "./markup";
import { printStyle, STYLE } from "./style";

/**
 * A page that stands alone and forbids every request by itself. `printMark` is put on every sheet of paper, and must
 * be fixed text: style sheets are not escaped as HTML is.
 */
export const documentOf = ({
  title,
  printMark,
  body,
}: {
  title: string;
  printMark: string;
  body: Markup;
}): Markup => markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${new Markup(`<style>${STYLE}${printStyle(printMark)}</style>`)}
</head>
<body>
${MARKS}
${body}
</body>
</html>
`;

/** What must be known before anything else is read; nothing where there is nothing to say. */
export function noticeOf(notices: readonly string[]): Markup | null {
  const values = notices.map((notice) => {
    const [first = "", ...rest] = notice.split(/(?<=[.:]) /);
    return markup`<p class="notice"><strong>${first}</strong> ${rest.join(" ")}</p>`;
  });
  return values.length > 0
    ? markup`<aside class="notices" aria-label="What to know first">${values}</aside>`
    : null;
}

/** A moment in the head of a page: what it is, and by whom where somebody did it. */
export const momentOf = (what: string, instant: IsoInstant, by: string | null = null): Markup =>
  markup`<dt>${what}</dt><dd><b><time datetime="${instant}">${groupOf(instant)}</time></b> <small>${instant.slice(0, 16).replace("T", " ")} UTC${by !== null && markup`, by ${typed(by)}`}</small></dd>`;
