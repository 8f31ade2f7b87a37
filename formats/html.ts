import { exampleSnapshot } from "./example";
import type { Format } from "./format";
import { pageOf } from "./html/page";

/** The snapshot as a page for screen and paper, without scripts or external resources. */
export const html: Format = {
  name: "html",
  title: "HTML, a page to read and print",
  mediaType: "text/html; charset=utf-8",
  extension: "html",
  write: (snapshot) => pageOf(snapshot).html,
  example: exampleSnapshot,
};
