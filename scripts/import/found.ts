import { renameSync, writeFileSync } from "node:fs";
import type { CheckedRow } from "@/domain/import/checked-row";
import { type Examination, FIRST_ROWS, type FoundFile, firstRowOf } from "@/domain/import/examination";
import { type Fate, NOTHING_READ, type Tally } from "@/domain/import/import";
import { columnNamesIn } from "@/formats/import/mapped-columns";
import { headOf } from "@/formats/reading/head";
import { encodingWords, type Job } from "./job";

const WRITE_EVERY_MS = 500;

/** Writes down what checking a file comes to, while it goes on, for whoever waits for it. Without a path, nowhere. */
export class FoundWriter {
  #found: Examination = {
    ...{ state: "checking", share: 0, file: null, tally: NOTHING_READ, first: [], refused: [], why: "" },
  };
  #writtenAt = 0;

  constructor(private readonly path: string | undefined) {}

  async begin(job: Job): Promise<void> {
    if (!this.path) return;
    this.#found = { ...this.#found, file: await foundFile(job) };
    this.#write();
  }

  onBatch(job: Job, tally: Tally, rows: readonly { row: CheckedRow; fate: Fate }[]): void {
    if (!this.path) return;
    const { first } = this.#found;
    const more = rows
      .slice(0, FIRST_ROWS - first.length)
      .map(({ row, fate }) => firstRowOf(row, fate, job.desk.now()));
    this.#found = { ...this.#found, tally, share: job.file.share(), first: [...first, ...more] };
    if (performance.now() - this.#writtenAt > WRITE_EVERY_MS) this.#write();
  }

  end(job: Job, tally: Tally): void {
    this.#found = { ...this.#found, state: "checked", share: 1, tally, refused: job.report.first };
    this.#write();
  }

  fail(why: string): void {
    this.#found = { ...this.#found, state: "unreadable", why };
    this.#write();
  }

  #write(): void {
    if (!this.path) return;
    writeFileSync(`${this.path}.new`, JSON.stringify(this.#found));
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
