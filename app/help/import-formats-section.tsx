import { Card } from "@/components/ui/card";
import { IMPORTERS } from "@/formats/importers";
import { READ_LIMITS } from "@/formats/reading/limits";
import type { HelpSection } from "./section";

const megabytes = (bytes: number) => `${bytes / 1024 / 1024} MB`;

const IMPORTS = (
  <>
    <p>
      The desk imports files of these formats, and recognises most of them automatically. For each you see
      what a row becomes, its key, by which a newer edition of the same data updates existing rows, and its
      terms of use. Grades are initial, until someone grades the dataset; F and 6 mean unknown. Attribution
      confidence is always 6 until someone has judged it, unless the file states it.
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
      Text is read by its byte order mark, as XML declares, or as UTF-8 if all of it is valid; otherwise its
      encoding is guessed, and can be chosen. Tables may be separated by commas, semicolons, tabs or vertical
      bars, with lines above the header and empty rows. A position of 0, 0 counts as none. A time keeps the
      precision that it is written with. In a table of your own, times without a zone are in the desk’s, or
      the one that you choose; elsewhere they are in UTC.
    </p>
    <p>
      The check lists every column that is not used, everything that was guessed, and what was set aside. A
      table belongs to the dataset that already has its rows, whatever its file is called. If its ids are
      those of other rows, you are asked whether its rows are new or corrections.
    </p>
    <p>
      Nothing is cut to fit: a text that is too long, a day that does not exist or an impossible position
      refuses its row, with row, column and reason. A record may have {megabytes(READ_LIMITS.record)} and{" "}
      {READ_LIMITS.columnsCount.toLocaleString("en")} columns, a snapshot or a MISP event{" "}
      {megabytes(READ_LIMITS.document)}. XML with a document type or entities of its own is refused. An
      archive (ZIP, gzip) with one file in it is unpacked, and a workbook (XLSX, ODS) read by its first sheet.
    </p>
  </>
);

export const IMPORT_FORMATS_SECTION: HelpSection = {
  id: "import-formats",
  title: "What can be imported",
  body: IMPORTS,
};
