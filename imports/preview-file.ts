import { renameSync, writeFileSync } from "node:fs";
import type { RowFate } from "@/db/imports/imported-rows";
import { NOTHING_READ, type Tally } from "@/domain/import/import";
import { FIRST_ROWS, firstRowOf, type ImportPreview } from "@/domain/import/import-preview";
import type { OpenJob } from "./open-job";
import { columnsFoundIn, type Examined } from "./run-import";

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

  onBatch(job: OpenJob, tally: Tally, rows: readonly RowFate[]): void {
    const { first, changed = [] } = this.#preview;
    const shown = ({ row, fate, before }: RowFate) => firstRowOf(row, fate, job.desk.now(), before);
    const more = rows.slice(0, FIRST_ROWS - first.length).map(shown);
    const corrections = rows.filter(({ fate }) => fate === "changed").slice(0, FIRST_ROWS - changed.length);
    this.#preview = {
      ...{ ...this.#preview, tally, share: job.content.share(), first: [...first, ...more] },
      changed: [...changed, ...corrections.map(shown)],
    };
    if (performance.now() - this.#writtenAt > WRITE_EVERY_MS) this.#write();
  }

  end(job: OpenJob, examined: Examined): void {
    this.#preview = {
      ...{ ...this.#preview, ...examined, state: "checked", share: 1, refused: job.report.first },
    };
    this.#write();
  }

  fail(why: string, job: OpenJob | undefined): void {
    this.#preview = { ...this.#preview, ...(job && columnsFoundIn(job)), state: "unreadable", why };
    this.#write();
  }

  #write(): void {
    writeFileSync(`${this.path}.new`, JSON.stringify(this.#preview));
    renameSync(`${this.path}.new`, this.path);
    this.#writtenAt = performance.now();
  }
}
