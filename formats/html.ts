import { exampleSnapshot } from "./example";
import type { Format } from "./format";
import { pageOf } from "./html/page";

/** The snapshot as one page for screen and paper: no script, nothing loaded from anywhere. */
export const html: Format = {
  name: "html",
  title: "HTML, a page to read and print",
  mediaType: "text/html; charset=utf-8",
  extension: "html",
  write: (snapshot) => pageOf(snapshot).html,
  example: exampleSnapshot,
};
