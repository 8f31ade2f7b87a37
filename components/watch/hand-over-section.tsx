import { TEXT_LIMITS } from "@/domain/input/text-limits";
import { isSamePerson, type WatchState } from "@/domain/watch/watch";
import { ActionForm } from "../form/action-form";
import { TextField } from "../form/field";
import type { FormAction } from "../form/form-state";
import { Card } from "../ui/card";
import { Typed } from "../ui/typed";

type Props = WatchState & { onWatch: string; action: FormAction };

/** Hands the watch over: its officer writes the closing words, and the desk the rest of the brief. */
export function HandOverSection({ watch, pending, onWatch, action }: Props) {
  if (!watch) return null;
  const isOwn = isSamePerson(watch.recordedBy, onWatch);
  return (
    <Card aria-labelledby="hand-over" className="no-print">
      <h2 className="mb-1 font-semibold" id="hand-over">
        Hand over
      </h2>
      {isOwn ? (
        <>
          <p className="mb-3 text-ink-2">
            The brief contains the board, what changed and happened, the entries, open questions and tasks as
            they are now. {pending && `It replaces hand-over ${pending.number}, which is still waiting.`}
          </p>
          <ActionForm action={action} label="Hand over" submit="Hand over">
            <TextField
              hint="Defaults to whoever comes next."
              label="Next officer"
              maxLength={TEXT_LIMITS.name}
              name="nextOfficer"
              optional
            />
            <TextField
              hint="What the next officer should know first, in your words."
              label="Closing words"
              maxLength={TEXT_LIMITS.text}
              name="closingWords"
              rows={4}
            />
          </ActionForm>
        </>
      ) : (
        <p className="text-ink-2">
          <Typed>{watch.recordedBy}</Typed> has the watch and hands it over, in a browser that signs with that
          name.
        </p>
      )}
    </Card>
  );
}
