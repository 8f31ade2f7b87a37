import type { Path } from "fontkit";
import { boxPath, type Canvas, type Group, type Leaf, numberIn, type Paint } from "./canvas";
import type { Face } from "./fonts";
import type { Line } from "./text-line";

/**
 * A picture as SVG, with its letters as outlines: it needs no font where it is shown or made into pixels.
 * Source: SVG 1.1.
 */
export class SvgCanvas implements Canvas {
  readonly #parts: string[] = [];
  /** Every outline of a letter once, by its id. */
  readonly #letters = new Map<string, string>();

  constructor(
    readonly width: number,
    private readonly ground: string,
  ) {}

  group(_tag: Group, draw: () => void): void {
    draw();
  }

  leaf(_tag: Leaf, draw: () => void): void {
    draw();
  }

  decoration(draw: () => void): void {
    draw();
  }

  path(d: string, { fill, stroke, width = 1, dash, opacity, isRound }: Paint): void {
    const attributes = [
      `fill="${fill ?? "none"}"`,
      ...(stroke ? [`stroke="${stroke}" stroke-width="${numberIn(width)}"`] : []),
      ...(dash ? [`stroke-dasharray="${dash.join(" ")}"`] : []),
      ...(opacity === undefined ? [] : [`opacity="${opacity}"`]),
      ...(isRound ? ['stroke-linecap="round"'] : []),
    ];
    this.#parts.push(`<path d="${d}" ${attributes.join(" ")}/>`);
  }

  line({ runs }: Line, x: number, baseline: number, size: number, colour: string): void {
    let at = x;
    for (const { face, text, isRtl } of runs) {
      const scale = size / face.font.unitsPerEm;
      const letters: string[] = [];
      let units = 0;
      for (const word of isRtl ? [text] : text.split(/(?<= )/)) {
        const { glyphs, positions } = face.font.layout(word);
        for (const [i, glyph] of glyphs.entries()) {
          const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {};
          const id = this.#letterOf(face, glyph.id, glyph.path);
          if (id)
            letters.push(`<use href="#${id}" x="${numberIn(units + xOffset)}" y="${numberIn(yOffset)}"/>`);
          units += xAdvance;
        }
      }
      this.#parts.push(
        `<g fill="${colour}" transform="matrix(${scale} 0 0 ${-scale} ${numberIn(at)} ${numberIn(baseline)})">${letters.join("")}</g>`,
      );
      at += units * scale;
    }
  }

  within(x: number, y: number, scale: number, draw: () => void): void {
    this.#parts.push(`<g transform="translate(${numberIn(x)} ${numberIn(y)}) scale(${numberIn(scale)})">`);
    draw();
    this.#parts.push("</g>");
  }

  clipped({ width, height }: { width: number; height: number }, draw: () => void): void {
    const size = `${numberIn(width)}" height="${numberIn(height)}`;
    this.#parts.push(
      `<svg width="${size}" viewBox="0 0 ${numberIn(width)} ${numberIn(height)}" overflow="hidden">`,
    );
    draw();
    this.#parts.push("</svg>");
  }

  /** The id of a letter's outline; undefined for one without any, such as a space. */
  #letterOf(face: Face, glyph: number, path: Path): string | undefined {
    const id = `${face.name}-${glyph}`;
    if (!this.#letters.has(id)) this.#letters.set(id, path.toSVG());
    return this.#letters.get(id) ? id : undefined;
  }

  /** The picture so far, of a height. */
  svg(height: number): string {
    const letters = [...this.#letters].filter(([, d]) => d !== "");
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${numberIn(this.width)}" height="${numberIn(height)}" viewBox="0 0 ${numberIn(this.width)} ${numberIn(height)}"><defs>${letters.map(([id, d]) => `<path id="${id}" d="${d}"/>`).join("")}</defs><path d="${boxPath(0, 0, this.width, height)}" fill="${this.ground}"/>${this.#parts.join("")}</svg>`;
  }
}
