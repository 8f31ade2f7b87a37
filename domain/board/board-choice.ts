import { type AlertLevel, LEVELS } from "../alert-level";
import { FRESHNESS, type FreshnessState, freshnessRankOf } from "../assessment/freshness";
import { type BoardCategory, changeOf } from "./board-category";

const BOARD_VIEWS = ["tiles", "table"] as const;
export const BOARD_SORTS = ["order", "level", "change", "freshness"] as const;
export const BOARD_PANELS = ["trend", "map", "changes"] as const;
/** Levels in an address, highest first; `none` means never assessed. */
export const LEVEL_WORDS = ["5", "4", "3", "2", "1", "none"] as const;
const STATES = FRESHNESS.map((row) => row.state);

export type BoardSort = (typeof BOARD_SORTS)[number];
export type BoardPanel = (typeof BOARD_PANELS)[number];
type LevelWord = (typeof LEVEL_WORDS)[number];

/** How to show the board. An empty choice of levels or freshness means all. */
export type BoardChoice = {
  view: (typeof BOARD_VIEWS)[number];
  sort: BoardSort;
  level: readonly LevelWord[];
  freshness: readonly FreshnessState[];
  hide: readonly BoardPanel[];
};

export const USUAL_CHOICE: BoardChoice = { view: "tiles", sort: "order", level: [], freshness: [], hide: [] };

const FIELDS = ["view", "sort", "level", "freshness", "hide"] as const satisfies (keyof BoardChoice)[];

type Params = Readonly<Record<string, string | undefined>>;

/** Whether an address has any of these parameters. */
export const namesChoice = (params: Params): boolean => FIELDS.some((field) => params[field] !== undefined);

const oneOf = <T extends string>(words: readonly T[], text: string | undefined): T | undefined =>
  words.find((word) => word === text);

/** The items of a list that occur in comma-separated text, in the order of the list. */
const someOf = <T extends string>(words: readonly T[], text: string | undefined): T[] => {
  const named = new Set(text?.split(","));
  return words.filter((word) => named.has(word));
};

/** The choice in an address or a cookie, without unknown values. */
export const boardChoiceOf = (params: Params): BoardChoice => ({
  view: oneOf(BOARD_VIEWS, params.view) ?? USUAL_CHOICE.view,
  sort: oneOf(BOARD_SORTS, params.sort) ?? USUAL_CHOICE.sort,
  level: someOf(LEVEL_WORDS, params.level),
  freshness: someOf(STATES, params.freshness),
  hide: someOf(BOARD_PANELS, params.hide),
});

/** The choice of an address if it has one, else that of the cookie. */
export const chosenOf = (params: Params, kept: string): BoardChoice =>
  boardChoiceOf(namesChoice(params) ? params : Object.fromEntries(new URLSearchParams(kept)));

/** A choice as query parameters, without defaults. */
export const choiceParamsOf = (choice: BoardChoice): Record<string, string> =>
  Object.fromEntries(
    FIELDS.map((field): [string, string] => [field, String(choice[field])]).filter(
      ([field, text]) => text !== String(USUAL_CHOICE[field as keyof BoardChoice]),
    ),
  );

/** The same as a query string. */
export const choiceTextOf = (choice: BoardChoice): string =>
  new URLSearchParams(choiceParamsOf(choice)).toString();

/** An address with another choice in it, otherwise unchanged. */
export function withChoice(address: string, choice: BoardChoice): string {
  const [path = "", text] = address.split("?");
  const others = [...new URLSearchParams(text)].filter(([name]) => !FIELDS.some((field) => field === name));
  const params = new URLSearchParams([...others, ...Object.entries(choiceParamsOf(choice))]);
  return params.size === 0 ? path : `${path}?${params.toString().replaceAll("%2C", ",")}`;
}

/** A list with a word added, or removed if it was there. */
export const toggled = <T>(words: readonly T[], word: T): T[] =>
  words.includes(word) ? words.filter((each) => each !== word) : [...words, word];

const wordOf = (level: AlertLevel | null): LevelWord =>
  LEVEL_WORDS.find((word) => word === String(level)) ?? "none";

/** A filter of levels in words, such as `5 Critical`. */
export const levelWordNameOf = (word: LevelWord): string => {
  const row = LEVELS.find(({ level }) => String(level) === word);
  return row ? `${row.level} ${row.name}` : "Not assessed";
};

const isChosen = ({ level, indicators }: BoardCategory, choice: BoardChoice): boolean => {
  const states = indicators.length === 0 ? (["never"] as const) : indicators.map((i) => i.freshness.state);
  const hasLevel = choice.level.length === 0 || choice.level.includes(wordOf(level));
  return hasLevel && (choice.freshness.length === 0 || states.some((s) => choice.freshness.includes(s)));
};

const UNKNOWN_LAST = Number.NEGATIVE_INFINITY;

/** What each order compares, most significant first; greater comes first. */
const MEASURES: Record<BoardSort, ((category: BoardCategory) => number)[]> = {
  order: [],
  level: [({ level }) => level ?? UNKNOWN_LAST, (category) => changeOf(category) ?? UNKNOWN_LAST],
  change: [(category) => changeOf(category) ?? UNKNOWN_LAST, ({ level }) => level ?? UNKNOWN_LAST],
  freshness: [
    ({ freshness }) => freshnessRankOf(freshness.state),
    ({ freshness }) => -(freshness.reviewAt ?? 0),
  ],
};

/**
 * The categories that a choice shows, in its order; equal ones in board order.
 * Shape: filtered by freshness, those with any indicator in that state; by level, those with that level.
 */
export function shownCategoriesOf(
  categories: readonly BoardCategory[],
  choice: BoardChoice,
): BoardCategory[] {
  const measures = MEASURES[choice.sort];
  return categories
    .filter((category) => isChosen(category, choice))
    .sort((a, b) => {
      for (const measure of measures) {
        const [ofA, ofB] = [measure(a), measure(b)];
        if (ofA !== ofB) return ofA < ofB ? 1 : -1;
      }
      return 0;
    });
}
