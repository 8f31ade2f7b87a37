import { Card } from "@/components/ui/card";
import { IMPORTERS } from "@/formats/importers";
import { READ_LIMITS } from "@/formats/reading/limits";
import type { HelpSection } from "./section";

const megabytes = (bytes: number) => `${bytes / 1024 / 1024} MB`;

const IMPORTS = (
  <>
    <p>
      The desk imports files of these formats, and recognises most of them by how they begin. Each says what a
      row brings, what its key is made of, by which a newer edition of the same data changes what is there,
      and what its publisher asks of you. Grades are where a dataset starts until somebody grades it; F and 6
      mean unknown. Attribution confidence is always 6 until somebody has judged it, unless the file says how
      sure it is.
    </p>
    <p>
      Where a row says when it was last changed, an older edition of it changes nothing, whichever file is
      imported first. Where rows do not, a file that was imported before another edition of its dataset
      changes nothing either; an old file that the desk has never seen is taken for the newest: import such
      editions in order, or undo the import.
    </p>
    <ul className="grid gap-3 md:grid-cols-2">
      {IMPORTERS.map(({ name, title, brings, keyedBy, terms }) => (
        <li key={name}>
          <Card className="h-full space-y-1 p-3">
            <h3 className="font-semibold">{title}</h3>
            <p>{brings}</p>
            <p className="text-ink-2">
              <b>Name</b> <code>{name}</code>. <b>Key</b> {keyedBy}.
            </p>
            <p className="text-ink-2">
              <b>Terms</b> {terms}
            </p>
          </Card>
        </li>
      ))}
    </ul>
    <p>
      Text is read as UTF-8 or UTF-16 by its mark, else as UTF-8 where all of it is, else as Windows-1252.
      Tables may be parted by commas, semicolons, tabs or upright bars. A position of 0, 0 is none. A time is
      kept as exactly as it is written, in UTC unless it names a zone, and none is invented.
    </p>
    <p>
      Nothing is cut to fit: a text that is too long, a day that does not exist or a position off the globe
      refuses its row, with row, column and reason. A record may have {megabytes(READ_LIMITS.record)} and{" "}
      {READ_LIMITS.columnsCount.toLocaleString("en")} columns, a snapshot or a MISP event{" "}
      {megabytes(READ_LIMITS.document)}. XML with a document type or entities of its own is refused. Archives
      are refused: unpack them first.
    </p>
  </>
);

export const IMPORT_FORMATS_SECTION: HelpSection = {
  id: "import-formats",
  title: "What can be imported",
  body: IMPORTS,
};
