import { drawn } from "./drawing/draw-process";
import { exampleSnapshot } from "./example";
import type { Format } from "./format";
import { PNG_TEXT } from "./signature-slot";

/** The board, or a map, as a picture for slides and messages. */
export const png: Format = {
  name: "png",
  title: "PNG, the board as a picture",
  mediaType: "image/png",
  extension: "png",
  isPicture: true,
  slot: PNG_TEXT,
  write: (snapshot) => drawn({ as: "png", exported: snapshot }),
  writePage: (page) => drawn({ as: "png", exported: page }),
  example: exampleSnapshot,
};
