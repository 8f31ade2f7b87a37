import { ConfirmSection, MendSection } from "@/components/clock/clock-forms";
import { AheadList, MendList } from "@/components/clock/mend-list";
import { Card } from "@/components/ui/card";
import { PlainPage } from "@/components/ui/plain-page";
import { readClockState } from "@/db/queries/desk/clock";
import { minuteOf } from "@/domain/clock/clock-words";
import { desk } from "../desk";
import { confirm, mend } from "./actions";

export const metadata = { title: "Clock" };

export default async function ClockPage() {
  const opened = await desk();
  const { clockAt, newestAt, leadMs, isWholeDeskAhead, doubt, mends, ahead } = await opened.store.read(
    (view) => readClockState(view, opened),
  );
  const shared = { clockAt, leadMs, isWholeDeskAhead, onWatch: opened.actor };
  return (
    <PlainPage lead="Recorded times come from the clock of the machine that runs this desk." title="Clock">
      <Card aria-label="The clock now">
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1">
          <dt className="text-ink-2">The clock says</dt>
          <dd className="font-semibold">{minuteOf(clockAt)}</dd>
          <dt className="text-ink-2">Newest entry</dt>
          <dd>{newestAt > 0 ? minuteOf(newestAt) : "none yet"}</dd>
          <dt className="text-ink-2">State</dt>
          <dd>
            {!doubt && leadMs === 0
              ? "Trusted: entries are recorded at this time."
              : "Not trusted: see below what to do."}
          </dd>
        </dl>
      </Card>
      {doubt && <ConfirmSection action={confirm} doubt={doubt} onWatch={opened.actor} />}
      {leadMs > 0 && <MendSection {...shared} action={mend} />}
      {ahead.length > 0 && <AheadList entries={ahead} />}
      {mends.length > 0 && <MendList mends={mends} />}
    </PlainPage>
  );
}
