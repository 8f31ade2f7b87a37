import type { Judgement } from "@/domain/assessment/assessment";
import type { Indicator } from "@/domain/definition/indicator";
import type { ReportChoice } from "@/domain/evidence/report-choice";
import { EvidenceField } from "../evidence/evidence-field";
import { ActionForm } from "../form/action-form";
import type { FormAction } from "../form/form-state";
import { OnWatchField } from "../form/on-watch-field";
import { SeenField } from "../form/seen-field";
import { JudgementFields } from "./judgement-fields";

type Props = {
  indicator: Indicator;
  judgement: Judgement | null;
  onWatch: string;
  /** Reports that are offered as evidence at first. */
  reports: ReportChoice[];
  action: FormAction;
  /** What stands beside the button. */
  beside?: React.ReactNode;
};

/** Sets the level of an indicator; its button is always in sight. */
export const LevelForm = ({ indicator, judgement, onWatch, reports, action, beside }: Props) => (
  <ActionForm action={action} beside={beside} isPinned label="Set the level" submit="Publish level">
    <input name="indicatorId" type="hidden" value={indicator.id} />
    <SeenField name="seenId" value={judgement?.id} />
    <JudgementFields
      held={judgement?.level ?? null}
      indicator={indicator}
      why={{ label: "Rationale", hint: "Why this level: what was seen, and what it means." }}
    />
    <EvidenceField
      choices={reports}
      hint="Reports that support or contradict this level. The latest of this category are listed."
    />
    <OnWatchField onWatch={onWatch} />
  </ActionForm>
);
