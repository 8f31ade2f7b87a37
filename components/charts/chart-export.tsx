"use client";

import { instantsWordsOf } from "@/domain/time/as-of";
import { dayOf, type Instants } from "@/domain/time/time";

type Props = {
  /** Id of the element that is exported. */
  chart: string;
  title: string;
  /** The two times of what it shows, and of which revision of the desk. */
  shown: Instants & { revision: number };
};

/** What every page says of the desk, and so every chart that leaves it: an exercise, an example, a time in the past. */
const noticesOf = () =>
  [...document.querySelectorAll("[data-notice]")].map((notice) => notice.textContent ?? "");

/** Saves a chart as it is on the page, as SVG or PNG. It is drawn in the browser when it is asked for. */
export function ChartExport({ chart, title, shown }: Props) {
  const save = async (kind: "svg" | "png") => {
    const element = document.getElementById(chart);
    if (!element) return;
    const { pictureOf, pngOf } = await import("./chart-picture");
    const times = `${instantsWordsOf(shown)} · revision ${shown.revision} · Watchfloor`;
    const svg = pictureOf(element, { title, lines: [...noticesOf(), times] });
    const file = kind === "svg" ? new Blob([svg], { type: "image/svg+xml" }) : await pngOf(svg);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = `watchfloor-${chart}-${dayOf(shown.effectiveAt)}.${kind}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };
  return (
    <span className="no-print flex gap-1 text-xs text-ink-2">
      {(["svg", "png"] as const).map((kind) => (
        <button
          className="min-h-6 min-w-8 rounded border border-line px-1.5 hover:border-ink-3"
          key={kind}
          onClick={() => save(kind)}
          type="button"
        >
          <span className="sr-only">Save chart as </span>
          {kind.toUpperCase()}
        </button>
      ))}
    </span>
  );
}
