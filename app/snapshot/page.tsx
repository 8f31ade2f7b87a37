import { SnapshotList } from "@/components/snapshot/snapshot-list";
import { SnapshotPreview } from "@/components/snapshot/snapshot-preview";
import { TakeSnapshot } from "@/components/snapshot/take-snapshot";
import { PlainPage } from "@/components/ui/plain-page";
import {
  readNewestSnapshot,
  readSnapshot,
  readSnapshotAt,
  readSnapshotList,
} from "@/db/queries/board/snapshot";
import type { AskedTimes } from "@/domain/time/as-of";
import { FORMATS } from "@/formats";
import { askedTimes, type PageParams } from "../_as-of/as-of-params";
import { NotThere } from "../_response/not-there";
import { answerPageWith } from "../_response/page-status";
import { desk } from "../desk";
import { freeze } from "./actions";

export const metadata = { title: "Snapshot" };

export default async function SnapshotPage({ searchParams }: { searchParams: PageParams }) {
  const asked = await askedTimes("/snapshot", searchParams);
  const opened = await desk();
  const shown = await readShown(asked);
  if (asked.rest.number && !shown) return <NotThere />;
  if (asked.refused) answerPageWith(422);
  const formats = FORMATS.map(({ name, title }) => ({ name, title }));
  return (
    <PlainPage
      lead="The board with its trends, frozen and numbered, to hand to somebody. The same snapshot always gives the same file, to the last byte."
      title="Snapshot"
    >
      <TakeSnapshot
        action={freeze}
        asked={asked}
        isTaken={Boolean(asked.at && shown)}
        onWatch={opened.actor}
      />
      {shown ? (
        <SnapshotPreview formats={formats} snapshot={shown} />
      ) : (
        <p className="text-ink-2">
          {asked.at ? "No snapshot of these two times was taken yet." : "No snapshot was taken yet."} Take the
          first one, look at it, and hand it on in any format.
        </p>
      )}
      <SnapshotList entries={await readSnapshotList(opened)} />
    </PlainPage>
  );
}

/** The snapshot with the asked number, else one of the asked times, else the newest. */
async function readShown({ rest, at }: AskedTimes) {
  const opened = await desk();
  if (rest.number) return readSnapshot(opened, Number(rest.number));
  return at ? opened.store.read((view) => readSnapshotAt(view, at)) : readNewestSnapshot(opened);
}
