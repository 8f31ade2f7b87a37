import type { ColumnReport, Confidence } from "@/domain/import/column-report";
import { positionIn } from "@/domain/incident/position-text";
import type { ColumnMapping } from "../importer";
import type { ColumnTally } from "../reading/column-tally";
import { isNumbered, plainFigures } from "../reading/day";
import { clockIn, momentIn, serialMomentIn } from "../reading/moment";
import { addressIn } from "../reading/record";
import { tableRowsIn } from "../reading/table-head";
import { zoneIn } from "../reading/zone";
import { attackTypeIn } from "./attack-type";
import { guessMapping, isWholeName } from "./mapped-columns";

const isDate = (text: string): boolean =>
  isNumbered(text.replace(/[ T]\d.*$/, "")) || momentIn(text) !== undefined;
const isWithin = (text: string, most: number): boolean => {
  const number = Number(text.replace(",", "."));
  return Number.isFinite(number) ? Math.abs(number) <= most : isInDegrees(text);
};

/** Degrees with their signs or a hemisphere, such as `33°18'N` or `E 44.36`; no other words. */
const isInDegrees = (text: string): boolean =>
  /^[NSEW]?[\d\s.,°º'’′"”″:+-]*\d[\d\s.,°º'’′"”″:+-]*(?:deg\w*)?\s*[NSEW]?$/i.test(text.trim());

const isCount = (text: string): boolean => /^\d+(?:\.0+)?$/.test(text);
const isClock = (text: string): boolean =>
  /^\d{1,2}[:.h]?\d{0,2}/.test(text) && typeof clockIn(text) === "string";

/** Whether a cell can be what a field takes; fields that take any text are left out. */
const FITS: Readonly<Record<string, (text: string) => boolean>> = {
  date: (text) => isDate(text) || serialMomentIn(text) !== undefined,
  time: isClock,
  zone: (text) => !("cause" in zoneIn(text)),
  latitude: (text) => isWithin(text, 90),
  longitude: (text) => isWithin(text, 180),
  position: (text) => positionIn(text).ok || /^(?:SRID|POINT)/i.test(text),
  killed: isCount,
  injured: isCount,
  url: (text) => addressIn(text) !== null,
};

const shareOf = (texts: readonly string[], fits: (text: string) => boolean): number =>
  texts.length === 0 ? 1 : texts.filter((text) => fits(plainFigures(text))).length / texts.length;

/** From these shares of fitting cells on a guess keeps its confidence, or half of it. */
const FITTING = { most: 0.9, half: 0.5 } as const;

/** How sure it is that a column holds what a field takes: by its name, and by what is in it. */
export function confidenceOf(
  field: string,
  column: string,
  cells: readonly string[],
  isByValues: boolean,
): Confidence {
  if (isByValues) return "low";
  const fits = FITS[field];
  const share = fits ? shareOf(cells, fits) : 1;
  if (share < FITTING.half) return "low";
  return isWholeName(field, column) && share >= FITTING.most ? "high" : "medium";
}

/** How long the texts of a column are on average: at least of a title and a description, at most of a kind. Units: characters. */
const LONG = { title: 12, kind: 20, description: 40 } as const;

/**
 * What the columns of a table may hold by what is in them, for a table whose names do not say when or what happened.
 * Shape: never which of two numbers is the latitude.
 */
function guessByValues(head: string, known: ColumnMapping, isTitleWanted: boolean): ColumnMapping {
  const { names, rows } = tableRowsIn(head);
  const taken = new Set(Object.values(known));
  const columns = names.flatMap((name, i) => {
    const cells = rows.flatMap((row) => row[i]?.trim() || []);
    return taken.has(name) || cells.length === 0 ? [] : [{ name, cells }];
  });
  const guesses: Record<string, string> = {};
  const take = (field: string, found: { name: string } | undefined) => {
    if (!found || field in known) return;
    guesses[field] = found.name;
    columns.splice(
      columns.findIndex(({ name }) => name === found.name),
      1,
    );
  };
  const first = (fits: (text: string) => boolean) =>
    columns.find(({ cells }) => shareOf(cells, fits) >= FITTING.most);
  take(
    "date",
    first((text) => isDate(text) && /\D|^(?:19|20)\d{6}$/.test(text)),
  );
  take(
    "time",
    first((text) => /^\d{1,2}:\d{2}/.test(text)),
  );
  take(
    "url",
    first((text) => addressIn(text) !== null),
  );
  take(
    "position",
    first((text) => /[\s,]/.test(text) && !/^[+-]?\d+,\d+$/.test(text) && positionIn(text).ok),
  );
  const texts = columns
    .filter(({ cells }) => shareOf(cells, (text) => /\p{L}{2}/u.test(text)) >= FITTING.most)
    .map(({ name, cells }) => ({ name, cells, length: cells.join("").length / cells.length }))
    .sort((a, b) => b.length - a.length);
  take(
    "kind",
    texts.find(
      ({ cells, length }) =>
        length < LONG.kind && shareOf(cells, (text) => attackTypeIn(text) !== undefined) > 0.6,
    ),
  );
  const rest = texts.filter(({ name }) => name !== guesses.kind);
  const [longest, second] = rest;
  if (longest && longest.length >= LONG.description) take("description", longest);
  const title = guesses.description ? second : longest;
  if (title && (isTitleWanted || title.length >= LONG.title)) take("title", title);
  return guesses;
}

/** Where the mapping of a table comes from. */
export type MappingOrigin = { chosen: ColumnMapping; remembered: ColumnMapping; byValues: ColumnMapping };

/** What is known of each column of a table, in its order. */
export function columnReportsOf(
  columns: readonly string[],
  mapping: ColumnMapping,
  tally: ColumnTally,
  { chosen, remembered, byValues }: MappingOrigin,
): ColumnReport[] {
  const plain = (column: string) => column.trim().toLowerCase();
  const fields = new Map(Object.entries(mapping).map(([field, column]) => [plain(column), field]));
  return columns.map((name) => {
    const field = fields.get(name) ?? null;
    const { filledCount = 0, cells = new Set<string>() } = tally.columns.get(name) ?? {};
    const known = [...cells];
    const from = (other: ColumnMapping) => field !== null && plain(other[field] ?? "") === name;
    const confidence = from(chosen)
      ? "chosen"
      : from(remembered)
        ? "remembered"
        : field && confidenceOf(field, name, known, from(byValues));
    return {
      name,
      samples: known.slice(0, 3).map(shortOf),
      filledCount,
      field,
      confidence: confidence || null,
    };
  });
}

const shortOf = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** The fields of which any makes a title. */
const TITLING = ["title", "description", "kind", "target"];

/**
 * The guessed part of a mapping: by names, and by values too for a table without a date, and of texts for one in which
 * nothing makes a title.
 */
export function guessedColumnsOf(head: string): { columns: ColumnMapping; byValues: ColumnMapping } {
  const byName = guessMapping(head);
  const isTitled = TITLING.some((field) => field in byName);
  const guesses = "date" in byName && isTitled ? {} : guessByValues(head, byName, !isTitled);
  const byValues = Object.fromEntries(
    Object.entries(guesses).filter(([field]) => !("date" in byName) || TITLING.includes(field)),
  );
  return { columns: { ...byName, ...byValues }, byValues };
}
