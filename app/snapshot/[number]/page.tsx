import { CompareForm } from "@/components/snapshot/compare-form";
import { SnapshotDownloads } from "@/components/snapshot/snapshot-downloads";
import { SnapshotFacts } from "@/components/snapshot/snapshot-facts";
import { SnapshotHead, SnapshotLead } from "@/components/snapshot/snapshot-head";
import { SnapshotView } from "@/components/snapshot/snapshot-view";
import { PlainPage } from "@/components/ui/plain-page";
import { readGreatestNumber, readSnapshot } from "@/db/queries/board/snapshot";
import { readSnapshotSignature } from "@/db/queries/board/snapshot-signature";
import { wholeNumberIn } from "@/domain/decimal-number";
import { signingKeyFingerprintOf } from "@/domain/digest";
import { FORMATS } from "@/formats";
import { NotFoundPage } from "../../_response/not-found-page";
import { openedDesk } from "../../desk";

type Props = { params: Promise<{ number: string }> };

export const generateMetadata = async ({ params }: Props) => ({
  title: `Snapshot ${(await params).number.slice(0, 20)}`,
});

export default async function SnapshotPage({ params }: Props) {
  const number = wholeNumberIn((await params).number) ?? 0;
  const { store } = await openedDesk();
  const { snapshot, signature, greatest } = await store.read(async (view) => ({
    snapshot: await readSnapshot(view, number),
    signature: await readSnapshotSignature(view, number),
    greatest: await readGreatestNumber(view),
  }));
  if (!snapshot) return <NotFoundPage />;
  const formats = FORMATS.map(({ name, title, slot }) => ({ name, title, isSignedBeside: slot === null }));
  return (
    <PlainPage
      actions={<SnapshotHead greatest={greatest} number={number} />}
      isWide
      lead={<SnapshotLead snapshot={snapshot} />}
      title={snapshot.cover?.title ?? `Snapshot ${number}`}
    >
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_300px] lg:grid-rows-[auto_1fr]">
        <div className="lg:col-start-2">
          <SnapshotDownloads formats={formats} snapshot={snapshot} />
        </div>
        <div className="min-w-0 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <SnapshotView snapshot={snapshot} />
        </div>
        <div className="space-y-4 lg:col-start-2">
          <SnapshotFacts
            signedBy={signature && signingKeyFingerprintOf(signature.publicKey)}
            snapshot={snapshot}
          />
          {greatest > 1 && (
            <CompareForm first={Math.max(1, number - 1)} greatest={greatest} second={Math.max(2, number)} />
          )}
        </div>
      </div>
    </PlainPage>
  );
}
