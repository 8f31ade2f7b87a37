import type { Judgement } from "@/domain/assessment/assessment";
import type { Indicator } from "@/domain/definition/indicator";
import type { ReportChoice } from "@/domain/evidence/report-choice";
import { TEXT_LIMITS } from "@/domain/input/text-limits";
import { EvidenceField } from "../evidence/evidence-field";
import { ActionForm } from "../form/action-form";
import { TextField } from "../form/field";
import type { FormAction } from "../form/form-state";
import { InstantField } from "../form/instant-field";
import { OnWatchField } from "../form/on-watch-field";
import { SeenField } from "../form/seen-field";
import { Card } from "../ui/card";
import { JudgementFields } from "./judgement-fields";

export type IndicatorActions = { setLevel: FormAction; confirmLevel: FormAction; reportOutage: FormAction };

type Props = {
  indicator: Indicator;
  judgement: Judgement | null;
  isBlind: boolean;
  onWatch: string;
  /** Reports that are offered as evidence at first. */
  reports: ReportChoice[];
  actions: IndicatorActions;
};

/** What an officer does with an indicator: confirm what holds, set its level, or say that its sources are down. */
export function IndicatorForms({ indicator, judgement, isBlind, onWatch, reports, actions }: Props) {
  return (
    <>
      {judgement && (
        <Card aria-labelledby="confirm">
          <h2 className="mb-2 text-[15px] font-semibold" id="confirm">
            Still valid?
          </h2>
          <ActionForm action={actions.confirmLevel} label="Confirm the level" submit="Still valid">
            <input name="indicatorId" type="hidden" value={indicator.id} />
            <SeenField name="seenId" value={judgement.id} />
            <TextField
              defaultValue="Reviewed: nothing new was seen."
              hint="Confirms the level as it is and renews its review time."
              label="Reason"
              maxLength={TEXT_LIMITS.text}
              name="rationale"
            />
            <OnWatchField isAside onWatch={onWatch} />
          </ActionForm>
        </Card>
      )}
      <Card aria-labelledby="set">
        <h2 className="mb-2 text-[15px] font-semibold" id="set">
          Set the level
        </h2>
        <ActionForm action={actions.setLevel} label="Set the level" submit="Publish level">
          <input name="indicatorId" type="hidden" value={indicator.id} />
          <SeenField name="seenId" value={judgement?.id} />
          <JudgementFields
            criteria={indicator.criteria}
            why={{ label: "Rationale", hint: "Why this level: what was seen, and what it means." }}
          />
          <EvidenceField
            choices={reports}
            hint="Reports that support or contradict this level. The latest of this category are listed."
          />
          <OnWatchField onWatch={onWatch} />
        </ActionForm>
      </Card>
      <Card aria-labelledby="sources">
        <h2 className="text-[15px] font-semibold" id="sources">
          {isBlind ? "Sources are down" : "Sources down?"}
        </h2>
        <ActionForm
          action={actions.reportOutage}
          {...(!isBlind && { fold: "Report an outage" })}
          label="Sources"
          quiet
          submit={isBlind ? "Sources are back" : "Sources are down"}
        >
          <input name="indicatorId" type="hidden" value={indicator.id} />
          <input name="act" type="hidden" value={isBlind ? "back" : "down"} />
          <TextField
            hint={
              isBlind
                ? "What brought them back."
                : "While its sources are down the indicator is blind, and is never shown as calm."
            }
            label="What happened"
            maxLength={TEXT_LIMITS.line}
            name="reason"
          />
          <InstantField hint="Defaults to now." label="Since" name="effectiveAt" optional />
          <OnWatchField isAside={!isBlind} onWatch={onWatch} />
        </ActionForm>
      </Card>
    </>
  );
}
