import { createHash } from "node:crypto";
import { existsSync, lstatSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { NotTaken, receive } from "@/app/import/upload/receive";
import { UPLOAD_LIMITS } from "@/domain/import/upload-limits";
import { temporaryFolder } from "../../temporary-folder";

const BOUNDARY = "----a-boundary";

/** A form with a file of so many bytes, sent in pieces; `ends` false breaks it off in the middle of the file,
 * of which only the signal tells where there is one. */
function sentForm(bytes: number, ends = true, signal?: AbortSignal): Request {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="asam.csv"\r\n\r\n`;
  const pieces = [head, ...Array.from({ length: bytes / 1000 }, () => "x".repeat(1000))];
  if (ends) pieces.push(`\r\n--${BOUNDARY}--\r\n`);
  const body = new ReadableStream({
    pull(controller) {
      const piece = pieces.shift();
      if (piece !== undefined) controller.enqueue(Buffer.from(piece));
      else if (ends) controller.close();
      else if (!signal) controller.error(new Error("The connection broke"));
    },
  });
  const headers = { "content-type": `multipart/form-data; boundary=${BOUNDARY}` };
  const init = { method: "POST", headers, body, duplex: "half", signal };
  return new Request("http://127.0.0.1/", init as RequestInit);
}

const failureOf = (received: Promise<unknown>): Promise<unknown> =>
  received.then(
    () => null,
    (error) => error,
  );

const digestOf = (content: string) => createHash("sha256").update(content).digest("hex");

/** Places in a folder, named in turn a, b and so on, or always the one that is given. */
function placesIn(folder: string, always?: string) {
  let count = 0;
  return () => {
    const id = String.fromCharCode(97 + count++);
    return { id, place: always ?? join(folder, `${id}.part`) };
  };
}

test("an uploaded file is stored in its place", async () => {
  const folder = temporaryFolder();
  const fileDigest = digestOf("x".repeat(300_000));
  expect(await receive(sentForm(300_000), placesIn(folder))).toEqual({
    fields: {},
    files: [{ id: "a", fileName: "asam.csv", fileDigest, bytes: 300_000 }],
  });
  expect(lstatSync(join(folder, "a.part")).size).toBe(300_000);
});

/** A form with files of these contents, each named after its place in the list. */
const filesForm = (contents: readonly string[]) =>
  `${contents
    .map(
      (content, i) =>
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${i}.csv"\r\n\r\n${content}\r\n`,
    )
    .join("")}--${BOUNDARY}--\r\n`;

test("several files of one form are stored separately, and an empty file field counts for none", async () => {
  const folder = temporaryFolder();
  const empty = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename=""\r\n\r\n\r\n`;
  const contents = ["one", "two,two", "x".repeat(100_000)];
  const { files } = await receive(sentLetters(empty + filesForm(contents)), placesIn(folder));
  expect(files).toEqual(
    contents.map((content, i) => ({
      ...{ id: "abc"[i], fileName: `${i}.csv`, fileDigest: digestOf(content), bytes: content.length },
    })),
  );
  expect(readdirSync(folder).sort()).toEqual(["a.part", "b.part", "c.part"]);
});

test("more files than one form may send are refused, and none is kept", async () => {
  const folder = temporaryFolder();
  const contents = Array.from({ length: UPLOAD_LIMITS.atOnce + 1 }, (_, i) => `file ${i}`);
  const failure = await failureOf(receive(sentLetters(filesForm(contents)), placesIn(folder)));
  expect(String(failure)).toContain("At most 20 files can be sent at once");
  expect(readdirSync(folder)).toEqual([]);
});

/** A request whose body is these letters. */
const sentLetters = (body: string, type = `multipart/form-data; boundary=${BOUNDARY}`) =>
  new Request("http://127.0.0.1/", { method: "POST", headers: { "content-type": type }, body });

const FILE_HEAD = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="asam.csv"\r\n\r\n`;
const fieldOf = (value: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="source"\r\n\r\n${value}\r\n${FILE_HEAD}a,b\r\n--${BOUNDARY}--\r\n`;

test.each([
  ["cut short within the file", sentLetters(`${FILE_HEAD}a,b`), "did not arrive in full"],
  ["cut short before the file", sentLetters(`--${BOUNDARY}`), "did not arrive in full"],
  ["with a broken head", sentLetters(`--${BOUNDARY}\r\n\r\n\r\n`), "did not arrive in full"],
  ["without its boundary", sentLetters(FILE_HEAD, "multipart/form-data"), "did not arrive in full"],
  ["with NUL in a field", sentLetters(fieldOf("a\0b")), "not text (NUL"],
])("a form %s is refused, and nothing stays", async (_, request, rows) => {
  const folder = temporaryFolder();
  const failure = await failureOf(receive(request, placesIn(folder)));
  expect(failure).toBeInstanceOf(NotTaken);
  expect(String(failure)).toContain(rows);
  expect(readdirSync(folder)).toEqual([]);
});

/** Places that cannot be written to, as far as the machine has them, and what the refusal of each says. */
const UNWRITABLE: [how: string, says: RegExp, cursorIn: (folder: string) => string][] = [
  [
    "because its folder is gone",
    /could not be written.*\(ENOENT\)/,
    (folder) => join(folder, "gone", "a.part"),
  ],
];
if (existsSync("/dev/full"))
  UNWRITABLE.push([
    "because the disk is full",
    /The disk of the desk is full/,
    (folder) => {
      symlinkSync("/dev/full", join(folder, "a.part"));
      return join(folder, "a.part");
    },
  ]);

test.each(UNWRITABLE)(
  "a file that cannot be written, %s, is refused, and nothing is kept",
  async (_, says, cursorIn) => {
    const folder = temporaryFolder();
    const failure = await failureOf(receive(sentForm(3_000_000), placesIn(folder, cursorIn(folder))));
    expect(failure).toBeInstanceOf(NotTaken);
    expect(String(failure)).toMatch(says);
    expect(readdirSync(folder)).toEqual([]);
  },
);

test("an interrupted upload leaves nothing", async () => {
  const folder = temporaryFolder();
  expect(await failureOf(receive(sentForm(300_000, false), placesIn(folder)))).toBeInstanceOf(Error);
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ["while it arrives", () => AbortSignal.timeout(50)],
  ["before it is read", () => AbortSignal.abort()],
])(
  "an upload whose sender has left %s is no longer waited for, and leaves nothing",
  async (_, signal) => {
    const folder = temporaryFolder();
    const failure = await failureOf(receive(sentForm(300_000, false, signal()), placesIn(folder)));
    expect(failure).toMatchObject({ refusal: "incomplete" });
    expect(readdirSync(folder)).toEqual([]);
  },
  5_000,
);

test("forms interrupted while their folders are created leave nothing, however many", async () => {
  const folder = temporaryFolder();
  const broken = Array.from({ length: 200 }, (_, i) =>
    failureOf(receive(sentLetters(`${FILE_HEAD}a,b`), placesIn(folder, join(folder, `${i}.part`)))),
  );
  for (const failure of await Promise.all(broken)) expect(failure).toBeInstanceOf(NotTaken);
  expect(readdirSync(folder)).toEqual([]);
});
