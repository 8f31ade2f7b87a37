import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hasNginx, startNginx } from "./nginx";

const FOLDER = "docs/deploy";
const fileOf = (name: string): string => readFileSync(join(FOLDER, name), "utf8");
const hasProgram = (name: string): boolean => spawnSync("which", [name]).status === 0;

const { scripts }: { scripts: { start: string } } = JSON.parse(readFileSync("package.json", "utf8"));

test("the image starts what npm start starts, as an ordinary user, and holds nothing that only builds it", () => {
  const image = fileOf("Dockerfile");
  expect(image).toContain(`\nCMD ${JSON.stringify(scripts.start.split(" ")).replaceAll(",", ", ")}\n`);
  const [, last = ""] = image.split(/^FROM .*$/m).slice(1);
  expect(last).toMatch(/^USER node$/m);
  expect(last).not.toMatch(/apt-get|npm/);
});

test("the servers in containers have read-only file systems, and their files are there", () => {
  const compose = fileOf("compose.yaml");
  expect(compose.match(/read_only: true/g)).toHaveLength(2);
  for (const [, path = ""] of compose.matchAll(/^ +dockerfile: (\S+)$/gm))
    expect(existsSync(path), path).toBe(true);
  const site = fileOf("nginx.conf");
  for (const [, found = ""] of compose.matchAll(/'s\/([^/]+)\/server/g)) expect(site, found).toContain(found);
});

test("docker-compose takes the file of the containers", ({ skip }) => {
  skip(!hasProgram("docker-compose"), "There is no docker-compose here.");
  const args = ["-f", join(FOLDER, "compose.yaml"), "config", "--quiet"];
  const env = { ...process.env, WATCHFLOOR_DB_PASSWORD: "secret" };
  const { status, stderr } = spawnSync("docker-compose", args, { encoding: "utf8", env });
  expect(status, stderr).toBe(0);
});

test("systemd finds nothing wrong in the unit but what is not installed here", ({ skip }) => {
  skip(!hasProgram("systemd-analyze"), "There is no systemd here.");
  const units = readdirSync(FOLDER).filter((name) => name.endsWith(".service"));
  for (const unit of units) {
    const { stderr } = spawnSync("systemd-analyze", ["verify", join(FOLDER, unit)], { encoding: "utf8" });
    const complaints = stderr
      .split("\n")
      .filter((line) => line.includes(unit) && !/not executable|Failed to (?:prepare|open)/.test(line));
    expect(complaints).toEqual([]);
  }
});

test("nginx sends exercises to the first server, and to the second once that is gone", async ({ skip }) => {
  skip(!hasNginx(), "There is no nginx here.");
  const [one, two] = await Promise.all([answering("one"), answering("two")]);
  const nginx = await startNginx(one.port, two.port);
  const ask = async () => (await fetch(`${nginx.address}/exercises/drill/desk`)).text();
  try {
    expect(await Promise.all([ask(), ask(), ask()])).toEqual(["one", "one", "one"]);
    one.stop();
    expect(await ask()).toBe("two");
  } finally {
    await nginx.stop();
    one.stop();
    two.stop();
  }
});

/** A server that answers with its name. */
async function answering(name: string): Promise<{ port: number; stop(): void }> {
  const server = createServer((_, answer) => answer.end(name)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const at = server.address();
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { port: typeof at === "object" && at ? at.port : 0, stop };
}
