import { drawn } from "./drawing/draw-process";
import { exampleSnapshot } from "./example";
import type { Format } from "./format";
import { slotBefore } from "./signature-slot";

/** The snapshot as pages for paper and screen, tagged for readers aloud. */
export const pdf: Format = {
  name: "pdf",
  title: "PDF, pages to hand on and print",
  mediaType: "application/pdf",
  extension: "pdf",
  isPaged: true,
  slot: slotBefore("", "%signature ", "\n", "comment in the last line"),
  write: (snapshot, paper = "a4") => drawn({ as: "pdf", exported: snapshot, paper }),
  writePage: (page, paper = "a4") => drawn({ as: "pdf", exported: page, paper }),
  example: exampleSnapshot,
};
