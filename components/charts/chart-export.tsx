"use client";

import type { PictureKind, ShownAt } from "./save-chart";

type Props = {
  /** Id of the element that is exported. */
  chart: string;
  title: string;
  /** The two times of what it shows, and of which revision of the desk. */
  shown: ShownAt;
};

/** Saves a chart as it is on the page, as SVG or PNG. The code that draws it is loaded on demand. */
export function ChartExport({ chart, title, shown }: Props) {
  const save = async (kind: PictureKind) =>
    (await import("./save-chart")).saveChart(chart, kind, title, shown);
  return (
    <span className="no-print flex gap-1 text-xs text-ink-2">
      {(["svg", "png"] satisfies PictureKind[]).map((kind) => (
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
