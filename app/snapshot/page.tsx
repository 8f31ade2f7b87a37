import { redirect } from "next/navigation";
import { CompareForm } from "@/components/snapshot/compare-form";
import { SnapshotList } from "@/components/snapshot/snapshot-list";
import { TakeSnapshot } from "@/components/snapshot/take-snapshot";
import { atDesk } from "@/components/ui/desk-address";
import { PlainPage } from "@/components/ui/plain-page";
import { readGreatestNumber, readSnapshotAt, readSnapshotList } from "@/db/queries/board/snapshot";
import { wholeNumberIn } from "@/domain/decimal-number";
import { FORMATS } from "@/formats";
import { asOfParams, type PageParams } from "../_as-of/as-of-params";
import { setPageStatus } from "../_response/page-status";
import { desk } from "../desk";
import { freeze } from "./actions";

export const metadata = { title: "Snapshots" };

export default async function SnapshotsPage({ searchParams }: { searchParams: PageParams }) {
  const asOf = await asOfParams("/snapshot", searchParams);
  // Until November 2026 a snapshot stood at this address.
  if (asOf.rest.number) redirect(atDesk(`/snapshot/${encodeURIComponent(asOf.rest.number)}`));
  const opened = await desk();
  const { list, taken, greatest } = await opened.store.read(async (view) => ({
    list: await readSnapshotList(view, wholeNumberIn(asOf.rest.before ?? "") || undefined),
    taken: asOf.at && (await readSnapshotAt(view, asOf.at)),
    greatest: await readGreatestNumber(view),
  }));
  if (asOf.refused) setPageStatus(422);
  const formats = FORMATS.map(({ title }) => ({ title }));
  return (
    <PlainPage
      isWide
      lead="The board with its trends, frozen and numbered, to hand to someone. The same snapshot always gives the same file, to the last byte."
      link={["Scheduled exports", "/snapshot/schedule"]}
      title="Snapshots"
    >
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[360px_minmax(0,1fr)]">
        <div className="space-y-4">
          <TakeSnapshot action={freeze} asOf={asOf} onWatch={opened.actor} taken={taken?.number ?? null} />
          {greatest > 1 && <CompareForm first={greatest - 1} greatest={greatest} second={greatest} />}
        </div>
        <SnapshotList {...list} formats={formats} />
      </div>
    </PlainPage>
  );
}
