import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesOf } from "@/db/files/data-folder";
import { nextSigner, signingKeyFileOf } from "@/db/files/signing-key";
import { EMPTY_DESK } from "@/db/seed/empty";
import { createDesk } from "@/db/sqlite/desk";
import { EVERYTHING } from "@/domain/snapshot/export-choice";
import { groupedFingerprintOf } from "@/domain/snapshot/signature";
import { exampleSnapshot } from "@/formats/example";
import { json } from "@/formats/json";
import { signedFileOf } from "@/formats/signed-file";
import { SIGNER, signedHandOut } from "@/tests/formats/signed-exports";
import { temporaryFolder } from "@/tests/temporary-folder";
import { runScript } from "../run-script";

test("npm run verify says what an exported file is, with an exit code of its own for each answer", async () => {
  const [folder, nowhere] = [temporaryFolder(), temporaryFolder()];
  const { store } = await createDesk(folder, EMPTY_DESK);
  const { fingerprint } = store.signer();
  await store.close();
  const at = (name: string) => join(nowhere, name);
  const snapshot = (...args: string[]) => runScript("scripts/snapshot.ts", args, { WATCHFLOOR_DATA: folder });
  const verify = (args: string[], data = folder) =>
    runScript("scripts/verify.ts", args, { WATCHFLOOR_DATA: data });

  expect(await snapshot("--format", "json", "--out", at("1.json"))).toMatchObject({ code: 0 });
  expect(await verify([at("1.json")])).toMatchObject({
    code: 0,
    err: expect.stringMatching(/^Valid: snapshot 1/),
  });
  expect(await verify([at("1.json")], nowhere)).toMatchObject({ code: 5 });
  expect(await verify([at("1.json"), "--key", groupedFingerprintOf(fingerprint)], nowhere)).toMatchObject({
    code: 0,
  });
  expect(await verify([at("1.json"), "--key", "f".repeat(32)])).toMatchObject({ code: 5 });
  expect(await verify([at("1.json"), "--key", "what"])).toMatchObject({ code: 2 });

  await snapshot("--format", "csv", "--out", at("2.csv"), "--without", "sources-and-names");
  expect(await verify([at("2.csv")])).toMatchObject({
    code: 3,
    err: expect.stringContaining("Left out: 1 name"),
  });
  copyFileSync(at("2.csv"), at("alone.csv"));
  expect(await verify([at("alone.csv")])).toMatchObject({ code: 6 });
  const told = await verify([at("1.json"), "--json"]);
  expect(told).toMatchObject({ code: 4 });
  expect(JSON.parse(told.out)).toMatchObject({
    result: "superseded",
    number: 1,
    supersededBy: 2,
    key: fingerprint,
  });
  const later = ["--later", at("2.csv"), "--key", fingerprint];
  expect(await verify([at("1.json"), ...later], nowhere)).toMatchObject({ code: 4 });

  const signingKey = (...args: string[]) =>
    runScript("scripts/signing-key.ts", args, { WATCHFLOOR_DATA: folder });
  await signingKey("--rotate", "--reason", "The old machine was sold", "--actor", "Ada");
  const other = expect.stringMatching(/Signed by another key of this desk, .* which signed from .*Z.* to /);
  expect(await verify([at("2.csv")])).toMatchObject({ code: 3, err: other });
  const { err: keys } = await signingKey();
  const present = /Fingerprint +(.*)/.exec(keys)?.[1] ?? "";
  expect(await verify([at("2.csv"), "--key", present])).toMatchObject({ code: 5, err: other });

  // A key that took the place of another is nobody's until a named person confirms it, also before the desk starts with it.
  const key = signingKeyFileOf(filesOf(folder).database);
  nextSigner(filesOf(folder).database).take();
  expect(await verify([at("1.json")])).toMatchObject({ code: 4 });
  await snapshot("--format", "json", "--out", at("4.json"));
  const doubted = await verify([at("4.json")]);
  expect(doubted).toMatchObject({ code: 5, err: expect.stringMatching(/nobody has confirmed it/) });
  expect(
    await verify([at("4.json"), "--key", JSON.parse((await verify([at("4.json"), "--json"])).out).key]),
  ).toMatchObject({ code: 0 });
  const unconfirmed = readFileSync(key);
  await signingKey("--rotate", "--reason", "The other key was unknown", "--actor", "Ada");
  const never = await verify([at("4.json")]);
  expect(never).toMatchObject({ code: 5, err: expect.stringMatching(/it was never confirmed/) });
  expect(never.err).not.toContain("signing-key");
  // Once it signs again, it can be confirmed.
  writeFileSync(key, unconfirmed);
  await signingKey("--confirm", "--actor", "Ada");
  expect(await verify([at("4.json")])).toMatchObject({ code: 0 });
  rmSync(key);
  expect(await verify([at("4.json")])).toMatchObject({ code: 0 });

  writeFileSync(at("3.json"), readFileSync(at("1.json"), "utf8").replace("Command line", "Command time"));
  expect(await verify([at("3.json")])).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^Altered: takenBy/),
  });
}, 120_000);

/** The recipes that docs/proofs.md gives to whoever has no Watchfloor, by their language. */
const recipeIn = (language: string) =>
  new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readFileSync("docs/proofs.md", "utf8"))?.[1] ??
  "";

test("the recipes of docs/proofs.md check a file without Watchfloor, and see what was altered", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "recipe.mjs"), recipeIn("js"));
  const wayOf = (name: string, content: Uint8Array | string) => {
    const file = join(folder, name);
    writeFileSync(file, content);
    const options = { cwd: folder, encoding: "utf8" } as const;
    const root = execFileSync(process.execPath, ["recipe.mjs", file], options).trim();
    try {
      const env = { ...process.env, FILE: file };
      const whole = execFileSync("sh", ["-c", recipeIn("sh")], { ...options, env, stdio: "pipe" });
      return { root, file: whole.trim() };
    } catch {
      return { root, file: "altered" };
    }
  };
  for (const choice of [
    EVERYTHING,
    { ...EVERYTHING, categories: ["rockets"], isWithoutSourcesAndNames: true },
  ]) {
    const { bytes } = await signedFileOf(signedHandOut(exampleSnapshot, choice), json, SIGNER);
    expect(wayOf("whole.json", bytes)).toEqual({ root: "valid", file: "Signature Verified Successfully" });
    const altered = Buffer.from(bytes).toString().replace("Launch rails found", "Launch rails lost");
    expect(wayOf("altered.json", altered)).toEqual({ root: "altered", file: "altered" });
    // Whoever forges the content may write into the proof what it would have to give.
    const forged = JSON.parse(altered);
    forged.proof.parts = forged.proof.root;
    expect(() => wayOf("forged.json", JSON.stringify(forged))).toThrow(/more than was signed/);
  }
}, 60_000);
