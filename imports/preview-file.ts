import { renameSync, writeFileSync } from "node:fs";
import type { CheckedRow } from "@/domain/import/checked-row";
import { type Fate, NOTHING_READ, type Tally } from "@/domain/import/import";
import { FIRST_ROWS, firstRowOf, type ImportPreview } from "@/domain/import/import-preview";
import type { OpenJob } from "./open-job";

const WRITE_EVERY_MS = 500;

/** Writes the partial result of a check to a file, for the page that shows it. */
export class PreviewFile {
  #preview: ImportPreview = {
    ...{ state: "checking", share: 0, file: null, tally: NOTHING_READ, first: [], refused: [], why: "" },
  };
  #writtenAt = 0;

  constructor(private readonly path: string) {}

  begin({ found }: OpenJob): void {
    this.#preview = { ...this.#preview, file: found };
    this.#write();
  }

  onBatch(job: OpenJob, tally: Tally, rows: readonly { row: CheckedRow; fate: Fate }[]): void {
    const { first } = this.#preview;
    const more = rows
      .slice(0, FIRST_ROWS - first.length)
      .map(({ row, fate }) => firstRowOf(row, fate, job.desk.now()));
    this.#preview = { ...this.#preview, tally, share: job.content.share(), first: [...first, ...more] };
    if (performance.now() - this.#writtenAt > WRITE_EVERY_MS) this.#write();
  }

  end(job: OpenJob, tally: Tally): void {
    this.#preview = { ...this.#preview, state: "checked", share: 1, tally, refused: job.report.first };
    this.#write();
  }

  fail(why: string): void {
    this.#preview = { ...this.#preview, state: "unreadable", why };
    this.#write();
  }

  #write(): void {
    writeFileSync(`${this.path}.new`, JSON.stringify(this.#preview));
    renameSync(`${this.path}.new`, this.path);
    this.#writtenAt = performance.now();
  }
}
