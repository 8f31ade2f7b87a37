import { reportOf } from "../pdf/report";
import { pictureOf } from "../png/picture";
import type { DrawJob, Drawn } from "./draw-process";

// Draws files for the process that started it, one after the other, and ends with it.
let before: Promise<void> = Promise.resolve();
process.on("message", (job: DrawJob) => {
  before = before.then(() => draw(job));
});
process.once("disconnect", () => process.exit());

async function draw({ id, as, snapshot, paper }: DrawJob): Promise<void> {
  try {
    const bytes = as === "pdf" ? await reportOf(snapshot, paper) : await pictureOf(snapshot);
    answer({ id, bytes });
  } catch (error) {
    answer({ id, failure: error instanceof Error ? error.message : String(error) });
  }
}

const answer = (drawn: Drawn): void => void process.send?.(drawn);
