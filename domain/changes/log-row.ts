import type { Change, Directory, LogEntry, SubjectedEntry } from "../log/log-entry";
import { momentOf, timeParamsOf } from "../time/as-of";
import { withTimes } from "../time/with-times";
import { changeOf } from "./change";
import { type FieldChange, fieldChangesOf } from "./field-change";

/** A watch-log entry in words: its sentence and its fields. */
export type LogWords = Change & Pick<LogEntry, "subjectId"> & { fields: FieldChange[] };

/** The same with links to the screens at that time, as the page of the log shows it. */
export type LogRow = LogWords & { screens: ReturnType<typeof screensOf> };

const logWordsOf = (entry: SubjectedEntry, { names }: Directory): LogWords => ({
  ...changeOf(entry, names),
  subjectId: entry.subjectId,
  fields: fieldChangesOf(entry, names),
});

export const logRowOf = (entry: SubjectedEntry, directory: Directory): LogRow => ({
  ...logWordsOf(entry, directory),
  screens: screensOf(entry, directory),
});

/** Links to the screens about an entry's subject, as of when it was recorded. */
export function screensOf(
  { indicatorId, categoryId, recordedAt }: SubjectedEntry,
  { names, categoryOf }: Directory,
) {
  const screens = [
    { name: "Indicator then", id: indicatorId, folder: "/indicators/" },
    {
      name: "Category then",
      id: categoryId ?? categoryOf.get(indicatorId ?? "") ?? null,
      folder: "/categories/",
    },
  ].flatMap(({ name, id, folder }) =>
    id !== null && names.has(id) ? [{ name, path: `${folder}${encodeURIComponent(id)}` }] : [],
  );
  const times = timeParamsOf(momentOf(recordedAt));
  return [...screens, { name: "Board then", path: "/" }].map(({ name, path }) => ({
    name,
    href: withTimes(path, times),
  }));
}
