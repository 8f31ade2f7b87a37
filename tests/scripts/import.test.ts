import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDesk } from "@/db/sqlite/desk";
import { asam } from "@/formats/import/asam";
import { everythingIn } from "@/tests/desk-in-a-folder";
import { temporaryFolder } from "@/tests/temporary-folder";
import { runScript } from "./run-script";

const lastLine = (text: string) => text.trimEnd().split("\n").at(-1);

const importIn = (folder: string, ...args: string[]) =>
  runScript("scripts/import.ts", args, { WATCHFLOOR_DATA: folder });

async function rowsIn(folder: string) {
  const desk = await openDesk(folder);
  const rows = await everythingIn(desk);
  await desk.store.close();
  return rows;
}

/** A file of so many messages, in a folder of its own. */
function messages(count: number, words = "robbers boarded a tanker"): string {
  const header = asam.example.split("\n")[0] ?? "";
  const rows = Array.from(
    { length: count },
    (_, i) =>
      `2019-${i},2019-06-${10 + (i % 20)},"1°1'1""N\n103°1'1""E",XI,71,ROBBERS,Tanker ${i},${words} ${i}.,`,
  );
  const file = join(temporaryFolder(), "messages.csv");
  writeFileSync(file, `${[header, ...rows].join("\n")}\n`);
  return file;
}

test("a file is imported into a new empty desk, and importing it again changes nothing", async () => {
  const folder = join(temporaryFolder(), "desk");
  const file = messages(1_200);
  const first = await importIn(folder, "auto", file, "--by", "Okafor");
  expect(first).toMatchObject({ code: 0, err: expect.stringContaining("Created an empty desk") });
  expect(first.out).toBe("read 1200, new 1200, changed 0, unchanged 0, duplicate 0, refused 0\n");
  const before = await rowsIn(folder);
  expect(before.imports).toMatchObject([{ format: "asam", dataset: "nga-asam", recordedBy: "Okafor" }]);
  const again = await importIn(folder, "asam", file);
  expect(again).toMatchObject({
    code: 0,
    err: expect.stringContaining("everything in it is already on the desk"),
  });
  expect(again.out).toBe("read 1200, new 0, changed 0, unchanged 1200, duplicate 0, refused 0\n");
  expect(await rowsIn(folder)).toEqual(before);
});

test("one bad row: nothing is stored, every bad row is listed; lenient stores the others, and lists the bad ones", async () => {
  const folder = join(temporaryFolder(), "desk");
  const file = messages(3);
  const late = '2029-1,2999-01-01,"1°1\'1""N\n103°1\'1""E",XI,71,ROBBERS,Tanker,later,\n';
  writeFileSync(file, `${readFileSync(file, "utf8")}x,2019-02-30,,XI,71,,Tanker,no day,\n${late}`);
  const strict = await importIn(folder, "asam", file);
  expect(strict.code).toBe(1);
  expect(strict.err).toMatch(/Refused: row 4, line 8, date: must be a day that there is/);
  expect(strict.err).toMatch(
    /Refused: row 5, line 9, effectiveAt: This is in the future: the desk's clock says/,
  );
  expect(strict.out).toBe("read 5, new 3, changed 0, unchanged 0, duplicate 0, refused 2\n");
  expect(await rowsIn(folder)).toMatchObject({ incidents: [], imports: [], importSteps: [] });
  const lenient = await importIn(folder, "asam", file, "--lenient");
  expect(lenient).toMatchObject({ code: 0, out: strict.out });
  const report = /are in (\S+refused\.csv)/.exec(lenient.err)?.[1] ?? "";
  expect(readFileSync(report, "utf8")).toMatch(
    /^row,line,column,why\r\n4,8,date,.*\r\n5,9,effectiveAt,.*\r\n$/,
  );
  expect((await rowsIn(folder)).incidents).toHaveLength(3);
});

test("a dry run reports what would change, and stores nothing", async () => {
  const folder = join(temporaryFolder(), "desk");
  const { code, out } = await importIn(folder, "asam", messages(2), "--dry-run");
  expect({ code, out }).toEqual({
    code: 0,
    out: "read 2, new 2, changed 0, unchanged 0, duplicate 0, refused 0\n",
  });
  expect(await rowsIn(folder)).toMatchObject({ incidents: [], imports: [] });
});

test("a refused row says which option decides what it leaves open", async () => {
  const file = join(temporaryFolder(), "open.csv");
  writeFileSync(file, "date,title\n2020-01-08,x\n2020-01-08 04:20 AST,y\n08/01/20,z\n");
  const { err } = await importIn(join(temporaryFolder(), "desk"), "csv", file, "--dry-run");
  for (const option of [
    "--category ID, or --map category=COLUMN",
    "--zone NAME",
    "--day-first or --month-first",
  ])
    expect(err).toContain(`(${option})`);
});

test("an import is undone by its id", async () => {
  const folder = join(temporaryFolder(), "desk");
  const { err } = await importIn(folder, "asam", messages(1_100));
  const id = /--undo (\S+)/.exec(err)?.[1] ?? "";
  expect(await importIn(folder, "--undo", id)).toMatchObject({
    code: 0,
    err: expect.stringContaining("Undone: 1,100 retracted, 0 put back as they were."),
  });
  expect(await importIn(folder, "--undo", id)).toMatchObject({
    code: 1,
    err: expect.stringContaining("undone already"),
  });
  expect(await importIn(folder, "--undo", "nope")).toMatchObject({
    code: 1,
    err: "There is no import nope.\n",
  });
});

