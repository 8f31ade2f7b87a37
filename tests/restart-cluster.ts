import { spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { inject } from "vitest";

/** Restarts the server at once, as after a crash. */
export async function restartCluster(): Promise<void> {
  const control = inject("postgresControl");
  if (!control) throw new Error("There is no PostgreSQL for the tests.");
  const { program, args, ...ids } = control;
  const child = spawn(program, args, { ...ids, cwd: tmpdir(), stdio: "ignore" });
  const [code]: (number | null)[] = await once(child, "exit");
  if (code !== 0) throw new Error(`The server was not restarted: ${code}.`);
}
