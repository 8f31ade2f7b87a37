import { AskedAt } from "@/components/time/asked-at";
import { PastBanner } from "@/components/time/past-banner";
import { TimeBar } from "@/components/time/time-bar";
import { Link } from "@/components/ui/link";
import { PlainPage } from "@/components/ui/plain-page";
import { readIncidentTimes } from "@/db/queries/incident/incident-times";
import { readChangeTimes, readNeighbours } from "@/db/queries/log/change-times";
import { readFirstRecordedAt } from "@/db/queries/log/newest-log-entry";
import { readWatchStateIn } from "@/db/queries/watch/watch";
import { type AsOfParams, momentOf, pathAt } from "@/domain/time/as-of";
import { chartDaysOf, USUAL_DAYS } from "@/domain/time/range";
import { timeScaleOf } from "@/domain/time/time-scale";
import { setPageStatus } from "../_response/page-status";
import { openedDesk } from "../desk";

type Props = {
  asOf: AsOfParams;
  /** The category whose incidents the time bar offers; all without one. */
  categoryId?: string;
  children: React.ReactNode;
};

/**
 * A page at the two times that its address asks for: the time bar, and around a past page its frame and banner. What
 * is inside keeps to the times by `TimeLink`, and shows nothing that leads to a change by `PresentOnly`.
 */
export async function AsOfPage({ asOf: asOfParams, categoryId, children }: Props) {
  const { at, now, refused } = asOfParams;
  const { store } = await openedDesk();
  const bar = await store.read(async (view) => {
    const firstAt = await readFirstRecordedAt(view);
    const scale = timeScaleOf(now, at, chartDaysOf(asOfParams.rest.days) ?? USUAL_DAYS, firstAt);
    return {
      scale,
      marks: await readChangeTimes(view, scale),
      neighbours: await readNeighbours(view, at?.knownAt ?? now),
      incidents: await readIncidentTimes(view, now, categoryId),
      watchBeganAt: (await readWatchStateIn(view, momentOf(now))).watch?.effectiveAt ?? null,
    };
  });
  if (refused) setPageStatus(422);
  return (
    <AskedAt at={at}>
      <div className="flex grow flex-col" data-past={at ? "" : undefined}>
        {at && <PastBanner at={at} now={now} present={pathAt(asOfParams, null)} />}
        <TimeBar asOf={asOfParams} {...bar} />
        {refused ? <NoSuchTime asOf={asOfParams} /> : children}
      </div>
    </AskedAt>
  );
}

const NoSuchTime = ({ asOf }: { asOf: AsOfParams }) => (
  <PlainPage title="This time can not be shown">
    <ul className="list-disc pl-5">
      {asOf.refused?.problems.map(({ field, message }) => (
        <li key={field}>
          {field === "effectiveAt" ? "The world at" : "As known at"} “
          {asOf.refused?.typed[field as "knownAt"]}”: {message}
        </li>
      ))}
    </ul>
    <p>
      What you typed is kept above: mend it and show it again. No board is shown meanwhile, so that none is
      taken for another.
    </p>
    <p>
      <Link className="link" href={pathAt(asOf, null)}>
        Back to now
      </Link>
    </p>
  </PlainPage>
);
