import { AsOfProvider } from "@/components/time/as-of-context";
import { PastBanner } from "@/components/time/past-banner";
import { TimeBar } from "@/components/time/time-bar";
import { Link } from "@/components/ui/link";
import { PlainPage } from "@/components/ui/plain-page";
import type { Desk } from "@/db/desk";
import { readTimeBar } from "@/db/queries/log/time-bar";
import { readTogether } from "@/db/sql/read-together";
import { LONG, type View } from "@/db/store";
import { type AsOfParams, pathAt, type TimeBarMarks, timeParamsOf } from "@/domain/time/as-of";
import { dateTimeGroupOf, type Instants } from "@/domain/time/time";
import { setPageStatus } from "../_response/page-status";

type Props = {
  asOf: AsOfParams;
  /** The page's title at those times. */
  title: string;
  bar: TimeBarMarks;
  /** What can be done with what it shows, at the right of the time bar. */
  actions?: React.ReactNode;
  children: React.ReactNode;
};

/**
 * What a page shows at the two times, or at the present, and its time bar, read in one view. The bar offers the
 * incidents of the category from `categoryOf`, or all.
 */
export function readAsOf<T>(
  desk: Desk,
  asOf: AsOfParams,
  read: (view: View, at?: Instants) => Promise<T>,
  categoryOf?: (shown: T) => string | null | undefined,
): Promise<{ shown: T; bar: TimeBarMarks }> {
  const at = asOf.at ?? undefined;
  return desk.store.read(async (view) => {
    if (!categoryOf) {
      const [shown, bar] = await readTogether(read(view, at), readTimeBar(view, asOf));
      return { shown, bar };
    }
    const shown = await read(view, at);
    return { shown, bar: await readTimeBar(view, asOf, categoryOf(shown) ?? undefined) };
  }, at && LONG);
}

/**
 * A page at the two times in its address: the time bar and, for a past page, its frame and banner. Inside, `TimeLink`
 * keeps the times, and `PresentOnly` hides everything that leads to a change. The title is rendered here and not by
 * `generateMetadata`, so that it comes from the same view as the rest.
 */
export function AsOfPage({ asOf, title, bar, actions, children }: Props) {
  const { at, now, refused } = asOf;
  if (refused) setPageStatus(422);
  return (
    <AsOfProvider at={at} params={timeParamsOf(at)}>
      <title>{`${at ? `${title} at ${dateTimeGroupOf(at.effectiveAt)}` : title} · Watchfloor`}</title>
      <div className="flex grow flex-col" data-past={at ? "" : undefined}>
        {at && <PastBanner at={at} now={now} present={pathAt(asOf, null)} />}
        <TimeBar actions={!refused && actions} asOf={asOf} {...bar} />
        {refused ? <NoSuchTime asOf={asOf} /> : children}
      </div>
    </AsOfProvider>
  );
}

const NoSuchTime = ({ asOf }: { asOf: AsOfParams }) => (
  <PlainPage
    actions={
      <Link className="button button-main" href={pathAt(asOf, null)}>
        Back to now
      </Link>
    }
    lead="What you typed is kept above. Correct it, then press Show. Until then no board is shown, so that nobody mistakes it for another."
    title="This time cannot be shown"
  >
    <dl className="card divide-y divide-line px-4">
      {asOf.refused?.problems.map(({ field, message }) => (
        <div className="py-2" key={field}>
          <dt className="font-semibold">
            {field === "effectiveAt" ? "The world at" : "As known at"} “
            {asOf.refused?.typed[field as "knownAt"]}”
          </dt>
          <dd>{message}</dd>
        </div>
      ))}
    </dl>
  </PlainPage>
);
