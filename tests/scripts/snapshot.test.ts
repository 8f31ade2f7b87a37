import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { EMPTY_DESK } from "@/db/seed/empty";
import { createDesk } from "@/db/sqlite/desk";
import { SNAPSHOT_SCHEMA } from "@/domain/snapshot/document-words";
import { json } from "@/formats/json";

type Ran = { code: number | null; out: string; err: string };

/** Runs the command as a person would, in a process of its own. */
const snapshot = (args: string[], folder: string) =>
  new Promise<Ran>((resolve) => {
    const env = { ...process.env, WATCHFLOOR_DATA: folder };
    const child = spawn(process.execPath, ["--import", "tsx", "scripts/snapshot.ts", ...args], { env });
    const ran = { out: "", err: "" };
    child.stdout.on("data", (chunk) => (ran.out += chunk));
    child.stderr.on("data", (chunk) => (ran.err += chunk));
    child.on("close", (code) => resolve({ code, ...ran }));
  });

let data = "";
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), "watchfloor-snapshot-"));
  await (await createDesk(data, EMPTY_DESK)).store.close();
  return () => rmSync(data, { recursive: true, force: true });
});

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "watchfloor-out-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe.each([
  ["json", new RegExp(`^\\{\n {2}"schema": "${SNAPSHOT_SCHEMA}"`)],
  ["csv", /^snapshot,notice,desk/],
  ["md", /^# Watch floor: snapshot \d+\n/],
  ["html", /^<!doctype html>/],
])("--format %s", (format, beginning) => {
  test("writes the snapshot, and nothing else, to standard output", async () => {
    const { code, out, err } = await snapshot(["--format", format], data);
    expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(/^Snapshot \d+ was taken\.\n$/) });
    expect(out).toMatch(beginning);
  });
});

test("its output reads back, with who took it", async () => {
  const { out } = await snapshot(["--format", "json"], data);
  expect(await json.read?.(Buffer.from(out))).toMatchObject({ ok: true, value: { takenBy: "Command line" } });
});

test("--title, --note and --marking are its cover", async () => {
  const cover = ["--title", "Weekly", "--note", "Read this.", "--marking", "tlp:red"];
  const { out } = await snapshot(["--format", "json", ...cover], data);
  expect(JSON.parse(out).cover).toEqual({ title: "Weekly", note: "Read this.", marking: "TLP:RED" });
});

test("--out replaces an existing file, and leaves nothing beside it but its signature", async () => {
  const folder = emptyFolder();
  const file = join(folder, "board.csv");
  writeFileSync(file, "before");
  const { code, out } = await snapshot(["--format", "csv", "--bom", "--out", file], data);
  expect({ code, out }).toEqual({ code: 0, out: "" });
  expect(readFileSync(file, "utf8")).toMatch(/^\uFEFFsnapshot,notice/);
  expect(readdirSync(folder)).toEqual(["board.csv", "board.csv.sig"]);
});

test("--effective-at and --known-at give an earlier board", async () => {
  const { out } = await snapshot(
    ["--format", "md", "--effective-at", "080134ZJAN20", "--known-at", "2020-01-09"],
    data,
  );
  expect(out).toContain("As of an earlier moment: the world at 080134ZJAN20, as known at 090000ZJAN20");
});

test("--help says how to use it", async () => {
  const { code, out } = await snapshot(["--help"], data);
  expect(code).toBe(0);
  for (const option of ["--format", "--out", "--effective-at", "--known-at", "--bom"])
    expect(out).toContain(option);
});

describe("wrong use ends with 2, and says what would be right", () => {
  test.each([
    ["no format", [], /--format must be one of: html, pdf, xlsx, csv, json, md, png/],
    ["an unknown format", ["--format", "docx"], /--format must be one of/],
    ["an unknown option", ["--format", "md", "--colour"], /--colour/],
    ["a moment that cannot be read", ["--format", "md", "--known-at", "noon"], /--known-at: .*080134ZJAN20/],
    [
      "a label that TLP does not have",
      ["--format", "md", "--marking", "TLP:WHITE"],
      /--marking: .*TLP:CLEAR/,
    ],
    ["paper for a text", ["--format", "md", "--paper", "a4"], /--paper goes with --format pdf only/],
    ["a byte order mark in JSON", ["--format", "json", "--bom"], /--bom goes with --format csv only/],
  ])("%s", async (_, args, says) => {
    expect(await snapshot(args, data)).toEqual({ code: 2, out: "", err: expect.stringMatching(says) });
  });
});

describe("failing ends with 1, and leaves no partial file", () => {
  test("without a desk", async () => {
    const folder = emptyFolder();
    const ran = await snapshot(["--format", "md"], folder);
    expect(ran).toEqual({ code: 1, out: "", err: expect.stringContaining("There is no desk in") });
    expect(readdirSync(folder)).toEqual([]);
  });

  test("with a moment in the future", async () => {
    const ran = await snapshot(["--format", "md", "--effective-at", "2999-01-01"], data);
    expect(ran).toEqual({
      code: 1,
      out: "",
      err: expect.stringContaining("--effective-at: This is in the future"),
    });
  });

  test("with a folder that is not there", async () => {
    const file = join(emptyFolder(), "missing", "board.md");
    const ran = await snapshot(["--format", "md", "--out", file], data);
    expect(ran).toMatchObject({ code: 1, out: "", err: expect.stringContaining("ENOENT") });
    expect(existsSync(file)).toBe(false);
  });
});
