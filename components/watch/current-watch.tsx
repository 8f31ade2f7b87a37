import { spanOf, type Instant as UtcInstant } from "@/domain/time/time";
import { isSamePerson, type WatchState } from "@/domain/watch/watch";
import type { FormAction } from "../form/form-state";
import { Card } from "../ui/card";
import { FreshnessMark } from "../ui/freshness-mark";
import { Instant } from "../ui/instant";
import { Typed } from "../ui/typed";
import { StartWatchForm } from "./start-watch-form";

type Props = WatchState & { now: UtcInstant; onWatch: string; action: FormAction };

/** Who has the watch, since when and until when, and how to take it. */
export function CurrentWatch({ watch, pending, now, onWatch, action }: Props) {
  const isOwn = watch !== null && isSamePerson(watch.recordedBy, onWatch);
  return (
    <Card aria-labelledby="who">
      <h2 className="font-semibold" id="who">
        Who has the watch
      </h2>
      {watch ? (
        <p className="mt-1">
          <b>
            <Typed>{watch.recordedBy}</Typed>
          </b>
          , since <Instant at={watch.effectiveAt} /> ({spanOf(now - watch.effectiveAt)})
          {watch.plannedUntilAt !== null && <PlannedEnd at={watch.plannedUntilAt} now={now} />}.
          {watch.reason && (
            <span className="block text-ink-2">
              Taken without a hand-over: <Typed>{watch.reason}</Typed>
            </span>
          )}
        </p>
      ) : (
        <p className="mt-1 text-ink-2">
          Nobody has started a watch on this desk yet. You can set levels and record incidents without one.
          Start one to hand over with a brief later.
        </p>
      )}
      {!isOwn && !pending && (
        <div className="mt-3 max-w-3xl scroll-mt-52" id="start">
          <StartWatchForm action={action} onWatch={onWatch} takenFrom={watch?.recordedBy ?? null} />
        </div>
      )}
    </Card>
  );
}

function PlannedEnd({ at, now }: { at: UtcInstant; now: UtcInstant }) {
  if (now < at)
    return (
      <>
        , planned until <Instant at={at} /> (in {spanOf(at - now)})
      </>
    );
  return (
    <>
      , planned until <Instant at={at} />{" "}
      <b className="inline-flex items-center gap-1.5">
        <FreshnessMark state="overdue" />
        {spanOf(now - at)} over
      </b>
    </>
  );
}
