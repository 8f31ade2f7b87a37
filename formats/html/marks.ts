import type { AlertLevel } from "@/domain/alert-level";
import type { FreshnessState } from "@/domain/assessment/freshness";
import type { DocumentLevel } from "@/domain/snapshot/document-words";
import { type Markup, markup } from "./markup";

/** What every mark is drawn from, once per page: a shape per level, a mark per freshness, the hatching of doubt. */
export const MARKS = markup`<svg class="marks" width="0" height="0" aria-hidden="true" focusable="false"><defs>
<symbol id="level-0" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2.4 2.4"/></symbol>
<symbol id="level-1" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5.75" fill="none" stroke="currentColor" stroke-width="2.5"/></symbol>
<symbol id="level-2" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5.75" fill="none" stroke="currentColor" stroke-width="2.5"/><path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor"/></symbol>
<symbol id="level-3" viewBox="0 0 16 16"><path d="M8 .8 15.2 8 8 15.2.8 8z" fill="currentColor"/></symbol>
<symbol id="level-4" viewBox="0 0 16 16"><path d="M8 1.2 15.6 14.6H.4z" fill="currentColor"/></symbol>
<symbol id="level-5" viewBox="0 0 16 16"><path d="M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5z" fill="currentColor"/></symbol>
<symbol id="current" viewBox="0 0 16 16"><circle cx="8" cy="8" r="4.5" fill="var(--ink-3)"/></symbol>
<symbol id="due" viewBox="0 0 16 16"><circle cx="8" cy="8" r="4.5" fill="none" stroke="var(--due)" stroke-width="2.6"/></symbol>
<symbol id="overdue" viewBox="0 0 16 16"><rect x="2.5" y="2.5" width="11" height="11" rx="2" fill="url(#hatch)" stroke="var(--ink-2)" stroke-width="1.4"/></symbol>
<symbol id="lapsed" viewBox="0 0 16 16"><rect x="2.5" y="2.5" width="11" height="11" rx="2" fill="url(#hatch)" stroke="var(--ink-1)" stroke-width="2.2"/></symbol>
<symbol id="never" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5" fill="none" stroke="var(--ink-2)" stroke-width="1.5" stroke-dasharray="2.4 2.2"/></symbol>
<symbol id="blind" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5.5" fill="none" stroke="var(--ink-1)" stroke-width="1.5"/><path d="m4 4 8 8M12 4l-8 8" stroke="var(--ink-1)" stroke-width="1.5"/></symbol>
<pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0v4" stroke="var(--ink-2)" stroke-width="1.6"/></pattern>
</defs></svg>`;

export const toneOf = (level: AlertLevel | null): string => `tone-${level ?? 0}`;

/** The shape of a level in its colour; the words stand beside it. */
export const levelShape = (level: AlertLevel | null): Markup =>
  markup`<svg class="shape ${toneOf(level)}" aria-hidden="true"><use href="#level-${level ?? 0}"/></svg>`;

/** A level by number, shape and word. */
export const levelMark = ({ level, levelName }: DocumentLevel): Markup =>
  level === null
    ? markup`<span class="level">${levelShape(null)}<span class="none">${levelName}</span></span>`
    : markup`<span class="level"><b class="${toneOf(level)}">${level}</b>${levelShape(level)}${levelName}</span>`;

export const freshnessMark = (state: FreshnessState, words: string): Markup =>
  markup`<span class="fresh"><svg class="shape" aria-hidden="true"><use href="#${state}"/></svg>${words}</span>`;
