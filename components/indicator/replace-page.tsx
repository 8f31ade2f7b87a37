import type { Judgement } from "@/domain/assessment/assessment";
import type { Indicator } from "@/domain/definition/indicator";
import { ActionForm } from "../form/action-form";
import type { FormAction } from "../form/form-state";
import { OnWatchField } from "../form/on-watch-field";
import { Card } from "../ui/card";
import { Instant } from "../ui/instant";
import { LevelBadge } from "../ui/level-badge";
import { Link } from "../ui/link";
import { PlainPage } from "../ui/plain-page";
import { Typed } from "../ui/typed";
import { ReplacesField } from "./replaces-field";

type Props = {
  title: string;
  submit: string;
  judgement: Judgement;
  indicator: Indicator;
  action: FormAction;
  onWatch: string;
  children: React.ReactNode;
};

/** A page on which an assessment is corrected or retracted: what it said, and the form. */
export function ReplacePage({ title, submit, judgement, indicator, action, onWatch, children }: Props) {
  return (
    <PlainPage
      lead={
        <Link className="link" href={`/indicators/${indicator.id}`}>
          <Typed>{indicator.name}</Typed>
        </Link>
      }
      title={title}
    >
      <Card aria-label="The assessment as it stands">
        <LevelBadge level={judgement.level} />
        <p className="mt-1 whitespace-pre-line">
          <Typed>{judgement.rationale}</Typed>
        </p>
        <p className="mt-1 text-[13.5px] text-ink-2">
          {judgement.act === "confirmed" ? "Confirmed at" : "Holds since"}{" "}
          <Instant at={judgement.effectiveAt} />, recorded <Instant at={judgement.recordedAt} /> by{" "}
          <Typed>{judgement.recordedBy}</Typed>.
        </p>
      </Card>
      <ActionForm action={action} cancelHref={`/indicators/${indicator.id}`} label={title} submit={submit}>
        <ReplacesField indicatorId={indicator.id} judgementId={judgement.id} />
        {children}
        <OnWatchField onWatch={onWatch} />
      </ActionForm>
    </PlainPage>
  );
}
