import type { Canvas, Group, Leaf, LeafOptions, Paint } from "../drawing/canvas";
import type { Face } from "../drawing/fonts";
import { drawable, type Line } from "../drawing/text-line";
import type { Paper } from "../format";
import { pdfFile } from "./pdf-file";

type Element = PDFKit.PDFStructureElement & { dictionary: { data: Record<string, unknown> } };

/** How PDFKit calls the sizes of paper. */
export const PAPER_SIZES = { a4: "A4", letter: "LETTER" } as const satisfies Record<Paper, string>;

/** Points between the edge of the paper and what is on it; the foot of a page is within the last. */
export const MARGIN = { side: 40, top: 44, foot: 62 } as const;

/**
 * The pages of a PDF as a canvas, with what readers aloud need: every part is an element of the file's structure.
 * Units: points from the upper left corner of the page.
 */
export class Sheet implements Canvas {
  readonly file: PDFKit.PDFDocument;
  /** Where the next thing goes. */
  y = 0;
  #parents: Element[] = [];
  readonly #faces = new Set<string>();

  constructor(options: Parameters<typeof pdfFile>[0]) {
    this.file = pdfFile(options);
    const root = this.file.struct("Document") as Element;
    this.file.addStructure(root);
    this.#parents = [root];
  }

  get left(): number {
    return MARGIN.side;
  }

  get width(): number {
    return this.file.page.width - 2 * MARGIN.side;
  }

  get bottom(): number {
    return this.file.page.height - MARGIN.foot;
  }

  addPage(): void {
    this.file.addPage();
    this.y = MARGIN.top;
  }

  /** An entry of the list of contents that leads to this page. */
  bookmark(words: string): void {
    this.file.outline.addItem(drawable(words));
  }

  /** Begins another page where so much height is not left. Shape: gives whether it did. */
  need(height: number): boolean {
    if (this.y + height <= this.bottom) return false;
    this.addPage();
    return true;
  }

  group(tag: Group, draw: () => void): void {
    this.#element(tag, {}, draw);
  }

  leaf(tag: Leaf, draw: () => void, options: LeafOptions = {}): void {
    this.#element(tag, options, () => this.content(draw));
  }

  /** Content of the element that is open: more than once where it goes on on another page. */
  content(draw: () => void): void {
    const parent = this.#parents.at(-1);
    const tag = String(parent?.dictionary.data.S ?? "P");
    const content = this.file.markStructureContent(tag);
    draw();
    this.file.endMarkedContent();
    parent?.add(content);
  }

  /** An element whose content is drawn by `content`. */
  element(tag: Leaf, options: LeafOptions, draw: () => void): void {
    this.#element(tag, options, draw);
  }

  #element(tag: Group | Leaf, { alt, scope, span }: LeafOptions, draw: () => void): void {
    const element = this.file.struct(tag, { ...(alt && { alt }) }) as Element;
    if (scope) element.dictionary.data.A = { O: "Table", Scope: scope };
    if (span) element.dictionary.data.A = { O: "Table", ColSpan: span };
    this.#parents.at(-1)?.add(element);
    this.#parents.push(element);
    draw();
    this.#parents.pop();
    element.end();
  }

  decoration(draw: () => void): void {
    this.file.markContent("Artifact", { type: "Layout" });
    draw();
    this.file.endMarkedContent();
  }

  /** What every page repeats. */
  margins(draw: () => void): void {
    this.file.markContent("Artifact", { type: "Pagination" });
    draw();
    this.file.endMarkedContent();
  }

  path(d: string, { fill, stroke, width = 1, dash, opacity, isRound }: Paint): void {
    this.file.save().path(d);
    if (opacity !== undefined) this.file.opacity(opacity);
    if (isRound) this.file.lineCap("round");
    if (dash) this.file.dash(dash[0] ?? 1, { space: dash[1] ?? dash[0] ?? 1 });
    if (stroke) this.file.lineWidth(width).strokeColor(stroke);
    if (fill) this.file.fillColor(fill);
    if (fill && stroke) this.file.fillAndStroke();
    else if (fill) this.file.fill();
    else this.file.stroke();
    this.file.restore();
  }

  line({ runs }: Line, x: number, baseline: number, size: number, colour: string): void {
    let at = x;
    for (const { face, text, isRtl, width } of runs) {
      this.#setFace(face);
      const options = {
        lineBreak: false,
        baseline: "alphabetic",
        textWidth: width * size,
        wordCount: 1,
      } as const;
      this.file
        .fontSize(size)
        .fillColor(colour)
        // Features, even none, keep PDFKit from setting the words of Arabic one by one from the left.
        .text(text, at, baseline, isRtl ? { ...options, features: [] } : options);
      at += width * size;
    }
  }

  within(x: number, y: number, scale: number, draw: () => void): void {
    this.file.save().translate(x, y).scale(scale);
    draw();
    this.file.restore();
  }

  clipped({ width, height }: { width: number; height: number }, draw: () => void): void {
    this.file.save().rect(0, 0, width, height).clip();
    draw();
    this.file.restore();
  }

  #setFace({ name, file }: Face): void {
    if (!this.#faces.has(name)) {
      this.file.registerFont(name, file);
      this.#faces.add(name);
    }
    this.file.font(name);
  }

  /** Closes the structure: after this, only margins are drawn. */
  endStructure(): void {
    for (const element of this.#parents.reverse()) element.end();
    this.#parents = [];
  }
}
