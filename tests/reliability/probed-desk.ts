import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { endServing, startServing } from "@/scripts/serving";

const PROBE = fileURLToPath(new URL("probe.js", import.meta.url));

/** What a served process holds when its garbage is collected, and what became of the answers that were dropped. */
export type Held = {
  heapUsed: number;
  rss: number;
  /** Streams of the live hub. */
  streams: number;
  counts: Record<string, number>;
  /** By kind of request. `missed`: signals made for a dropped answer that were not aborted. */
  drops: Record<string, { dropped: number; aborted: number; missed: number }>;
};

/** A desk that is served by a process which can be asked what it holds. */
export type ProbedDesk = { address: string; folder: string; held(): Promise<Held>; stop(): Promise<void> };

/** Serves the example desk in a folder of its own. Only failures are logged. */
export async function serveProbed(): Promise<ProbedDesk> {
  const folder = mkdtempSync(join(tmpdir(), "watchfloor-probed-"));
  const server = await startServing(folder, [], "0", {
    NODE_OPTIONS: `--import ${PROBE}`,
    WATCHFLOOR_LOG: "error",
  });
  const { stdout } = server.process;
  if (!stdout) throw new Error("The server has no output.");
  const lines = createInterface(stdout);
  const waiting: ((held: Held) => void)[] = [];
  lines.on("line", (line) => {
    if (line.startsWith("probe ")) waiting.shift()?.(JSON.parse(line.slice("probe ".length)) as Held);
  });
  return {
    address: server.address,
    folder,
    held: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        server.process.kill("SIGUSR2");
      }),
    async stop() {
      const code = await endServing(server, "SIGTERM").finally(() => server.process.kill("SIGKILL"));
      rmSync(folder, { recursive: true, force: true });
      if (code !== 0) throw new Error(`The server ended with ${code}. It said: ${server.output()}`);
    },
  };
}
