import type { ClockDoubt } from "@/domain/clock/clock-doubt";
import { doubtWordsOf, leadWordsOf } from "@/domain/clock/clock-words";
import { isoOf } from "@/domain/time/time";
import { Link } from "../ui/link";

type Props = {
  /** Why the clock is doubted, how far the record is ahead of it, and what takes effect in the future. */
  state: { doubt: ClockDoubt | null; leadMs: number; ahead: readonly unknown[] };
  onWatch: string;
  confirm: (form: FormData) => Promise<void>;
};

/** Shown on every page while the clock is doubted, or the record is ahead of it. */
export function ClockBanner({ state, onWatch, confirm }: Props) {
  const { doubt, leadMs } = state;
  const aheadCount = state.ahead.length;
  if (!doubt && leadMs === 0 && aheadCount === 0) return null;
  return (
    <aside
      aria-label="The clock of this machine"
      className="flex flex-wrap items-center gap-x-5 gap-y-1 border-y border-l-4 border-line border-l-accent bg-card px-4 py-2 text-[15px] leading-6 sm:px-6"
    >
      {doubt ? (
        <>
          <p className="min-w-60 flex-1">
            <b>{doubtWordsOf(doubt)}</b> Nothing can be recorded until someone confirms the clock.
          </p>
          {onWatch ? <ConfirmHere action={confirm} doubt={doubt} /> : <ClockLink>Confirm clock</ClockLink>}
        </>
      ) : (
        <p className="min-w-60 flex-1">
          {leadMs > 0 ? (
            <>
              <b>{leadWordsOf(leadMs)}</b> Until the clock catches up, new entries carry that time.{" "}
              <ClockLink>Fix recorded times if the clock is right</ClockLink>
            </>
          ) : (
            <>
              <b>{aheadCount === 1 ? "1 entry takes" : `${aheadCount} entries take`} effect in the future</b>,
              because the clock was wrong. <ClockLink>Correct or retract them</ClockLink>
            </>
          )}
        </p>
      )}
    </aside>
  );
}

const ClockLink = ({ children }: { children: React.ReactNode }) => (
  <Link className="link no-print" href="/clock">
    {children}
  </Link>
);

const ConfirmHere = ({ action, doubt }: { action: Props["confirm"]; doubt: ClockDoubt }) => (
  <form action={action} aria-label="Confirm the clock" className="no-print">
    <input name="clockAt" type="hidden" value={isoOf(doubt.clockAt)} />
    <button className="button" type="submit">
      Confirm clock
    </button>
  </form>
);