/** Starts an import, and ends it in some way once it has stored a few batches. */
async function brokenOff(folder: string, file: string, signal: NodeJS.Signals) {
  const env = { ...process.env, WATCHFLOOR_DATA: folder };
  const args = ["--import", "tsx", "scripts/import.ts", "asam", file];
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  const ended = once(child, "close");
  let err = "";
  child.stderr.on("data", (words) => (err += String(words)));
  // Not before its desk is open: nobody else may have a new database while its mode is set.
  const steps = async () =>
    /Created an empty desk/.test(err) ? ((await rowsIn(folder)).importSteps ?? []) : [];
  while (child.exitCode === null && (await steps()).length < 3)
    await new Promise((later) => setTimeout(later, 5));
  child.kill(signal);
  const [code] = await ended;
  return { code: code as number | null, err };
}

test("killed in the middle, an import is resumed: every row once, under one import", async () => {
  const folder = join(temporaryFolder(), "desk");
  const file = messages(12_000);
  const ended = await brokenOff(folder, file, "SIGKILL");
  expect(ended).toEqual({ code: null, err: expect.any(String) });
  const half = (await rowsIn(folder)).incidents?.length ?? 0;
  expect(half).toBeGreaterThan(0);
  expect(half).toBeLessThan(12_000);
  const { code, out, err } = await importIn(folder, "asam", file, "--resume");
  expect({ code, out }).toEqual({
    code: 0,
    out: "read 12000, new 12000, changed 0, unchanged 0, duplicate 0, refused 0\n",
  });
  expect(err).toContain(`${half} rows were read before`);
  const { incidents = [], imports = [] } = await rowsIn(folder);
  expect(incidents).toHaveLength(12_000);
  expect(imports).toHaveLength(1);
  expect(await importIn(folder, "asam", file, "--resume")).toMatchObject({ code: 1 });
});

test("Ctrl+C stops after the current batch, and says how to continue", async () => {
  const folder = join(temporaryFolder(), "desk");
  const { code, err } = await brokenOff(folder, messages(12_000), "SIGINT");
  expect(code).toBe(1);
  expect(err).toMatch(/Stopped\. \d+ rows are stored\. To go on: npm run import -- asam \S+ --resume/);
  const steps = (await rowsIn(folder)).importSteps as { act: string }[];
  expect(steps.at(-1)).toMatchObject({ act: "stopped", reason: "Stopped on request" });
});

test("the same file imported twice at once is stored once", async () => {
  const folder = join(temporaryFolder(), "desk");
  await importIn(folder, "asam", messages(1));
  const file = messages(3_000, "pirates boarded a tanker");
  const both = await Promise.all([importIn(folder, "asam", file), importIn(folder, "asam", file)]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  const { incidents = [], imports = [] } = await rowsIn(folder);
  expect(imports).toHaveLength(2);
  const standing = incidents as { act: string; datasetKey: string }[];
  expect(standing.filter(({ act }) => act === "recorded")).toHaveLength(3_000);
  expect(standing.filter(({ act }) => act === "corrected")).toHaveLength(1);
}, 120_000);

test.each([
  ["no file", ["asam"], /Give a format and a file/],
  ["a format that is not there", ["fax", "package.json"], /The format must be auto, or one of: asam/],
  ["an unknown option", ["asam", "package.json", "--fast"], /--fast/],
])("wrong use ends with 2, and says what would be right: %s", async (_, args, says) => {
  const ran = await importIn(join(temporaryFolder(), "desk"), ...args);
  expect(ran).toEqual({ code: 2, out: "", err: expect.stringMatching(says) });
});

test.each([
  ["is not there", "nowhere.csv", /There is no file nowhere\.csv/],
  ["is of no known format", "package.json", /We couldn't recognise package\.json/],
])("a file that %s is refused", async (_, file, says) => {
  expect(await importIn(join(temporaryFolder(), "desk"), "auto", file)).toMatchObject({
    code: 1,
    out: "",
    err: expect.stringMatching(says),
  });
});

/** What the real files hold, as their own README counts them. */
test.each([
  ["asam-2022-06-21.csv", 8642, 2],
  ["ucdp-ged-syria-2019-06_2019-11.csv", 1180, 0],
  ["gdelt-20191024143000-mideast.export.CSV", 281, 0],
  ["sigacts-iraq-indirect-fire-2007.csv", 7273, 0],
  ["cisa-kev-2025-08-25.json", 1404, 0],
])(
  "the real file %s is imported once, and importing it again changes nothing",
  async (name, read, duplicate) => {
    const file = join("..", "shared", "data", name);
    if (!existsSync(file)) {
      console.warn(`LEFT OUT: ${file} is not there.`);
      return;
    }
    const folder = join(temporaryFolder(), "desk");
    const known = read - duplicate;
    const first = await importIn(folder, "auto", file, "--category", "rockets");
    expect(lastLine(first.out)).toBe(
      `read ${read}, new ${known}, changed 0, unchanged 0, duplicate ${duplicate}, refused 0`,
    );
    const again = await importIn(folder, "auto", file, "--category", "rockets");
    expect(lastLine(again.out)).toBe(
      `read ${read}, new 0, changed 0, unchanged ${known}, duplicate ${duplicate}, refused 0`,
    );
  },
);
