import { exampleSnapshot } from "./example";
import type { TextFormat } from "./format";
import { pageOf } from "./html/page";
import { alteredPartsOf, shownDigestOf } from "./html/self-check";
import { pageHtml } from "./page/html";
import { slotBefore } from "./signature-slot";

/** The snapshot as a page for screen and paper, without external resources, and without scripts but the one with which it checks itself. */
export const html: TextFormat = {
  name: "html",
  title: "HTML, a page to read and print",
  mediaType: "text/html; charset=utf-8",
  extension: "html",
  slot: slotBefore(
    "</body>\n</html>\n",
    '<template id="signature">',
    "</template>\n",
    "element with the id “signature”",
  ),
  shownDigestOf: (file) => shownDigestOf(Buffer.from(file).toString()),
  alteredPartsOf: (file) => alteredPartsOf(Buffer.from(file).toString()),
  write: pageOf,
  writePage: pageHtml,
  example: exampleSnapshot,
};
