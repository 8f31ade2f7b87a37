import type { IndicatorPage } from "@/domain/board/indicator-page";
import type { ReportChoice } from "@/domain/evidence/report-choice";
import { type AsOfParams, pathAt } from "@/domain/time/as-of";
import { Live } from "../live/live";
import { PresentOnly } from "../time/as-of-context";
import { Card } from "../ui/card";
import { Link } from "../ui/link";
import { Criteria } from "./criteria";
import { IndicatorBody } from "./indicator-body";
import { ConfirmCard, type IndicatorActions, OutageCard, SetLevelCard } from "./indicator-forms";
import { RetiredIndicator } from "./retired-indicator";

type Props = {
  asOf: AsOfParams;
  page: IndicatorPage;
  historyRows: number;
  /** Reports that are offered as evidence at first. */
  reports: ReportChoice[];
  actions: IndicatorActions;
  onWatch: string;
};

/** An indicator with its forms at the present, and without them in the past. */
export function IndicatorContent({ asOf: asOfParams, page, historyRows, reports, actions, onWatch }: Props) {
  const { indicator, judgement, isBlind } = page;
  const shared = { historyRows, isWhole: asOfParams.rest.whole === "1" };
  const present = pathAt({ ...asOfParams, rest: {} }, null);
  const forms = asOfParams.at
    ? {
        main: <Criteria indicator={indicator} level={judgement?.level ?? null} />,
        last: <ClosedForms present={present} what="set or confirm a level" />,
      }
    : {
        main: <SetLevelCard {...{ indicator, judgement, onWatch, reports }} action={actions.setLevel} />,
        first: judgement && (
          <PresentOnly>
            <ConfirmCard {...{ judgement, onWatch }} action={actions.confirmLevel} />
          </PresentOnly>
        ),
        last: (
          <PresentOnly>
            <OutageCard {...{ isBlind, onWatch }} action={actions.reportOutage} indicatorId={indicator.id} />
          </PresentOnly>
        ),
      };
  return (
    <>
      {!asOfParams.at && <Live revision={page.revision} />}
      <IndicatorBody
        {...shared}
        forms={indicator.isRetired ? { main: <RetiredIndicator indicator={indicator} /> } : forms}
        isLive={!asOfParams.at}
        shown={page}
      />
    </>
  );
}

/** Replaces the forms on a page of the past. `present` is the address where they are. */
const ClosedForms = ({ present, what }: { present: string; what: string }) => (
  <Card aria-labelledby="closed" className="border-dashed">
    <h2 className="mb-2 text-[15px] font-semibold" id="closed">
      Closed: this is the past
    </h2>
    <p className="text-[15px] leading-6">
      You cannot change the past from here. To {what}, go back to now and enter an effective time in the form.
    </p>
    <p className="mt-2">
      <Link className="link" href={present}>
        Go to the current forms
      </Link>
    </p>
  </Card>
);
