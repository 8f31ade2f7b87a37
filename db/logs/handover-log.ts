import { eq } from "drizzle-orm";
import { boardOf } from "@/domain/board/board";
import { canonicalJsonOf, digestOf } from "@/domain/digest";
import type { Instant } from "@/domain/time/time";
import { type BriefContent, briefOf } from "@/domain/watch/brief";
import type { Handover } from "@/domain/watch/handover";
import type { Watch } from "@/domain/watch/watch";
import type { HandoverDraft } from "@/domain/watch/watch-draft";
import { type Desk, log } from "../desk";
import { readBoardFacts } from "../queries/board/board";
import { readRecordHead } from "../queries/log/record-head";
import { readGreatestHandover } from "../queries/watch/handovers";
import { readPeriod } from "../queries/watch/period";
import { readOpenEntries } from "../queries/watch/watch-entries";
import type { Tx, View } from "../store";
import { handovers } from "../tables";

/** Writes the brief of a watch as of now and stores it as the next hand-over, with its watch-log row. */
export async function addHandover(tx: Tx, desk: Desk, watch: Watch, row: HandoverDraft): Promise<Handover> {
  const number = (await readGreatestHandover(tx)) + 1;
  const { recordedAt } = tx;
  const id = desk.newId();
  const brief = await writeBrief(tx, desk, watch, { ...row, id, number });
  const digest = digestOf(brief);
  const { nextOfficer } = row;
  const learned = { recordedAt, recordedBy: desk.actor };
  const { revision } = brief;
  const handover = { id, number, watchId: watch.id, nextOfficer, revision, digest, ...learned };
  await tx.db.insert(handovers).values({ ...handover, document: canonicalJsonOf(brief) });
  await log(tx, desk, "handover.offered", id, handover);
  return handover;
}

async function writeBrief(
  tx: Tx,
  desk: Desk,
  watch: Watch,
  values: HandoverDraft & { id: string; number: number },
): Promise<BriefContent> {
  const at = { effectiveAt: tx.recordedAt, knownAt: tx.recordedAt };
  const fromAt = await periodBeginsAt(tx, watch);
  const before = boardOf(await readBoardFacts(tx, desk, { effectiveAt: fromAt, knownAt: fromAt }));
  return briefOf({
    ...values,
    desk: desk.profile,
    watch,
    handedOverAt: tx.recordedAt,
    handedOverBy: desk.actor,
    board: boardOf(await readBoardFacts(tx, desk, at)),
    levelsAtStart: new Map(before.categories.map(({ id, level }) => [id, level])),
    period: await readPeriod(tx, fromAt, at),
    ...(await readOpenEntries(tx, at.knownAt)),
    recordHead: await readRecordHead(tx),
  });
}

/** A brief starts where the one that its watch acknowledged ended, so that nothing falls in between. */
async function periodBeginsAt(view: View, { acknowledgesId, effectiveAt }: Watch): Promise<Instant> {
  if (acknowledgesId === null) return effectiveAt;
  const [acknowledged] = await view.db
    .select({ recordedAt: handovers.recordedAt })
    .from(handovers)
    .where(eq(handovers.id, acknowledgesId));
  return acknowledged?.recordedAt ?? effectiveAt;
}
