import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { readStatus } from "@/app/_upkeep/readiness";
import { confirmSigningKey } from "@/db/commands/confirm-signing-key";
import { rotateSigningKey } from "@/db/commands/rotate-signing-key";
import { takeSnapshot } from "@/db/commands/take-snapshot";
import type { Desk } from "@/db/desk";
import { nextSigner, signingKeyFileOf } from "@/db/files/signing-key";
import { readSigningKeys, readSnapshotSignature } from "@/db/queries/board/snapshot-signature";
import { openDesk } from "@/db/sqlite/desk";
import { verifyRecord } from "@/db/sqlite/record/verify-record";
import { watchLog } from "@/db/tables";
import { EVERYTHING } from "@/domain/snapshot/export-choice";
import { checkProof, handedOut } from "@/domain/snapshot/proof";
import { isRootSigned } from "@/domain/snapshot/signature";
import { deskInAFolder } from "../../desk-in-a-folder";
import { accepted, expectRefused } from "../../drafts";
import { verdictOf } from "../record/sealed-desk";

test("a snapshot is signed as it is taken, with a key outside the database that only its owner can read", async () => {
  const made = await deskInAFolder();
  const { desk, file } = made;
  const taken = accepted(await takeSnapshot(desk, {}));
  const signed = await desk.store.read((view) => readSnapshotSignature(view, taken.number));
  if (!signed) throw new Error("The snapshot is not signed.");
  expect(isRootSigned(signed)).toBe(true);
  expect(signed.publicKey).toBe(desk.store.signer().publicKey);
  expect(statSync(signingKeyFileOf(file)).mode & 0o777).toBe(0o600);
  const { proof, ...rest } = handedOut(taken, signed, EVERYTHING);
  if (!proof) throw new Error("The snapshot has no proof.");
  expect(checkProof({ ...rest, proof }).altered).toEqual([]);
  expect((await verdictOf(made)).findings).toEqual([]);
});

test("after a rotation another key signs, and what the old one signed stays valid", async () => {
  const made = await deskInAFolder();
  const { desk, file } = made;
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
  expect((await verdictOf(made)).findings).toEqual([]);
});

test("a rotation needs a name and a reason", async () => {
  const { desk, file } = await deskInAFolder();
  const { signer } = nextSigner(file);
  await expectRefused(desk, () => rotateSigningKey(desk, { reason: "" }, signer), { field: "reason" });
  await expectRefused(desk, () => rotateSigningKey({ ...desk, actor: "" }, { reason: "Sold" }, signer), {
    field: "actor",
  });
});

test("a desk whose signing key is gone signs nothing until it is back, or until it starts with another, which it says until somebody confirms it", async () => {
  const { desk, file, folder } = await deskInAFolder();
  vi.stubEnv("WATCHFLOOR_DATA", folder);
  const key = signingKeyFileOf(file);
  const old = readFileSync(key);
  const fingerprint = desk.store.signer().fingerprint;
  rmSync(key);
  await expectRefused(desk, () => takeSnapshot(desk, {}), {
    kind: "unavailable",
    field: "",
    says: /is gone/,
  });
  expect(await signingOf(desk)).toMatchObject({ status: "failed", message: expect.stringContaining(key) });
  writeFileSync(key, old);
  accepted(await takeSnapshot(desk, {}));
  rmSync(key);
  const opened = { ...(await openDesk(folder)), now: desk.now, actor: "Ada" };
  const another = opened.store.signer().fingerprint;
  const keys = await opened.store.read(readSigningKeys);
  expect(keys.map((each) => each.fingerprint)).toEqual([another, fingerprint]);
  expect(keys.map(({ reason }) => reason)).toEqual([expect.stringContaining("Another key"), null]);
  expect(await actionsOf(opened)).toContain("key.replaced");
  expect(await signingOf(opened)).toMatchObject({ status: "warning" });
  // A restart says it once.
  await (await openDesk(folder)).store.close();
  expect((await actionsOf(opened)).filter((action) => action === "key.replaced")).toHaveLength(1);
  accepted(await takeSnapshot(opened, {}));
  // Once the right key is back, nobody can confirm the other one by mistake.
  const other = readFileSync(key);
  writeFileSync(key, old);
  await expectRefused(opened, () => confirmSigningKey(opened), {
    kind: "conflict",
    field: "",
    says: /not the one that signs/,
  });
  writeFileSync(key, other);
  expect(accepted(await confirmSigningKey(opened))).toEqual({ fingerprint: another });
  expect(await signingOf(opened)).toMatchObject({ status: "ok" });
  await expectRefused(opened, () => confirmSigningKey(opened), {
    kind: "conflict",
    field: "",
    says: /No signing key/,
  });
  // Whoever exchanges the file while the desk runs is seen too.
  writeFileSync(key, old);
  expect(await signingOf(opened)).toMatchObject({ status: "ok" });
  const { signer, take } = nextSigner(file);
  take();
  expect(await signingOf(opened)).toMatchObject({
    status: "warning",
    message: expect.stringMatching(/recorded/),
  });
  accepted(await takeSnapshot(opened, {}));
  expect((await opened.store.read(readSigningKeys))[0]?.fingerprint).toBe(signer.fingerprint);
  expect(await signingOf(opened)).toMatchObject({ status: "warning" });
  await opened.store.close();
  expect((await verifyRecord(file)).findings).toEqual([]);
});

const signingOf = async (desk: Desk) =>
  (await readStatus(desk)).checks.find(({ name }) => name === "signing");
const actionsOf = async (desk: Desk) =>
  (await desk.store.read(({ db }) => db.select({ action: watchLog.action }).from(watchLog))).map(
    ({ action }) => action,
  );
