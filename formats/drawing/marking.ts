import { TLP_COLOURS } from "@/domain/look/colours";
import { tlpLabelOf } from "@/domain/snapshot/marking";
import { boxPath, type Canvas } from "./canvas";
import { drawText, textWidth } from "./text";

/** The size of a marking's letters in points. Source: TLP 2.0 asks for 12 or more. */
const SIZE = 12;
const PAD = 6;

/** How wide and how high the box of a marking is. */
export const markingSize = (marking: string) => ({
  width: textWidth(marking, SIZE, "bold") + 2 * PAD,
  height: SIZE + 6,
});

/** A marking in the colours of its standard, from its upper left corner. */
export function drawMarking(canvas: Canvas, marking: string, x: number, y: number): void {
  const { width, height } = markingSize(marking);
  canvas.path(boxPath(x, y, width, height), { fill: TLP_COLOURS.ground });
  drawText(canvas, marking, {
    x: x + PAD,
    y: y + height - 5.2,
    size: SIZE,
    width: width + 1,
    weight: "bold",
    paint: TLP_COLOURS[tlpLabelOf(marking) ?? "TLP:CLEAR"],
  });
}
