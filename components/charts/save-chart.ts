import { instantsWordsOf } from "@/domain/time/as-of";
import { dayOf, type Instants } from "@/domain/time/time";
import { pictureOf, pngOf } from "./chart-picture";

export type PictureKind = "svg" | "png";

/** The two times of what a chart shows, and of which revision of the desk. */
export type ShownAt = Instants & { revision: number };

/** What every page says of the desk, and so every chart that leaves it: an exercise, an example, a time in the past. */
const noticesOf = () =>
  [...document.querySelectorAll("[data-notice]")].map((notice) => notice.textContent ?? "");

/** Saves the chart in the element with this id as a file, drawn as it is on the page. */
export async function saveChart(id: string, kind: PictureKind, title: string, shown: ShownAt): Promise<void> {
  const element = document.getElementById(id);
  if (!element) return;
  const times = `${instantsWordsOf(shown)} · revision ${shown.revision} · Watchfloor`;
  const svg = pictureOf(element, { title, lines: [...noticesOf(), times] });
  const file = kind === "svg" ? new Blob([svg], { type: "image/svg+xml" }) : await pngOf(svg);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `watchfloor-${id}-${dayOf(shown.effectiveAt)}.${kind}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
