import type { Seed } from "@/db/seed/empty";
import { addFiveCategories } from "@/db/seed/five-categories";
import { createDesk } from "@/db/sqlite/desk";
import { DESK_BEGINS } from "./desk-in-a-folder";
import { addedIndicator, recordedAssessment } from "./drafts";
import { temporaryFolder } from "./temporary-folder";

type Filling = Parameters<Seed["fill"]>;

/**
 * The folder of a closed desk on real time, whose indicator has a judgement of October 2019, and what `since` has then
 * recorded about it.
 */
export async function oldDesk(
  since: (desk: Filling[0], setClock: Filling[1], indicatorId: string) => Promise<void>,
): Promise<string> {
  const folder = temporaryFolder();
  const made = await createDesk(folder, {
    profile: { name: "Old desk", isExample: false, timeZone: null },
    startsAt: null,
    async fill(desk, setClock) {
      setClock(DESK_BEGINS);
      await addFiveCategories(desk);
      const { id } = await addedIndicator(desk);
      await recordedAssessment(desk, id, { rationale: "Long past" });
      await since(desk, setClock, id);
    },
  });
  await made.store.close();
  return folder;
}
