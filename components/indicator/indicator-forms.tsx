import { type Judgement, NOTHING_NEW } from "@/domain/assessment/assessment";
import { TEXT_LIMITS } from "@/domain/input/text-limits";
import { ActionForm } from "../form/action-form";
import { TextField } from "../form/field";
import type { FormAction } from "../form/form-state";
import { OnWatchField } from "../form/on-watch-field";
import { SeenField } from "../form/seen-field";
import { Card } from "../ui/card";
import { LevelForm } from "./level-form";
import { OutageForm } from "./outage-form";

export type IndicatorActions = { setLevel: FormAction; confirmLevel: FormAction; reportOutage: FormAction };

/** The form that sets a level, as a part of the page of its indicator. */
export const SetLevelCard = (form: React.ComponentProps<typeof LevelForm>) => (
  <Card aria-labelledby="set" id="set-form">
    <h2 className="mb-2 text-[15px] font-semibold" id="set">
      Set the level
    </h2>
    <LevelForm {...form} />
  </Card>
);

type ConfirmProps = { judgement: Judgement; onWatch: string; action: FormAction };

/** Confirms what holds. */
export const ConfirmCard = ({ judgement, onWatch, action }: ConfirmProps) => (
  <Card aria-labelledby="confirm">
    <h2 className="mb-2 text-[15px] font-semibold" id="confirm">
      Still valid?
    </h2>
    <ActionForm action={action} label="Confirm the level" submit="Still valid">
      <input name="indicatorId" type="hidden" value={judgement.indicatorId} />
      <SeenField name="seenId" value={judgement.id} />
      <TextField
        defaultValue={NOTHING_NEW}
        hint="Confirms the level as it is and renews its review time."
        label="Reason"
        maxLength={TEXT_LIMITS.text}
        name="rationale"
      />
      <OnWatchField isAside onWatch={onWatch} />
    </ActionForm>
  </Card>
);

/** Reports that the sources of an indicator are down, or back. */
export const OutageCard = (form: Omit<React.ComponentProps<typeof OutageForm>, "isFolded" | "beside">) => (
  <Card aria-labelledby="sources">
    <h2 className="text-[15px] font-semibold" id="sources">
      {form.isBlind ? "Sources are down" : "Sources down?"}
    </h2>
    <OutageForm {...form} isFolded={!form.isBlind} />
  </Card>
);
