export type AlertLevel = 1 | 2 | 3 | 4 | 5;

/**
 * The one scale of alert levels.
 * Units:  `from` is the lowest likelihood of the level's band, a ratio.
 * Source: wording of the UK national threat levels; bands from ICD 203, joined where the scale has five steps.
 */
export const LEVELS = [
  { level: 1, name: "Low", meaning: "an attack is highly unlikely", from: 0, shape: "ring" },
  { level: 2, name: "Moderate", meaning: "an attack is possible, not likely", from: 0.2, shape: "half ring" },
  { level: 3, name: "Substantial", meaning: "an attack is likely", from: 0.55, shape: "diamond" },
  { level: 4, name: "Severe", meaning: "an attack is highly likely", from: 0.8, shape: "triangle" },
  {
    level: 5,
    name: "Critical",
    meaning: "an attack is highly likely in the near future",
    from: 0.95,
    shape: "octagon",
  },
] as const satisfies readonly {
  level: AlertLevel;
  name: string;
  meaning: string;
  from: number;
  shape: string;
}[];

type LevelName = (typeof LEVELS)[number]["name"];
export const LEVEL_NAMES = LEVELS.map((row) => row.name);

export const isAlertLevel = (value: unknown): value is AlertLevel =>
  LEVELS.some((row) => row.level === value);

export const levelRowOf = (level: AlertLevel): (typeof LEVELS)[number] => LEVELS[level - 1] ?? LEVELS[0];

export const levelNameOf = (level: AlertLevel): LevelName => levelRowOf(level).name;

/** A level in words, such as `4 Severe`; `Not assessed` for null. */
export const levelWordsOf = (level: AlertLevel | null): string =>
  level === null ? "Not assessed" : `${level} ${levelNameOf(level)}`;

/** The highest of some levels; null when none is given. */
export const highestLevelOf = (levels: Iterable<AlertLevel | null>): AlertLevel | null => {
  let highest: AlertLevel | null = null;
  for (const level of levels) if (level !== null && (highest === null || level > highest)) highest = level;
  return highest;
};

/** How a level moved, such as `raised to Severe from Moderate`; null is an unset level. */
export function levelMoveWordsOf(before: AlertLevel | null, after: AlertLevel | null): string {
  if (after === null)
    return before === null ? "not assessed" : `no longer assessed (was ${levelNameOf(before)})`;
  if (before === null) return `set to ${levelNameOf(after)}`;
  if (before === after) return `kept at ${levelNameOf(after)}`;
  return `${after > before ? "raised" : "lowered"} to ${levelNameOf(after)} from ${levelNameOf(before)}`;
}
