import { spawnSync } from "node:child_process";
import { copyFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Cluster } from "../postgres-cluster";
import { type ServedDesk, serveBeside } from "./served-desk";

/** Another server of a desk in a database: it has the keys of the first. */
export const secondServer = (cluster: Cluster, first: ServedDesk): Promise<ServedDesk> =>
  serveBeside(cluster.url, (folder) => {
    for (const key of ["watchfloor.key", "watchfloor-signing.key"])
      copyFileSync(join(first.folder, key), join(folder, key));
  });

/** Restarts the database server at once, as after a crash. */
export function restart({ control: { program, args, ...ids } }: Cluster): void {
  const { status } = spawnSync(program, args, { ...ids, cwd: tmpdir(), stdio: "ignore" });
  if (status !== 0) throw new Error(`The database server was not restarted: ${status}.`);
}
