import { ExportMenu } from "@/components/export/export-menu";
import { KeepFresh } from "@/components/live/keep-fresh";
import { PlainPage } from "@/components/ui/plain-page";
import { AcknowledgeSection } from "@/components/watch/acknowledge-section";
import { BriefView } from "@/components/watch/brief-view";
import { HandoverStatus } from "@/components/watch/handover-state";
import { readTail } from "@/db/queries/log/newest-log-entry";
import { readHandover } from "@/db/queries/watch/handovers";
import { wholeNumberIn } from "@/domain/decimal-number";
import { handoverExports, readUsualFormat } from "../../../_export/page-exports";
import { NotFoundPage } from "../../../_response/not-found-page";
import { desk } from "../../../desk";
import { acknowledge } from "../../actions";

type Props = { params: Promise<{ number: string }> };

export const generateMetadata = async ({ params }: Props) => ({
  title: `Hand-over ${(await params).number.slice(0, 20)}`,
});

export default async function HandoverPage({ params }: Props) {
  const { number } = await params;
  const opened = await desk();
  const { found, revision } = await opened.store.read(async (view) => ({
    found: await readHandover(view, wholeNumberIn(number) ?? 0),
    revision: (await readTail(view)).revision,
  }));
  if (!found) return <NotFoundPage />;
  return (
    <>
      <KeepFresh revision={revision} />
      <PlainPage
        actions={
          <ExportMenu files={handoverExports(found.handover.number)} usual={await readUsualFormat()}>
            The brief as it was handed over, with its number and digest: always the same file.
          </ExportMenu>
        }
        isWide
        lead={<HandoverStatus handover={found.handover} />}
        title={`Hand-over ${found.handover.number}`}
      >
        <BriefView brief={found.brief} />
        <AcknowledgeSection action={acknowledge} handover={found.handover} onWatch={opened.actor} />
      </PlainPage>
    </>
  );
}
