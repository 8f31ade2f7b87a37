import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { readImportState } from "@/db/queries/import/imports";
import type { ImportJob } from "@/domain/import/import-job";
import type { ImportPreview } from "@/domain/import/import-preview";
import { asam } from "@/formats/import/asam";
import { IMPORT_COMMAND, ImportProcess } from "@/imports/import-process";
import { startImport } from "@/imports/start-import";
import { type DeskInAFolder, deskInAFolder } from "../desk-in-a-folder";
import { accepted } from "../drafts";

const ID = "01a21c5e-851b-749d-bab9-828000000001";
const RULES = { command: IMPORT_COMMAND, env: process.env, stuckMs: 60_000, stopMs: 1_000 };

let made: DeskInAFolder;
let job: ImportJob & { act: "check" | "store" };
beforeEach(async () => {
  made = await deskInAFolder();
  made.setClock(Date.now());
  const file = { id: ID, fileName: "asam.csv", format: "auto", category: "", isLenient: false, source: "" };
  const reading = { columns: {}, emptyWords: [], dateOrder: "" } as const;
  const [path, previewPath] = [join(made.folder, "sent"), join(made.folder, "found.json")];
  writeFileSync(path, asam.example);
  job = { folder: made.folder, by: "Grace", act: "check", file: { ...file, ...reading }, path, previewPath };
});

const ended = (each: ImportJob) => new ImportProcess(each, RULES).ended;
const preview = (): ImportPreview => JSON.parse(readFileSync(job.previewPath, "utf8"));
const state = () => made.desk.store.read((view) => readImportState(view, ID));

test("a process checks a file, stores it once its import was started, and undoes it for good, one job each", async () => {
  expect(await ended(job)).toEqual({ state: "done" });
  const { file: found, tally } = preview();
  expect({ format: found?.format, refused: tally.refused }).toEqual({ format: "asam", refused: 0 });
  expect(await state()).toBeUndefined();
  if (!found) throw new Error("The check found nothing.");
  accepted(await startImport(made.desk, job.file, { found, tally }));
  expect(await ended({ ...job, act: "store" })).toEqual({ state: "done" });
  expect(await state()).toMatchObject({
    step: { act: "finished", recordedBy: "Grace", tally: { new: tally.new } },
  });
  expect(await ended({ act: "undo", id: ID, folder: made.folder, by: "Grace" })).toEqual({ state: "done" });
  expect((await state())?.step.act).toBe("undone");
  expect(await ended({ ...job, act: "store" })).toEqual({ state: "done" });
  expect((await state())?.step.act).toBe("undone");
});

test("a check of an unreadable file ends with the reason, also in its preview", async () => {
  writeFileSync(job.path, "");
  const why = "line 1: This file is empty.";
  expect(await ended(job)).toEqual({ state: "failed", why });
  expect(preview()).toMatchObject({ state: "unreadable", why });
});

test("a file that changed since its check is not stored", async () => {
  await ended(job);
  const { file: found, tally } = preview();
  if (!found) throw new Error("The check found nothing.");
  accepted(await startImport(made.desk, job.file, { found, tally }));
  writeFileSync(job.path, `${asam.example}\n`);
  expect(await ended({ ...job, act: "store" })).toMatchObject({ state: "failed" });
  expect((await state())?.step.act).toBe("began");
});
