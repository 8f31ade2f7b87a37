// A process of its own that sets levels one after the other, and says the id of each on a line once it is stored.
// Given: the data folder, the indicator, how many, and who is on watch.
import { writeSync } from "node:fs";
import { recordAssessment } from "@/db/commands/record-assessment";
import { actingAs } from "@/db/desk";
import { openDesk } from "@/db/sqlite/desk";

const [folder = "", indicatorId = "", count = "", actor = ""] = process.argv.slice(2);
const desk = actingAs(await openDesk(folder), actor);
for (let n = 1; n <= Number(count); n++) {
  const rationale = `Number ${n} of ${actor}`;
  const draft = { indicatorId, level: 1 + (n % 5), confidence: "low", rationale, effectiveAt: desk.now() };
  const outcome = await recordAssessment(desk, draft);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  writeSync(1, `${outcome.value.id}\n`);
}
await desk.store.close();
