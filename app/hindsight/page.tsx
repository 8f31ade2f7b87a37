import { HindsightForm } from "@/components/hindsight/hindsight-form";
import { HindsightView } from "@/components/hindsight/hindsight-view";
import { Card } from "@/components/ui/card";
import { readHindsight } from "@/db/queries/log/hindsight";
import { LONG } from "@/db/store";
import { parseHindsightParams } from "@/domain/difference/hindsight-params";
import { twoBoardsQuery } from "@/domain/difference/two-boards";
import { firstOfEach, type PageParams, readHorizon } from "../_as-of/as-of-params";
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
    <main className="mx-auto w-full max-w-5xl px-4 py-6 sm:px-6">
      <h1 className="text-[25px] font-semibold leading-8">Hindsight</h1>
      <p className="mt-1 text-[15px] leading-6 text-ink-2">
        One moment as it was known then, next to what is known now, and which later record made each
        difference.
      </p>
      <div className="mt-4 space-y-4 text-[15px] leading-6">
        <Card aria-label="Which moment" className="no-print">
          <HindsightForm problems={parsed.ok ? [] : parsed.problems} typed={typed} />
        </Card>
        {parsed.ok && hindsight && (
          <HindsightView
            differencesHref={`/api/differences?${twoBoardsQuery(parsed.value)}`}
            laterWord={typed.laterKnownAt?.trim() ? "later" : "now"}
            hindsight={hindsight}
          />
        )}
      </div>
    </main>
  );
}
