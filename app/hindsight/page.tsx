import { ExportMenu } from "@/components/export/export-menu";
import { HindsightForm } from "@/components/hindsight/hindsight-form";
import { HindsightView } from "@/components/hindsight/hindsight-view";
import { Card } from "@/components/ui/card";
import { PlainPage } from "@/components/ui/plain-page";
import { readHindsight } from "@/db/queries/log/hindsight";
import { LONG } from "@/db/store";
import { parseHindsightParams } from "@/domain/difference/hindsight-params";
import { firstOfEach, type PageParams, readHorizon } from "../_as-of/as-of-params";
import { hindsightExports, readUsualFormat } from "../_export/page-exports";
import { setPageStatus } from "../_response/page-status";
import { openedDesk } from "../desk";

export const metadata = { title: "Hindsight" };

export default async function HindsightPage({ searchParams }: { searchParams: PageParams }) {
  const typed = firstOfEach(await searchParams);
  const { now, keptFrom } = await readHorizon();
  const parsed = parseHindsightParams(typed, now, keptFrom);
  if (!parsed.ok) setPageStatus(422);
  const opened = await openedDesk();
  const hindsight =
    parsed.ok && (await opened.store.read((view) => readHindsight(view, opened, parsed.value), LONG));
  return (
    <PlainPage
      actions={
        parsed.ok && (
          <ExportMenu files={hindsightExports(parsed.value)} usual={await readUsualFormat()}>
            What differs between then and {typed.laterKnownAt?.trim() ? "later" : "now"}, with the later
            records. The desk keeps no copy.
          </ExportMenu>
        )
      }
      isWide
      lead="One moment as it was known then, next to what is known now, and which later record made each difference."
      title="Hindsight"
    >
      <Card aria-label="Which moment" className="no-print">
        <HindsightForm problems={parsed.ok ? [] : parsed.problems} typed={typed} />
      </Card>
      {parsed.ok && hindsight && (
        <HindsightView laterWord={typed.laterKnownAt?.trim() ? "later" : "now"} hindsight={hindsight} />
      )}
    </PlainPage>
  );
}
