import { actingAs, type Desk } from "@/db/desk";
import { openDesk } from "@/db/sqlite/desk";
import { madeDesk, type Size } from "./made-desk";
import type { Line } from "./report";

/**
 * A named part of the benchmark. `isBig` adds a desk of 10 million assessments; a part that watches the machine for each
 * of its rows says so (`isWatching`).
 */
export type Section = {
  name: string;
  about: string;
  isWatching?: boolean;
  measure(options: { isBig: boolean }): Promise<Line[]>;
};

/** Runs `work` on a generated desk of that size, opened in this process as the server opens it, but for its readers. */
export async function onMadeDesk<T>(
  size: Size,
  work: (desk: Desk, folder: string) => Promise<T>,
): Promise<T> {
  const folder = await madeDesk(size);
  const desk = actingAs(await openDesk(folder, { synchronous: "NORMAL" }), "bench");
  try {
    return await work(desk, folder);
  } finally {
    await desk.store.close();
  }
}

/** Times two or more alternatives, in ms, alternating so that noise hits all of them. */
export async function timesInTurns(
  rounds: number,
  ...works: (() => Promise<unknown>)[]
): Promise<number[][]> {
  const taken: number[][] = works.map(() => []);
  for (const work of works) await work();
  for (let round = 0; round < rounds; round++)
    for (const [i, work] of works.entries()) {
      const from = performance.now();
      await work();
      taken[i]?.push(performance.now() - from);
    }
  return taken;
}
