// Runs in a page before its own scripts, and records paints, long tasks and layout shifts.
const seen = { largest: 0, blocked: 0, shift: 0 };
globalThis.watchfloorSeen = seen;

const on = (type, take) =>
  new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });

on("largest-contentful-paint", (entry) => {
  seen.largest = entry.startTime;
});
on("longtask", (entry) => {
  seen.blocked += Math.max(0, entry.duration - 50);
});
on("layout-shift", (entry) => {
  seen.shift += entry.value;
});
