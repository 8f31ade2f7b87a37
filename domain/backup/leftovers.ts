import { groupBy } from "../group-by";
import { DAY_MS, HOUR_MS, type Instant } from "../time/time";

/** A file in a directory listing. */
type ListedFile = { name: string; modifiedAt: Instant };

/** Where a rule applies: the data folder, the backups in it, or the folder of each exercise. */
export type LeftoverPlace = "data" | "backups" | "exercises";

type Rule = {
  what: string;
  place: LeftoverPlace;
  /** Matching files; the files that are kept beside a database go with them. */
  pattern: RegExp;
  /** How long after its last write a file is removed, and how many of the newest are always kept. */
  afterMs: number;
  keepNewest: number;
};

/**
 * What is cleaned up, and when. Unfinished files in `backups` are written under the lock of backups, which the clean-up
 * holds; other unfinished files get an hour.
 */
export const LEFTOVER_RULES: readonly Rule[] = [
  {
    what: "Backups that were ended before they were whole",
    place: "backups",
    pattern: /\.partial-\d+$/,
    afterMs: 0,
    keepNewest: 0,
  },
  {
    what: "Safety copies and archives that were ended before they were whole",
    place: "data",
    pattern: /\.partial-\d+$/,
    afterMs: HOUR_MS,
    keepNewest: 0,
  },
  {
    what: "Drafts of a new, restored or moved database, and copies that were being verified",
    place: "data",
    pattern: /^watchfloor\.db\.(new|restoring|moving|verifying-\d+)$/,
    afterMs: HOUR_MS,
    keepNewest: 0,
  },
  {
    what: "Exercises whose server was ended while it made them",
    place: "exercises",
    pattern: /^watchfloor\.db\.[\w-]+\.new$/,
    afterMs: HOUR_MS,
    keepNewest: 0,
  },
  {
    what: "Copies made before a migration",
    place: "data",
    pattern: /^watchfloor\.db\.before-migration-[^.]*$/,
    afterMs: 30 * DAY_MS,
    keepNewest: 2,
  },
  {
    what: "Copies made before a backup was restored",
    place: "data",
    pattern: /^watchfloor\.db\.before-restore-[^.]*$/,
    afterMs: 30 * DAY_MS,
    keepNewest: 2,
  },
];

const BESIDE = /-(journal|wal|shm)$/;

/** The names of files in a place that the rules allow to be removed. */
export function leftoversIn(place: LeftoverPlace, files: readonly ListedFile[], now: Instant): string[] {
  const rules = LEFTOVER_RULES.filter((rule) => rule.place === place);
  return rules.flatMap((rule) => leftoversOf(rule, files, now));
}

function leftoversOf(
  { pattern, afterMs, keepNewest }: Rule,
  files: readonly ListedFile[],
  now: Instant,
): string[] {
  const ownerOf = ({ name }: ListedFile) => name.replace(BESIDE, "");
  const groups = groupBy(
    files.filter((file) => pattern.test(ownerOf(file))),
    ownerOf,
  );
  const newestFirst = [...groups].sort(([, a], [, b]) => writtenAt(b) - writtenAt(a));
  return newestFirst
    .slice(keepNewest)
    .filter(([, group]) => afterMs === 0 || now - writtenAt(group) >= afterMs)
    .flatMap(([, group]) => group.map(({ name }) => name));
}

const writtenAt = (group: readonly ListedFile[]) => Math.max(...group.map(({ modifiedAt }) => modifiedAt));
