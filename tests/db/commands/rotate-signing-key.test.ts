import { rmSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import { rotateSigningKey } from "@/db/commands/rotate-signing-key";
import { takeSnapshot } from "@/db/commands/take-snapshot";
import { openDesk } from "@/db/files/data-folder";
import { verifyRecord } from "@/db/files/record";
import { nextSigner, signingKeyFileOf } from "@/db/files/signing-key";
import { readSigningKeys, readSnapshotSignature } from "@/db/queries/board/snapshot-signature";
import { EVERYTHING } from "@/domain/snapshot/export-choice";
import { checkProof, handedOut } from "@/domain/snapshot/proof";
import { isRootSigned } from "@/domain/snapshot/signature";
import { deskInAFolder } from "../../desk-in-a-folder";
import { accepted, expectRefused } from "../../drafts";

test("a snapshot is signed as it is taken, with a key outside the database that only its owner can read", async () => {
  const { desk, file } = await deskInAFolder();
  const taken = accepted(await takeSnapshot(desk, {}));
  const signed = await desk.store.read((view) => readSnapshotSignature(view, taken.number));
  if (!signed) throw new Error("The snapshot is not signed.");
  expect(isRootSigned(signed)).toBe(true);
  expect(signed.publicKey).toBe(desk.store.signer().publicKey);
  expect(statSync(signingKeyFileOf(file)).mode & 0o777).toBe(0o600);
  const { proof, ...rest } = handedOut(taken, signed, EVERYTHING);
  if (!proof) throw new Error("The snapshot has no proof.");
  expect(checkProof({ ...rest, proof }).altered).toEqual([]);
  expect((await verifyRecord(file)).findings).toEqual([]);
});

test("after a rotation another key signs, and what the old one signed stays valid", async () => {
  const { desk, file } = await deskInAFolder();
  const first = accepted(await takeSnapshot(desk, {}));
  const old = desk.store.signer().fingerprint;
  const next = nextSigner(file);
  accepted(await rotateSigningKey(desk, { reason: "The old machine was sold" }, next.signer));
  expect(desk.store.signer().fingerprint).toBe(old);
  next.take();
  expect(desk.store.signer().fingerprint).toBe(next.signer.fingerprint);
  const second = accepted(await takeSnapshot(desk, {}));
  const keys = await desk.store.read(readSigningKeys);
  expect(keys.map(({ reason }) => reason).sort()).toEqual(["The old machine was sold", null]);
  const signatures = await Promise.all(
    [first, second].map(({ number }) => desk.store.read((view) => readSnapshotSignature(view, number))),
  );
  expect(signatures.map((each) => each && isRootSigned(each))).toEqual([true, true]);
  expect(new Set(signatures.map((each) => each?.publicKey)).size).toBe(2);
  expect((await verifyRecord(file)).findings).toEqual([]);
});

test("a rotation needs a name and a reason", async () => {
  const { desk, file } = await deskInAFolder();
  const { signer } = nextSigner(file);
  await expectRefused(desk, () => rotateSigningKey(desk, { reason: "" }, signer), { field: "reason" });
  await expectRefused(desk, () => rotateSigningKey({ ...desk, actor: "" }, { reason: "Sold" }, signer), {
    field: "actor",
  });
});

test("a desk whose signing key is gone makes another, and keeps the public half of the old one", async () => {
  const { desk, file, folder } = await deskInAFolder();
  accepted(await takeSnapshot(desk, {}));
  const old = desk.store.signer().fingerprint;
  rmSync(signingKeyFileOf(file));
  const opened = { ...(await openDesk(folder)), now: desk.now, actor: "Ada" };
  expect(opened.store.signer().fingerprint).not.toBe(old);
  accepted(await takeSnapshot(opened, {}));
  expect((await opened.store.read(readSigningKeys)).map(({ fingerprint }) => fingerprint)).toContain(old);
  await opened.store.close();
});
