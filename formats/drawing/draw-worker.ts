import { isPage } from "../format";
import { pdfOfPage } from "../page/pdf";
import { reportOf } from "../pdf/report";
import { mapSvg, pictureOf } from "../png/picture";
import type { DrawJob, Drawn } from "./draw-process";

// Draws files for the process that started it, one after the other, and ends with it.
let before: Promise<void> = Promise.resolve();
process.on("message", (job: DrawJob) => {
  before = before.then(() => draw(job));
});
process.once("disconnect", () => process.exit());

async function draw(job: DrawJob): Promise<void> {
  try {
    answer({ id: job.id, bytes: await bytesOf(job) });
  } catch (error) {
    answer({ id: job.id, failure: error instanceof Error ? error.message : String(error) });
  }
}

async function bytesOf(job: DrawJob): Promise<Uint8Array> {
  if (job.as === "svg") return Buffer.from(mapSvg(job.picture));
  if (job.as === "png") return pictureOf(job.exported);
  return isPage(job.exported) ? pdfOfPage(job.exported, job.paper) : reportOf(job.exported, job.paper);
}

const answer = (drawn: Drawn): void => void process.send?.(drawn);
