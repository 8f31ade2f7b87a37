import { drawn } from "./drawing/draw-process";
import { exampleSnapshot } from "./example";
import type { Format } from "./format";
import { PNG_TEXT } from "./signature-slot";

/** The board as a picture, for slides and messages. */
export const png: Format = {
  name: "png",
  title: "PNG, the board as a picture",
  mediaType: "image/png",
  extension: "png",
  slot: PNG_TEXT,
  write: (snapshot) => drawn("png", snapshot, "a4"),
  example: exampleSnapshot,
};
