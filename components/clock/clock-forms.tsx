import type { ClockDoubt } from "@/domain/clock/clock-doubt";
import { doubtWordsOf, leadWordsOf, minuteOf } from "@/domain/clock/clock-words";
import { TEXT_LIMITS } from "@/domain/input/text-limits";
import { type Instant, isoOf } from "@/domain/time/time";
import { ActionForm } from "../form/action-form";
import { TextField } from "../form/field";
import type { FormAction } from "../form/form-state";
import { OnWatchField } from "../form/on-watch-field";
import { Card } from "../ui/card";

const ShownClock = ({ at }: { at: Instant }) => <input name="clockAt" type="hidden" value={isoOf(at)} />;

/** Confirms that the clock is right. */
export const ConfirmSection = (props: { doubt: ClockDoubt; onWatch: string; action: FormAction }) => (
  <Card aria-labelledby="confirm" className="space-y-4">
    <h2 className="text-[16px] font-semibold" id="confirm">
      Is the clock right?
    </h2>
    <p>
      {doubtWordsOf(props.doubt)} A recorded time can never be changed, so nothing is recorded until someone
      has checked the clock. If it is wrong, set it: the desk then continues by itself.
    </p>
    <ActionForm action={props.action} label="Confirm the clock" submit="Confirm clock">
      <ShownClock at={props.doubt.clockAt} />
      <OnWatchField onWatch={props.onWatch} />
    </ActionForm>
  </Card>
);

type MendProps = {
  clockAt: Instant;
  leadMs: number;
  isWholeDeskAhead: boolean;
  onWatch: string;
  action: FormAction;
};

/** Records that the clock was wrong. */
export const MendSection = ({ clockAt, leadMs, isWholeDeskAhead, onWatch, action }: MendProps) => (
  <Card aria-labelledby="mend" className="space-y-4">
    <h2 className="text-[16px] font-semibold" id="mend">
      Fix recorded times
    </h2>
    <p>
      {leadWordsOf(leadMs)} Check the clock first: it says <b>{minuteOf(clockAt)}</b>. If it is wrong, set it.
      If it is right, it was ahead before, and you can fix the recorded times: every entry that is ahead then
      counts as recorded now, in its order, and is marked “recorded while the clock was wrong”. No entry is
      changed or hidden, and boards as known at earlier times stay as they were.
    </p>
    <ActionForm action={action} label="Fix recorded times" submit="Fix recorded times">
      <ShownClock at={clockAt} />
      <TextField
        hint="For example: the machine started in the year 2036, and the time server has corrected it."
        label="Reason"
        maxLength={TEXT_LIMITS.line}
        name="reason"
      />
      {isWholeDeskAhead && (
        <label className="flex items-start gap-2">
          <input className="mt-1.5" name="isWholeDesk" type="checkbox" value="yes" />
          The clock is right now, but was wrong for everything on this desk, including its first entry
        </label>
      )}
      <OnWatchField onWatch={onWatch} />
    </ActionForm>
  </Card>
);
