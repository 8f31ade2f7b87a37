import { ConfirmSection, MendSection } from "@/components/clock/clock-forms";
import { AheadList, MendList } from "@/components/clock/mend-list";
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
      <p>
        The clock says <b>{minuteOf(clockAt)}</b>
        {newestAt > 0 && `; the newest entry is from ${minuteOf(newestAt)}`}.
        {!doubt && leadMs === 0 && " The clock is trusted."}
      </p>
      {doubt && <ConfirmSection action={confirm} doubt={doubt} onWatch={opened.actor} />}
      {leadMs > 0 && <MendSection {...shared} action={mend} />}
      {ahead.length > 0 && <AheadList entries={ahead} />}
      {mends.length > 0 && <MendList mends={mends} />}
    </PlainPage>
  );
}
