import type { IndicatorPage } from "@/domain/board/indicator-page";
import type { ReportChoice } from "@/domain/evidence/report-choice";
import { type AsOfParams, pathAt } from "@/domain/time/as-of";
import { Live } from "../live/live";
import { ClosedForms } from "../time/closed-forms";
import { IndicatorBody } from "./indicator-body";
import { type IndicatorActions, IndicatorForms } from "./indicator-forms";
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
  const open = asOfParams.at ? (
    <ClosedForms present={present} what="set or confirm a level" />
  ) : (
    <IndicatorForms {...{ indicator, judgement, isBlind, actions, onWatch, reports }} />
  );
  const aside = indicator.isRetired ? <RetiredIndicator indicator={indicator} /> : open;
  return (
    <>
      {!asOfParams.at && <Live revision={page.revision} />}
      <IndicatorBody {...shared} isLive={!asOfParams.at} shown={page}>
        {aside}
      </IndicatorBody>
    </>
  );
}
