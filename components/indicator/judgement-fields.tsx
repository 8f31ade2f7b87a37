import { LEVELS } from "@/domain/alert-level";
import { CONFIDENCES, type Judgement } from "@/domain/assessment/assessment";
import { percentOf } from "@/domain/assessment/likelihood";
import type { Criteria } from "@/domain/definition/indicator";
import { TEXT_LIMITS } from "@/domain/input/text-limits";
import { instantTextOf } from "@/domain/time/as-of";
import { CHOOSE, choicesOf } from "../form/choices";
import { SelectField, TextField } from "../form/field";
import { InstantField } from "../form/instant-field";
import { LevelField } from "../form/level-field";
import { LevelLabel } from "../form/level-label";
import { LikelihoodField } from "../form/likelihood-field";

type Props = {
  criteria: Criteria;
  /** What the form starts with: the judgement to correct; nothing chosen for a new one. */
  from?: Judgement;
  why: { label: string; hint: string };
};

/** The parts of a judgement. */
export function JudgementFields({ criteria, from, why }: Props) {
  const likelihood = from?.likelihoodRatio ?? null;
  return (
    <>
      <LevelField
        choices={LEVELS.map(({ level }) => ({
          level,
          label: <LevelLabel criterion={criteria[level - 1] ?? ""} level={level} />,
        }))}
        level={from?.level ?? null}
      />
      <TextField hint={why.hint} label={why.label} maxLength={TEXT_LIMITS.text} name="rationale" rows={4} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          choices={[CHOOSE, ...choicesOf(CONFIDENCES)]}
          defaultValue={from?.confidence ?? ""}
          hint="How good your sources are and how sure you are of this judgement."
          label="Confidence"
          name="confidence"
        />
        <InstantField
          defaultValue={from ? instantTextOf(from.effectiveAt) : ""}
          hint={`Since when it holds${from ? "" : "; defaults to now"}. Such as 080134ZJAN20, 2020-01-08T01:34Z or 2020-01-08 01:34.`}
          label="Effective time"
          name="effectiveAt"
          optional={!from}
        />
      </div>
      <LikelihoodField percent={likelihood === null ? null : percentOf(likelihood)} />
    </>
  );
}
