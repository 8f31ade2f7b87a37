import { exampleSnapshot } from "./example";
import type { TextFormat } from "./format";
import { pageOf } from "./html/page";
import { slotBefore } from "./signature-slot";

/** The snapshot as a page for screen and paper, without scripts or external resources. */
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
  write: (snapshot) => pageOf(snapshot).html,
  example: exampleSnapshot,
};
