import { expect, test } from "vitest";
import {
  refusalOfUpload,
  UPLOAD_LIMITS,
  UPLOAD_REFUSALS,
  type UploadStock,
  uploadRefusalNamed,
} from "@/domain/import/upload-limits";

const MB = 1024 * 1024;
const LARGEST = 64 * MB;
const EMPTY: UploadStock = {
  waitingCount: 0,
  filesCount: 0,
  bytes: 0,
  senderBytes: 0,
  freeBytes: 10_000 * MB,
  reserveBytes: 500 * MB,
  largestBytes: LARGEST,
};
const { waiting, files, inAll, perSender } = UPLOAD_LIMITS;

test("the largest file is accepted while there is room", () => {
  expect(refusalOfUpload(LARGEST, EMPTY)).toBeUndefined();
});

test.each([
  ["queue-full", { waitingCount: waiting - 1 }, { waitingCount: waiting }],
  ["too-many-files", { filesCount: files - 1 }, { filesCount: files }],
  ["uploads-full", { bytes: inAll * LARGEST - MB }, { bytes: inAll * LARGEST - MB + 1 }],
  ["sender-full", { senderBytes: perSender * LARGEST - MB }, { senderBytes: perSender * LARGEST - MB + 1 }],
  ["disk-full", { freeBytes: 501 * MB }, { freeBytes: 501 * MB - 1 }],
] as const)("a file of 1 MB is refused as %s from its limit on, and not before", (refusal, below, from) => {
  expect(refusalOfUpload(MB, { ...EMPTY, ...below })).toBeUndefined();
  expect(refusalOfUpload(MB, { ...EMPTY, ...from })).toBe(refusal);
});

test("one person cannot use all the room", () => {
  expect(perSender).toBeLessThan(inAll);
});

test("every refusal says what is wrong and then what to do, and when a program may try again where that helps", () => {
  for (const { status, message, ...rest } of Object.values(UPLOAD_REFUSALS)) {
    expect(message).toMatch(/^[A-Z\d].*\. .*\.$/);
    if (status === 503) expect(rest).toHaveProperty("retryAfterS");
  }
});

test("only existing refusals can be named in an address", () => {
  expect(uploadRefusalNamed("queue-full")?.status).toBe(503);
  for (const name of ["", "toString", "Call this number"]) expect(uploadRefusalNamed(name)).toBeUndefined();
});
