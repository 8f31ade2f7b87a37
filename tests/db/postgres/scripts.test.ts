import { expect, test } from "vitest";
import { createDesk, filesOf } from "@/db/files/data-folder";
import { EMPTY_DESK } from "@/db/seed/empty";
import { emptyDatabase } from "../../desk-on-postgres";
import { runScript } from "../../scripts/run-script";
import { temporaryFolder } from "../../temporary-folder";

async function emptyDesk(): Promise<string> {
  const folder = temporaryFolder();
  await (await createDesk(folder, EMPTY_DESK)).store.close();
  return folder;
}

test("npm run move prints the digests of both sides, and how to go on", async () => {
  const [folder, { url }] = [await emptyDesk(), await emptyDatabase()];
  const env = { WATCHFLOOR_DATA: folder };
  const moved = await runScript("scripts/move.ts", ["--to", url], env);
  expect(moved).toMatchObject({ code: 0, out: "" });
  expect(moved.err).toMatch(/^categories +5 (\S+) → 5 \1$/m);
  expect(moved.err).toContain(`DATABASE_URL=${url} npm start`);
  const again = await runScript("scripts/move.ts", ["--to", url], env);
  expect(again).toMatchObject({ code: 1, err: expect.stringContaining(filesOf(folder).database) });
  expect(await runScript("scripts/move.ts", ["--to", temporaryFolder()], env)).toMatchObject({
    code: 2,
    err: expect.stringContaining("Both are folders"),
  });
});
