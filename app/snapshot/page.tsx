import { SnapshotList } from "@/components/snapshot/snapshot-list";
import { NoSnapshot, SnapshotPreview } from "@/components/snapshot/snapshot-preview";
import { TakeSnapshot } from "@/components/snapshot/take-snapshot";
import { PlainPage } from "@/components/ui/plain-page";
import {
  readNewestSnapshot,
  readSnapshot,
  readSnapshotAt,
  readSnapshotList,
} from "@/db/queries/board/snapshot";
import type { View } from "@/db/store";
import type { AsOfParams } from "@/domain/time/as-of";
import { FORMATS } from "@/formats";
import { asOfParams, type PageParams } from "../_as-of/as-of-params";
import { NotFoundPage } from "../_response/not-found-page";
import { setPageStatus } from "../_response/page-status";
import { desk } from "../desk";
import { freeze } from "./actions";

export const metadata = { title: "Snapshot" };

export default async function SnapshotPage({ searchParams }: { searchParams: PageParams }) {
  const asOf = await asOfParams("/snapshot", searchParams);
  const opened = await desk();
  const { shown, entries } = await opened.store.read(async (view) => ({
    shown: await readShown(view, asOf),
    entries: await readSnapshotList(view),
  }));
  if (asOf.rest.number && !shown) return <NotFoundPage />;
  if (asOf.refused) setPageStatus(422);
  const formats = FORMATS.map(({ name, title }) => ({ name, title }));
  return (
    <PlainPage
      isWide
      lead="The board with its trends, frozen and numbered, to hand to someone. The same snapshot always gives the same file, to the last byte."
      title="Snapshot"
    >
      <div className="grid items-start gap-4 lg:grid-cols-[392px_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
        <TakeSnapshot
          action={freeze}
          asOf={asOf}
          isTaken={Boolean(asOf.at && shown)}
          onWatch={opened.actor}
        />
        <div className="min-w-0 lg:row-span-2">
          {shown ? (
            <SnapshotPreview formats={formats} snapshot={shown} />
          ) : (
            <NoSnapshot formats={formats} isOfTimes={asOf.at !== null} />
          )}
        </div>
        <SnapshotList entries={entries} shown={shown?.number ?? null} />
      </div>
    </PlainPage>
  );
}

/** The snapshot with the requested number, else one of the requested times, else the newest. */
async function readShown(view: View, { rest, at }: AsOfParams) {
  if (rest.number) return readSnapshot(view, Number(rest.number));
  return at ? readSnapshotAt(view, at) : readNewestSnapshot(view);
}
