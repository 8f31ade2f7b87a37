import "next/dist/server/node-environment-baseline";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import type { ImportQueue } from "@/app/_imports/import-queue";
import { closeImportQueue } from "@/app/_imports/served-queue";
import { cancelUpload, checkUpload, importUpload } from "@/app/_imports/start-import";
import { readPreview, readUpload, readUploads, uploadsFolder } from "@/app/_imports/uploads";
import { onePerProcess } from "@/app/_upkeep/one-per-process";
import { POST } from "@/app/import/upload/route";
import { actingAs, type Desk } from "@/db/desk";
import { readImportState } from "@/db/queries/import/imports";
import { MINUTE_MS } from "@/domain/time/time";
import { asam } from "@/formats/import/asam";
import { openJob } from "@/imports/open-job";
import { examine } from "@/imports/run-import";
import { startImport } from "@/imports/start-import";
import type { DeskInAFolder } from "../../desk-in-a-folder";
import { accepted } from "../../drafts";
import { temporaryFolder } from "../../temporary-folder";
import { inAction } from "../request-scope";
import { servedDeskInAFolder } from "../served-desk";

let made: DeskInAFolder;
let ada: Desk;
beforeEach(async () => {
  made = await servedDeskInAFolder();
  made.setClock(Date.now());
  ada = actingAs(made.desk, "Ada");
  vi.stubEnv("WATCHFLOOR_RESERVE_MB", "1");
  onePerProcess("import queue", (): { queue?: ImportQueue } => ({})).queue = undefined;
  onTestFinished(closeImportQueue);
});

/** Sends files with the form of the import page, each named after its place in the list. */
async function send(contents: readonly string[], fields: Record<string, string> = {}, accept = "text/html") {
  const body = new FormData();
  for (const [name, value] of Object.entries({ onWatch: "Ada", ...fields })) body.set(name, value);
  contents.forEach((content, i) => {
    body.append("file", new File([content], `${i}.csv`));
  });
  const request = new Request("http://127.0.0.1/import/upload", {
    method: "POST",
    body,
    headers: { accept },
  });
  const { answer } = await inAction(() => POST(request));
  if (!answer) throw new Error("Nothing was answered.");
  return answer;
}

const sent = async (...args: Parameters<typeof send>): Promise<string> =>
  (await send(...args)).headers.get("location") ?? "";
const sentId = async (...args: Parameters<typeof send>): Promise<string> =>
  (await sent(...args)).replace("/import/", "");

const isChecked = (id: string) =>
  vi.waitFor(() => expect(readPreview(id)?.state).toBe("checked"), { timeout: 30_000, interval: 50 });

test("an uploaded file is checked, imported by whoever confirms it, and removed when that is done", async () => {
  const id = await sentId([asam.example], { isLenient: "on", source: " NGA " });
  expect(readUpload(id)).toMatchObject({ fileName: "0.csv", by: "Ada", isLenient: true, source: "NGA" });
  expect(await importUpload(ada, { id })).toMatchObject({ ok: false });
  await isChecked(id);
  await vi.waitFor(async () => expect(await importUpload(ada, { id })).toMatchObject({ ok: true }), 5_000);
  const state = () => ada.store.read((view) => readImportState(view, id));
  await vi.waitFor(async () => expect((await state())?.step.act).toBe("finished"), 30_000);
  await vi.waitFor(() => expect(readdirSync(uploadsFolder())).toEqual([]), 5_000);
  expect(await importUpload(ada, { id })).toEqual({ ok: true, value: { id } });
});

test("a file with refused rows is imported only once it is checked as lenient", async () => {
  const bad = `${asam.example}\nx,2019-02-30,,XI,71,,Tanker,no day,\n`;
  const id = await sentId([bad]);
  await isChecked(id);
  const refused = expect.objectContaining({ message: expect.stringContaining("Some rows were refused") });
  await vi.waitFor(
    async () => expect(await importUpload(ada, { id })).toMatchObject({ problems: [refused] }),
    5_000,
  );
  const upload = readUpload(id);
  if (!upload) throw new Error("The file is gone.");
  expect(checkUpload({ ...upload, isLenient: true })).toMatchObject({ ok: true });
  expect(readPreview(id)).toBeUndefined();
  await isChecked(id);
  await vi.waitFor(async () => expect(await importUpload(ada, { id })).toMatchObject({ ok: true }), 5_000);
});

/** An import whose server was killed before it stored any row. */
async function halfStored() {
  const path = join(temporaryFolder(), "0.csv");
  writeFileSync(path, asam.example);
  const file = { fileName: "0.csv", format: "auto", category: "shipping", isLenient: false, source: "" };
  const given = { ...file, id: made.desk.newId(), columns: {}, emptyWords: [], dateOrder: "" as const };
  const job = await openJob(ada, made.folder, { file: given, path });
  const begun = accepted(
    await startImport(ada, given, { found: job.found, ...(await examine(job, () => {})) }),
  );
  made.setClock(made.desk.now() + 2 * MINUTE_MS);
  return begun;
}

test("an import that a killed server half stored goes on where its file is sent again, as the same import", async () => {
  const begun = await halfStored();
  const state = () => ada.store.read((view) => readImportState(view, begun.import.id));
  const id = await sentId([asam.example], { categoryId: "shipping" });
  await isChecked(id);
  await vi.waitFor(
    async () =>
      expect(await importUpload(ada, { id })).toMatchObject({ ok: true, value: { id: begun.import.id } }),
    5_000,
  );
  await vi.waitFor(async () => expect((await state())?.step.act).toBe("finished"), 30_000);
  await vi.waitFor(() => expect(readdirSync(uploadsFolder())).toEqual([]), 5_000);
});

test("a half-stored import does not go on while nobody is on watch, and its file stays until somebody is", async () => {
  const begun = await halfStored();
  const id = await sentId([asam.example], { categoryId: "shipping" });
  await isChecked(id);
  const nobody = actingAs(made.desk, "");
  await vi.waitFor(
    async () => expect(await importUpload(nobody, { id })).toMatchObject({ problems: [{ field: "actor" }] }),
    5_000,
  );
  expect(await importUpload(ada, { id })).toMatchObject({ ok: true, value: { id: begun.import.id } });
});

test("the same form with the same file leads to the same place, another file is a new one", async () => {
  const form = { requestKey: "018f3f6e-0000-7000-8000-000000000001" };
  const first = await sent([asam.example], form);
  expect(await sent([asam.example], form)).toBe(first);
  expect(await sent([`${asam.example}\n`], form)).not.toBe(first);
  expect(readUploads()).toHaveLength(2);
});

test("several files of one form lead to the list, and one that is cancelled leaves nothing", async () => {
  expect(await sent([asam.example, `${asam.example}\n`])).toBe("/import?sent=2");
  for (const { id } of readUploads()) {
    await cancelUpload(id);
    expect(await importUpload(ada, { id })).toMatchObject({ ok: false, kind: "unknown" });
  }
  expect(readdirSync(uploadsFolder())).toEqual([]);
});

test("without room on the disk the page says so, and a program is told when to retry", async () => {
  vi.stubEnv("WATCHFLOOR_RESERVE_MB", "99999999");
  expect(await sent([asam.example])).toMatch(/^\/import\?refused=/);
  const answer = await send([asam.example], {}, "application/json");
  expect(answer.status).toBe(507);
  expect(await answer.json()).toMatchObject({ problems: [{ field: "", message: expect.any(String) }] });
  expect(readUploads()).toEqual([]);
});
