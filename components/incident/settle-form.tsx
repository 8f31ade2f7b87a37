import type { Incident } from "@/domain/incident/incident";
import { type LikelyDuplicate, likenessWordsOf } from "@/domain/incident/likeness";
import { ActionForm } from "../form/action-form";
import type { FormAction } from "../form/form-state";
import { OnWatchField } from "../form/on-watch-field";
import { PresentOnly } from "../time/as-of-context";

type Props = {
  pair: LikelyDuplicate;
  /** What the buttons call the two. */
  words: { one: string; other: string };
  /** The page to go back to. */
  here: string;
  onWatch: string;
  action: FormAction;
};

/** Merges one of two incidents into the other, or keeps both: nothing is merged before somebody says so. */
export const SettleForm = ({ pair, words, here, onWatch, action }: Props) => (
  <PresentOnly>
    <ActionForm
      action={action}
      beside={
        <>
          <button className="button" name="keep" type="submit" value="other">
            {words.other}
          </button>
          <button className="button" name="keep" type="submit" value="both">
            Keep both
          </button>
        </>
      }
      label={`Likely duplicates: ${pair.one.title}, ${pair.other.title}`}
      quiet
      submit={words.one}
    >
      <Named incident={pair.one} which="one" />
      <Named incident={pair.other} which="other" />
      <input name="reason" type="hidden" value={`The same event: ${likenessWordsOf(pair)}`} />
      <input name="here" type="hidden" value={here} />
      <OnWatchField onWatch={onWatch} />
    </ActionForm>
  </PresentOnly>
);

/** Names an incident by the account that was seen, so that a newer one is not merged unseen. */
const Named = ({ incident, which }: { incident: Incident; which: "one" | "other" }) => (
  <>
    <input name={`${which}Id`} type="hidden" value={incident.incidentId} />
    <input name={`${which}RowId`} type="hidden" value={incident.id} />
  </>
);
