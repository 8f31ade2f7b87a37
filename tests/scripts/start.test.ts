import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "@/tests/temporary-folder";
import { runScript } from "./run-script";

const start = (args: string[], env: Record<string, string> = {}) =>
  runScript("scripts/start.js", args, { WATCHFLOOR_DATA: temporaryFolder(), ...env });

test("npm start explains itself when asked", async () => {
  expect(await start(["--help"])).toMatchObject({
    code: 0,
    err: "",
    out: expect.stringContaining("WATCHFLOOR_DATA"),
  });
});

test("npm start refuses unknown options and arguments", async () => {
  expect(await start(["--vacant"])).toMatchObject({ code: 2, err: expect.stringContaining("--vacant") });
  expect(await start(["desk"])).toMatchObject({ code: 2, err: expect.stringContaining("desk") });
});

test.each(["0.0.0.0", "::", "192.0.2.7", "127.0.0.1.example.org", "example.org"])(
  "npm start does not listen on %s, which other machines reach, without being told to trust the network",
  async (HOST) => {
    const { code, err } = await start([], { HOST });
    expect(code).toBe(2);
    expect(err).toMatch(/no accounts[\s\S]*WATCHFLOOR_TRUST_NETWORK=1/);
  },
);

test.each(["http", "-1", "65536", "30.5", "0x50"])("npm start refuses the port %s", async (PORT) => {
  expect(await start([], { PORT })).toMatchObject({ code: 2, err: expect.stringContaining(`PORT=${PORT}`) });
});

test("npm start refuses a data folder that is a file", async () => {
  const file = join(temporaryFolder(), "desk");
  writeFileSync(file, "");
  const { code, err } = await start([], { WATCHFLOOR_DATA: file });
  expect({ code, names: err.includes("is a file") }).toEqual({ code: 2, names: true });
});

test.each([
  ["WATCHFLOOR_BACKUP_AT", "25:00"],
  ["WATCHFLOOR_BACKUPS", "every"],
  ["WATCHFLOOR_RESERVE_MB", "1.5"],
])("npm start refuses %s=%s before it opens anything", async (name, value) => {
  const ran = await start([], { [name]: value });
  expect(ran).toMatchObject({ code: 2, err: expect.stringContaining(`${name}=${value}`) });
});
