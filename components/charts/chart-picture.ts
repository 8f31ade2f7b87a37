/** What an exported chart says around its drawing. */
type Caption = { title: string; lines: readonly string[] };

const MARGIN = 20;
const LINE = 18;

/** Properties of a shape that style sheets give it, and that a picture has to carry itself. */
const PAINT = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "stroke-linecap",
  "vector-effect",
] as const;

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

type Corner = { x: number; y: number };

/**
 * A chart on the page as one self-contained SVG, with its words, in the colours of the page's theme: drawings are copied
 * with their paint, words are set where the browser set them, and a caption stands above.
 * Units: pixels of the page.
 */
export function pictureOf(chart: Element, { title, lines }: Caption): string {
  const rect = chart.getBoundingClientRect();
  const top = MARGIN + LINE * (lines.length + 1.5);
  const [width, height] = [Math.ceil(rect.width) + 2 * MARGIN, Math.ceil(rect.height + top) + MARGIN];
  const parts = partsOf(chart, { x: rect.left - MARGIN, y: rect.top - top });
  const style = getComputedStyle(chart);
  const ground = getComputedStyle(chart.closest(".tremor-Card-root, .card") ?? document.body).backgroundColor;
  const captions = [title, ...lines].map(
    (line, i) =>
      `<text x="${MARGIN}" y="${MARGIN + LINE * (i + 0.7)}" fill="${style.color}" font-size="${i === 0 ? 15 : 12}" font-weight="${i === 0 ? 600 : 400}">${escaped(line)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Inter, system-ui, sans-serif" role="img"><title>${escaped(title)}</title><desc>${escaped(lines.join(". "))}</desc><rect width="100%" height="100%" fill="${ground}"/>${captions.join("")}${parts}</svg>`;
}

function partsOf(element: Element, corner: Corner): string {
  return [...element.childNodes].map((node) => partOf(node, corner)).join("");
}

function partOf(node: Node, corner: Corner): string {
  if (node instanceof Text) return wordsOf(node, corner);
  if (node instanceof SVGSVGElement) return drawingOf(node, corner);
  if (!(node instanceof HTMLElement) || node.hasAttribute("data-cursor")) return "";
  const { display, visibility } = getComputedStyle(node);
  const { width, height } = node.getBoundingClientRect();
  const isForEars = node.classList.contains("sr-only") || (width <= 1 && height <= 1);
  return display === "none" || visibility === "hidden" || isForEars ? "" : partsOf(node, corner);
}

function drawingOf(svg: SVGSVGElement, { x, y }: Corner): string {
  const rect = svg.getBoundingClientRect();
  if (rect.width === 0) return "";
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const copies = [copy, ...copy.querySelectorAll("*")];
  for (const [i, shape] of [svg, ...svg.querySelectorAll("*")].entries()) {
    const style = getComputedStyle(shape);
    for (const name of PAINT)
      copies[i]?.setAttribute(name, style.getPropertyValue(name).replaceAll('"', "'"));
    copies[i]?.removeAttribute("class");
  }
  const place = { x: rect.left - x, y: rect.top - y, width: rect.width, height: rect.height };
  for (const [name, value] of Object.entries(place)) copy.setAttribute(name, value.toFixed(2));
  copy.setAttribute("overflow", "visible");
  return new XMLSerializer().serializeToString(copy);
}

/** The words of a text line by line, each as wide as it is on the page, whatever font the reader of the picture has. */
function wordsOf(text: Text, { x, y }: Corner): string {
  const parent = text.parentElement;
  if (!parent || text.data.trim() === "") return "";
  const { color, fontSize, fontWeight } = getComputedStyle(parent);
  return linesOf(text)
    .map(
      ({ words, rect }) =>
        `<text x="${(rect.left - x).toFixed(2)}" y="${(rect.top - y + rect.height * 0.78).toFixed(2)}" textLength="${rect.width.toFixed(2)}" lengthAdjust="spacingAndGlyphs" fill="${color}" font-size="${fontSize}" font-weight="${fontWeight}">${escaped(words)}</text>`,
    )
    .join("");
}

/** The lines on which a text stands, word by word. */
function linesOf(text: Text): { words: string; rect: DOMRect }[] {
  const lines: { words: string; rect: DOMRect }[] = [];
  const range = document.createRange();
  for (const { 0: word, index } of text.data.matchAll(/\S+/g)) {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    const rect = range.getBoundingClientRect();
    const line = lines.at(-1);
    if (rect.width === 0) continue;
    if (!line || Math.abs(line.rect.top - rect.top) > 2) lines.push({ words: word, rect });
    else {
      line.words += ` ${word}`;
      line.rect = new DOMRect(line.rect.left, line.rect.top, rect.right - line.rect.left, rect.height);
    }
  }
  return lines;
}

/** How many pixels of a PNG there are to one of the page. */
const SHARPNESS = 2;

/** An SVG drawn by the browser as a PNG. Nothing is sent anywhere. */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width * SHARPNESS, image.height * SHARPNESS];
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (png) => (png ? resolve(png) : reject(new Error("This browser cannot save a PNG."))),
      "image/png",
    ),
  );
}
