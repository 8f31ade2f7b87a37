import { type AlertLevel, LEVELS } from "@/domain/alert-level";
import { CONFIDENCES, type Judgement } from "@/domain/assessment/assessment";
import { LIKELIHOOD_LIMITS, LIKELIHOOD_WORDS, percentOf } from "@/domain/assessment/likelihood";
import type { Indicator } from "@/domain/definition/indicator";
import { TEXT_LIMITS } from "@/domain/input/text-limits";
import { instantTextOf } from "@/domain/time/as-of";
import { CHOOSE, choicesOf } from "../form/choices";
import { SelectField, TextField } from "../form/field";
import { InstantField } from "../form/instant-field";
import { LevelField } from "../form/level-field";
import { LevelLabel } from "../form/level-label";
import { LikelihoodField } from "../form/likelihood-field";

type Props = {
  indicator: Pick<Indicator, "criteria" | "reviewHours">;
  /** The level that holds, marked among the others. */
  held?: AlertLevel | null;
  /** What the form starts with: the judgement to correct; nothing chosen for a new one. */
  from?: Judgement;
  why: { label: string; hint: string };
};

/** The parts of a judgement. */
export function JudgementFields({ indicator: { criteria, reviewHours }, held = null, from, why }: Props) {
  const likelihood = from?.likelihoodRatio ?? null;
  return (
    <>
      <LevelField
        choices={LEVELS.map(({ level }) => ({
          level,
          label: (
            <LevelLabel
              criterion={criteria[level - 1] ?? ""}
              isHeld={level === held}
              level={level}
              reviewHours={reviewHours[level - 1] ?? reviewHours[0]}
            />
          ),
        }))}
        level={from?.level ?? null}
      />
      <TextField hint={why.hint} label={why.label} maxLength={TEXT_LIMITS.text} name="rationale" rows={3} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          choices={[CHOOSE, ...choicesOf(CONFIDENCES)]}
          defaultValue={from?.confidence ?? ""}
          hint="How good your sources are and how sure you are of this judgement."
          label="Confidence"
          name="confidence"
        />
        <div>
          <LikelihoodField
            percent={likelihood === null ? null : percentOf(likelihood)}
            placeholder={`${LIKELIHOOD_LIMITS.from * 100} to ${LIKELIHOOD_LIMITS.upTo * 100}`}
          />
          <details className="text-[13.5px] leading-5 text-ink-2">
            <summary className="py-0.5">The words of ICD 203</summary>
            {LIKELIHOOD_WORDS.map(
              (w) => `${w.word} ${Math.round(w.from * 100)} to ${Math.round(w.upTo * 100)}`,
            ).join(" · ")}
          </details>
        </div>
      </div>
      <InstantField
        defaultValue={from ? instantTextOf(from.effectiveAt) : ""}
        hint={`Since when it holds${from ? "" : "; defaults to now"}. Such as 080134ZJAN20, 2020-01-08T01:34Z or 2020-01-08 01:34.`}
        label="Effective time"
        name="effectiveAt"
        optional={!from}
      />
    </>
  );
}
