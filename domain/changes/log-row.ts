import type { Change, Directory, LogEntry, SubjectedEntry } from "../log/log-entry";
import { momentOf, withInstants } from "../time/as-of";
import { changeOf } from "./change";
import { type FieldChange, fieldChangesOf } from "./log-field";

/** A watch-log entry as its page shows it: the sentence, the fields, and links to the screens at that time. */
export type LogRow = Change &
  Pick<LogEntry, "subjectId"> & { fields: FieldChange[]; screens: { name: string; href: string }[] };

export const logRowOf = (entry: SubjectedEntry, directory: Directory): LogRow => ({
  ...changeOf(entry, directory.names),
  subjectId: entry.subjectId,
  fields: fieldChangesOf(entry, directory.names),
  screens: screensOf(entry, directory),
});

/** Links to the screens about an entry's subject, as of when it was recorded. */
function screensOf(
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
  return [...screens, { name: "Board then", path: "/" }].map(({ name, path }) => ({
    name,
    href: withInstants(path, momentOf(recordedAt)),
  }));
}
