import { accept, type Outcome, refuse } from "@/domain/outcome";
import type { Handover } from "@/domain/watch/handover";
import { isSamePerson } from "@/domain/watch/watch";
import { parseHandoverDraft } from "@/domain/watch/watch-draft";
import { change, type Desk } from "../desk";
import { addHandover } from "../logs/handover-log";
import { readNewestWatchState } from "../queries/watch/watch";

/**
 * Hands the watch over: freezes its brief under the next number. The watch lasts until the hand-over is acknowledged; a
 * newer hand-over of the same watch replaces one that is still waiting.
 * Errors: refusals by field; nobody has the watch; somebody other than `actor` has it; `nextOfficer` already has it.
 */
export async function handOverWatch(desk: Desk, raw: unknown): Promise<Outcome<Handover>> {
  const draft = parseHandoverDraft(raw);
  if (!draft.ok) return draft;
  return change(desk, async (tx) => {
    const { watch } = await readNewestWatchState(tx);
    if (!watch) return refuse("Nobody has the watch. Start one first");
    if (!isSamePerson(watch.recordedBy, desk.actor))
      return refuse(`${watch.recordedBy} has the watch, and hands it over by that name`, "actor");
    const { nextOfficer } = draft.value;
    if (nextOfficer !== null && isSamePerson(nextOfficer, desk.actor))
      return refuse(
        "Name somebody else; leave this empty if the next officer is not known yet",
        "nextOfficer",
      );
    return accept(await addHandover(tx, desk, watch, draft.value));
  });
}
