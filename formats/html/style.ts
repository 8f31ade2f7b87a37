import { CARD_RADIUS, COLOURS, type ColourName, PAPER } from "@/domain/look/colours";

/** The colours of exported pages, by their CSS variable. */
const TOKENS: Readonly<Record<string, ColourName>> = {
  page: "page",
  card: "card",
  line: "line",
  notice: "notice",
  "ink-1": "ink-1",
  "ink-2": "ink-2",
  "ink-3": "faint",
  accent: "accent",
  due: "due",
  "level-0": "faint",
  "level-1": "level-1",
  "level-2": "level-2",
  "level-3": "level-3",
  "level-4": "level-4",
  "level-5": "level-5",
};

const tokensOf = (theme: "light" | "dark") =>
  Object.entries(TOKENS)
    .map(([name, colour]) => `--${name}: ${COLOURS[colour][theme]};`)
    .join(" ");

/**
 * The style of a page. Dark is for screens only: paper is always light. Text of either direction stays within its own
 * element, as blocks do by themselves.
 */
export const STYLE = `
a, b, code, small, span, strong, time { unicode-bidi: isolate; }
:root { color-scheme: light dark; ${tokensOf("light")} }
@media screen and (prefers-color-scheme: dark) {
  :root { ${tokensOf("dark")} }
}
* { box-sizing: border-box; margin: 0; }
body {
  background: var(--page);
  color: var(--ink-1);
  font: 400 13.5px/1.45 "Inter Variable",Inter,system-ui,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif;
  font-variant-numeric: tabular-nums;
  overflow-wrap: break-word;
  -webkit-print-color-adjust: exact;
  print-color-adjust: exact;
}
b, strong, th, h1, h2, h3 { font-weight: 600; }
h1, h2, .times, .question, .posture p, .listed, .lane p { overflow-wrap: anywhere; }
header>div, header>dl { min-width: 0; }
main, header, footer, .notice { max-width: 1120px; margin-inline: auto; padding-inline: 24px; }
.notices { background: var(--notice); border-bottom: 1px solid var(--line); }
.notice { padding-block: 7px; font-size: 12px; color: var(--ink-2); }
.notice strong { color: var(--ink-1); }
.notice+.notice { padding-top: 0; }
.marks { position: absolute; }
.shape { width: 1em; height: 1em; flex: none; overflow: visible; }
.tone-0 { color: var(--level-0); }
.tone-1 { color: var(--level-1); }
.tone-2 { color: var(--level-2); }
.tone-3 { color: var(--level-3); }
.tone-4 { color: var(--level-4); }
.tone-5 { color: var(--level-5); }
header {
  padding-block: 28px 20px;
  display: grid;
  grid-template-columns: 1fr auto;
  gap: 20px 32px;
  align-items: start;
}
.brand { color: var(--ink-2); font-size: 12px; }
.brand svg { color: var(--level-3); vertical-align: -2px; margin-right: 6px; }
h1 { font-size: 25px; line-height: 1.2; letter-spacing: -.01em; margin-top: 4px; }
.times { display: grid; grid-template-columns: auto auto; gap: 2px 12px; font-size: 12px; text-align: right; }
.times dt { color: var(--ink-2); }
.times dd b { font-size: 13.5px; }
.times small { color: var(--ink-2); font-size: 12px; }
.posture {
  grid-column: 1/-1;
  display: flex;
  flex-wrap: wrap;
  gap: 8px 20px;
  align-items: center;
  border-top: 1px solid var(--line);
  padding-top: 18px;
}
.posture h2 {
  display: flex;
  gap: 12px;
  align-items: center;
  font-size: 44px;
  line-height: 1;
  letter-spacing: -.02em;
  margin: 0;
}
.posture h2 .shape { width: 36px; height: 36px; }
.posture p { flex: 1 1 320px; font-size: 15px; color: var(--ink-2); }
.posture ul {
  display: flex;
  flex-wrap: wrap;
  gap: 4px 16px;
  list-style: none;
  padding: 0;
  font-size: 12px;
  width: 100%;
}
section {
  background: var(--card);
  border: 1px solid var(--line);
  border-radius: ${CARD_RADIUS};
  padding: 16px 18px;
  margin-bottom: 12px;
}
h2 { font-size: 15px; margin-bottom: 10px; }
h3 { font-size: 13.5px; margin: 12px 0 4px; }
section p { white-space: pre-line; }
section>ul { padding-left: 18px; }
section>ul li { margin-bottom: 4px; white-space: pre-line; }
h2.of {
  display: flex;
  flex-wrap: wrap;
  gap: 4px 14px;
  align-items: center;
  justify-content: space-between;
  margin: 0;
}
h2.of .level { font-size: 16px; }
.of .level b { font-size: 22px; }
.question { color: var(--ink-2); margin-top: 2px; }
.why { margin: 8px 0 12px; }
.note { color: var(--ink-2); margin-block: 8px; }
.scroll { overflow-x: auto; }
.scroll+.scroll { margin-top: 14px; }
.listed { table-layout: fixed; min-width: 640px; }
.picture svg { display: block; max-width: 100%; height: auto; border-radius: 4px; }
.picture>svg { width: 100%; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 7px 14px 7px 0; border-top: 1px solid var(--line); }
thead th { font-size: 12px; color: var(--ink-2); border-top: 0; padding-top: 0; vertical-align: bottom; }
th:last-child, td:last-child { padding-right: 0; }
.number { text-align: right; }
.number+:not(.number) { padding-left: 20px; }
.indicators { table-layout: fixed; min-width: 880px; }
.indicators thead th { width: 12%; }
.indicators thead th:nth-child(1) { width: 24%; }
.indicators thead th:nth-child(4) { width: 10%; }
.indicators thead th:nth-child(2),.indicators thead th:nth-child(5) { width: 15%; }
.level { display: inline-flex; gap: 7px; align-items: center; white-space: nowrap; font-weight: 600; }
.level b { font-size: 16px; line-height: 1; }
td .level b, .key .level b { color: var(--ink-1); }
.none, .quiet { color: var(--ink-2); font-weight: 400; }
.quiet { display: block; font-size: 12px; }
.fresh { display: inline-flex; gap: 6px; align-items: flex-start; }
.fresh .shape { width: 13px; height: 13px; margin-top: .2em; }
.nowrap { white-space: nowrap; }
.driver {
  border: 1px solid var(--line);
  border-radius: 4px;
  padding: 0 5px;
  font-size: 12px;
  font-weight: 400;
  color: var(--ink-2);
  white-space: nowrap;
}
tr.says td { border-top: 0; padding-top: 0; color: var(--ink-2); white-space: pre-line; }
.says div { position: sticky; left: 0; width: min(90ch,100vw - 62px); }
tbody.stale {
  background: repeating-linear-gradient(135deg,transparent 0 6px,color-mix(in srgb,var(--ink-3) 10%,transparent) 6px 8px);
}
.lane { display: grid; grid-template-columns: 132px 1fr; align-items: end; margin-bottom: 10px; }
.lane p { align-self: center; padding-right: 12px; }
.lane span { display: block; font-size: 12px; color: var(--ink-2); }
.lane svg { width: 100%; height: 71px; display: block; overflow: visible; }
.lane path { fill: none; vector-effect: non-scaling-stroke; }
.grid { stroke: var(--line); stroke-width: 1; }
.base { stroke: var(--ink-3); stroke-width: 1; }
.fill { fill: currentColor; opacity: .24; }
.edge { stroke: currentColor; stroke-width: 2.5; }
.unknown { stroke: var(--ink-3); stroke-width: 1.5; stroke-dasharray: 3 4; }
.dot { stroke: var(--ink-2); stroke-linecap: round; }
.axis { margin: 0; }
.axis div { position: relative; height: 18px; }
.axis div span { position: absolute; white-space: nowrap; }
.axis .last { right: 0; }
.key {
  display: flex;
  flex-wrap: wrap;
  gap: 4px 18px;
  list-style: none;
  padding: 10px 0 0;
  border-top: 1px solid var(--line);
  font-size: 12px;
  color: var(--ink-2);
}
.key .level { color: var(--ink-1); }
.key li { display: flex; gap: 6px; align-items: center; }
details { margin-top: 10px; font-size: 12px; }
summary { color: var(--accent); cursor: pointer; }
details table { margin-top: 8px; }
footer { padding-block: 12px 40px; font-size: 12px; color: var(--ink-2); }
footer dd { overflow-wrap: anywhere; min-width: 0; }
footer dl { display: grid; grid-template-columns: max-content 1fr; gap: 3px 16px; margin-top: 8px; }
code { font-family: ui-monospace,"Liberation Mono",monospace; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
@media screen and (max-width: 640px) {
  main, header, footer, .notice { padding-inline: 14px; }
  header { grid-template-columns: 1fr; }
  .times { text-align: left; justify-content: start; }
  .posture h2 { font-size: 34px; }
  .lane { grid-template-columns: 1fr; }
  .lane p { display: flex; gap: 10px; align-items: baseline; }
  .scroll table { min-width: 640px; }
  .axis p { display: none; }
  .axis div span:nth-child(2n) { display: none; }
  section { padding: 14px; }
  footer dl { grid-template-columns: 1fr; }
  footer dd { margin-bottom: 6px; }
}
@media print {
  body { background: ${PAPER}; font-size: 9.5pt; }
  main, header, footer, .notice { max-width: none; padding-inline: 0; }
  header { padding-block: 10pt; }
  .notices { background: none; border: 1px solid var(--ink-2); border-width: 1px 0; }
  section { border-width: 1px 0 0; border-radius: 0; padding: 10pt 0; margin: 0; }
  h2, h3, .question, .why { break-after: avoid; }
  li { break-inside: avoid; }
  tbody, .lane, .key, tr, .question, .why { break-inside: avoid; }
  .scroll { overflow: visible; }
  table { font-size: 8.5pt; }
  thead th, .quiet, .driver { font-size: 8pt; }
  .level { gap: 5px; }
  .level b { font-size: 10pt; }
  .indicators, .listed { min-width: 0; }
  .indicators thead th:nth-child(n) { width: 13%; }
  .indicators thead th:nth-child(1) { width: 22%; }
  .indicators thead th:nth-child(2) { width: 16%; }
  .indicators thead th:nth-child(3),.indicators thead th:nth-child(4) { width: 11.5%; }
  .indicators .nowrap { font-size: 7.5pt; }
  .says div { position: static; width: auto; }
  th, td { padding-right: 6pt; }
  details { display: none; }
  .posture h2 { font-size: 28pt; }
  .posture h2 .shape { width: 22pt; height: 22pt; }
  footer { padding-bottom: 0; }
}
`;
