import { renameSync, writeFileSync } from "node:fs";
import type { CheckedRow } from "@/domain/import/checked-row";
import { type Fate, NOTHING_READ, type Tally } from "@/domain/import/import";
import { FIRST_ROWS, type FoundFile, firstRowOf, type ImportPreview } from "@/domain/import/import-preview";
import { columnNamesIn } from "@/formats/import/mapped-columns";
import { headOf } from "@/formats/reading/head";
import { encodingWords, type Job } from "./job";

const WRITE_EVERY_MS = 500;

/** Writes down what checking a file has found so far, for the page that shows it. Without a path, nowhere. */
export class PreviewFile {
  #preview: ImportPreview = {
    ...{ state: "checking", share: 0, file: null, tally: NOTHING_READ, first: [], refused: [], why: "" },
  };
  #writtenAt = 0;

  constructor(private readonly path: string | undefined) {}

  async begin(job: Job): Promise<void> {
    if (!this.path) return;
    this.#preview = { ...this.#preview, file: await foundFile(job) };
    this.#write();
  }

  onBatch(job: Job, tally: Tally, rows: readonly { row: CheckedRow; fate: Fate }[]): void {
    if (!this.path) return;
    const { first } = this.#preview;
    const more = rows
      .slice(0, FIRST_ROWS - first.length)
      .map(({ row, fate }) => firstRowOf(row, fate, job.desk.now()));
    this.#preview = { ...this.#preview, tally, share: job.file.share(), first: [...first, ...more] };
    if (performance.now() - this.#writtenAt > WRITE_EVERY_MS) this.#write();
  }

  end(job: Job, tally: Tally): void {
    this.#preview = { ...this.#preview, state: "checked", share: 1, tally, refused: job.report.first };
    this.#write();
  }

  fail(why: string): void {
    this.#preview = { ...this.#preview, state: "unreadable", why };
    this.#write();
  }

  #write(): void {
    if (!this.path) return;
    writeFileSync(`${this.path}.new`, JSON.stringify(this.#preview));
    renameSync(`${this.path}.new`, this.path);
    this.#writtenAt = performance.now();
  }
}

const foundFile = async ({ importer, encoding, file, ...job }: Job): Promise<FoundFile> => ({
  format: importer.name,
  formatTitle: importer.title,
  terms: importer.terms,
  encoding: encodingWords[encoding],
  dataset: job.dataset,
  fileDigest: job.fileDigest,
  fileBytesCount: file.bytesCount,
  mapping: job.mapping,
  columns: importer.isMapped ? columnNamesIn(await headOf(file, encoding)) : [],
});
