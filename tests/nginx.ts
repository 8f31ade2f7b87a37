import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installPackage, isRoot, leftOut } from "./debian-package";
import { freePort } from "./postgres-cluster";

const PROGRAM = "/usr/sbin/nginx";

/** Whether nginx is here; it is installed where that can be done. */
export function hasNginx(): boolean {
  if (!existsSync(PROGRAM)) installPackage("nginx-light");
  if (!existsSync(PROGRAM))
    leftOut("nginx in front of the desk", "it is not installed. Install Debian’s package nginx-light.");
  return existsSync(PROGRAM);
}

export type Nginx = { address: string; stop(): Promise<void> };

/** Replaces a text of the configuration wherever it stands. Errors: throws when it is not there. */
function replaced(text: string, line: string, own: string): string {
  if (!text.includes(line)) throw new Error(`The configuration has no “${line}”.`);
  return text.replaceAll(line, own);
}

/** Runs nginx with the configuration of the documents, in front of one or two servers on this machine. */
export async function startNginx(serverPort: number, secondPort?: number): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), "watchfloor-nginx-"));
  const port = await freePort();
  let site = readFileSync("docs/deploy/nginx.conf", "utf8");
  site = replaced(site, "/var/cache/nginx/watchfloor", join(folder, "cache"));
  site = replaced(site, "server 127.0.0.1:3000", `server 127.0.0.1:${serverPort}`);
  if (secondPort) site = replaced(site, "# server 127.0.0.1:3001", `server 127.0.0.1:${secondPort}`);
  site = replaced(site, "listen 80;", `listen 127.0.0.1:${port};`);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  const whole = `${isRoot ? "user root;" : ""} daemon off; pid ${join(folder, "pid")}; worker_processes 1;
    events { worker_connections 1024; }
    http { access_log off; ${temporary.join(" ")}
    ${site} }`;
  const file = join(folder, "nginx.conf");
  writeFileSync(file, whole);
  const options = ["-p", folder, "-c", file, "-e", join(folder, "errors")];
  const tried = spawnSync(PROGRAM, ["-t", ...options], { encoding: "utf8" });
  if (tried.status !== 0) throw new Error(`nginx refuses its configuration: ${tried.stderr}`);
  const child: ChildProcess = spawn(PROGRAM, options, { stdio: "ignore" });
  const address = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 100; attempt++) {
    if (
      await fetch(`${address}/api/health`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    address,
    async stop() {
      child.kill("SIGQUIT");
      const late = setTimeout(() => child.kill("SIGKILL"), 5_000);
      await once(child, "exit");
      clearTimeout(late);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
