import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import {
  placeForUpload,
  putUpload,
  readUpload,
  readUploads,
  removeLeftovers,
  removeUpload,
  type Upload,
} from "@/app/_imports/uploads";
import { temporaryFolder } from "../../temporary-folder";

const idOf = (n: number) => `01a21c5e-851b-749d-bab9-82800000000${n}`;
let folder = "";

beforeEach(() => {
  const desk = temporaryFolder();
  vi.stubEnv("WATCHFLOOR_DATA", desk);
  folder = join(desk, "uploads");
  mkdirSync(folder);
});

const put = (name: string, content = "x") => writeFileSync(join(folder, name), content);
const names = () => readdirSync(folder).sort();

/** A file that has arrived whole. */
function sent(n: number): Upload {
  const upload: Upload = {
    ...{ id: idOf(n), fileName: "may.csv", format: "auto", category: "", isLenient: false, source: "" },
    ...{ columns: {}, emptyWords: [], dateOrder: "", by: "Ada" },
  };
  writeFileSync(placeForUpload(upload.id), "title\n");
  putUpload(upload);
  return upload;
}

test("an uploaded file is listed with its size, newest first, until it is removed", () => {
  const [older, newer] = [sent(1), sent(2)];
  expect(readUploads()).toEqual([
    { ...newer, bytes: 6 },
    { ...older, bytes: 6 },
  ]);
  removeUpload(older.id, false);
  removeUpload(newer.id, false);
  expect(names()).toEqual([]);
});

test("what a killed server left half written is removed; whole files and the queue stay", () => {
  sent(1);
  put(`${idOf(1)}.queue.json`);
  put(`${idOf(1)}.found.json.new`);
  put(`${idOf(2)}.part`);
  put(idOf(3));
  put(`${idOf(4)}.json`, "{}");
  put(idOf(5));
  put(`${idOf(5)}.json`, "");
  put(`${idOf(6)}.queue.json`);
  put("notes.txt");
  removeLeftovers();
  expect(names()).toEqual(
    [`${idOf(1)}`, `${idOf(1)}.json`, `${idOf(1)}.queue.json`, `${idOf(6)}.queue.json`, "notes.txt"].sort(),
  );
});

test("incomplete settings count as missing", () => {
  sent(1);
  put(`${idOf(1)}.json`, '{"id":');
  expect(readUpload(idOf(1))).toBeUndefined();
  expect(readUploads()).toEqual([]);
});

test("only an upload's own id reaches a file", () => {
  put("../secret.json", '{"id":"secret"}');
  expect(readUpload("../secret")).toBeUndefined();
  removeUpload("../secret", false);
  expect(readdirSync(join(folder, ".."))).toContain("secret.json");
});
