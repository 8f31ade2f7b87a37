import type { Indicator } from "@/domain/definition/indicator";
import type { FormAction } from "../form/form-state";
import { MoveButtons } from "../form/move-buttons";
import { SignFirstNotice } from "../form/sign-first-notice";
import { Card } from "../ui/card";
import { Link } from "../ui/link";
import { Typed } from "../ui/typed";

type Props = { indicators: Indicator[]; action: FormAction; onWatch: string };

/** The indicators of a category in its order, the retired last. */
export function IndicatorOrder({ indicators, action, onWatch }: Props) {
  const shown = indicators.filter((i) => !i.isRetired);
  const retired = indicators.filter((i) => i.isRetired);
  return (
    <Card aria-labelledby="order" className="divide-y divide-line p-0">
      <h2 className="px-4 py-3 font-semibold" id="order">
        Indicators
      </h2>
      {shown.map((indicator, i) => (
        <div className="flex items-center gap-x-4 px-4 py-2" key={indicator.id}>
          <Link
            className="min-w-0 grow [overflow-wrap:anywhere] hover:underline"
            href={`/indicators/${indicator.id}/edit`}
          >
            <Typed>{indicator.name}</Typed>
          </Link>
          <MoveButtons
            action={action}
            isFirst={i === 0}
            isLast={i === shown.length - 1}
            onWatch={onWatch}
            subject={indicator}
          />
        </div>
      ))}
      {retired.map((indicator) => (
        <p className="px-4 py-2 text-ink-2" key={indicator.id}>
          <Link className="hover:underline" href={`/indicators/${indicator.id}/edit`}>
            <Typed>{indicator.name}</Typed>
          </Link>{" "}
          (retired by <Typed>{indicator.recordedBy}</Typed>)
        </p>
      ))}
      {onWatch === "" && <SignFirstNotice />}
    </Card>
  );
}
