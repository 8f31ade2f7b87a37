import type { AlertLevel } from "@/domain/alert-level";
import type { FreshnessState } from "@/domain/assessment/freshness";
import {
  FRESHNESS_MARKS,
  HATCH,
  LEVEL_SHAPES,
  MARK_BOX,
  type MarkPart,
  type Paint,
} from "@/domain/look/marks";
import type { DocumentLevel } from "@/domain/snapshot/document-words";
import { type Markup, markup } from "./markup";

const paintOf = (paint: Paint): string => {
  if (paint === "hatch") return "url(#hatch)";
  return paint === "none" || paint === "currentColor" ? paint : `var(--${paint})`;
};

const nameOf = (attribute: string) => attribute.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function partOf({ tag, shape, fill, stroke, line }: MarkPart): Markup {
  const paints = { ...(fill && { fill: paintOf(fill) }), ...(stroke && { stroke: paintOf(stroke) }) };
  const attributes = Object.entries({ ...shape, ...paints, ...line });
  return markup`<${tag}${attributes.map(([name, value]) => markup` ${nameOf(name)}="${value}"`)}/>`;
}

const symbolOf = (id: string, parts: readonly MarkPart[]): Markup =>
  markup`<symbol id="${id}" viewBox="0 0 ${MARK_BOX} ${MARK_BOX}">${parts.map(partOf)}</symbol>
`;

/** The symbols of all marks, defined once per page: a shape per level, a mark per freshness, the hatching. */
export const MARKS = markup`<svg class="marks" width="0" height="0" aria-hidden="true" focusable="false"><defs>
${Object.entries(LEVEL_SHAPES).map(([level, parts]) => symbolOf(`level-${level}`, parts))}${Object.entries(FRESHNESS_MARKS).map(([state, parts]) => symbolOf(state, parts))}<pattern id="hatch" width="${HATCH.every}" height="${HATCH.every}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0v${HATCH.every}" stroke="${paintOf(HATCH.stroke)}" stroke-width="${HATCH.strokeWidth}"/></pattern>
</defs></svg>`;

export const toneOf = (level: AlertLevel | null): string => `tone-${level ?? 0}`;

/** The shape of a level in its colour, beside its word. */
export const levelShape = (level: AlertLevel | null): Markup =>
  markup`<svg class="shape ${toneOf(level)}" aria-hidden="true"><use href="#level-${level ?? 0}"/></svg>`;

/** A level by number, shape and word. */
export const levelMark = ({ level, levelName }: DocumentLevel): Markup =>
  level === null
    ? markup`<span class="level">${levelShape(null)}<span class="none">${levelName}</span></span>`
    : markup`<span class="level"><b class="${toneOf(level)}">${level}</b>${levelShape(level)}${levelName}</span>`;

export const freshnessMark = (state: FreshnessState, words: string): Markup =>
  markup`<span class="fresh"><svg class="shape" aria-hidden="true"><use href="#${state}"/></svg>${words}</span>`;
