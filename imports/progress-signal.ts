const AT_MOST_EVERY_MS = 1_000;
let notedAt = Number.NEGATIVE_INFINITY;

/** Reports progress to the server that started this process, if any. */
export function noteProgress(): void {
  const now = performance.now();
  if (!process.connected || now - notedAt < AT_MOST_EVERY_MS) return;
  notedAt = now;
  process.send?.("progress", undefined, {}, () => undefined);
}
