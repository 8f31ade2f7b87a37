import { type AskedTimes, pathAt } from "@/domain/as-of";
import { ClosedForms } from "../time/closed-forms";
import { IndicatorBody, type IndicatorPageData } from "./indicator-body";
import { type IndicatorActions, IndicatorForms } from "./indicator-forms";
import { IndicatorView } from "./indicator-view";
import { RetiredIndicator } from "./retired-indicator";

type Props = {
  asked: AskedTimes;
  page: IndicatorPageData & { isBlind: boolean };
  historyRows: number;
  actions: IndicatorActions;
  onWatch: string;
};

/** An indicator with its forms at the present, and without them in the past. */
export function IndicatorContent({ asked, page, historyRows, actions, onWatch }: Props) {
  const { indicator, judgement, isBlind } = page;
  const shared = { historyRows, isWhole: asked.rest.whole === "1" };
  const present = pathAt({ ...asked, rest: {} }, null);
  const open = asked.at ? (
    <ClosedForms present={present} what="set or confirm a level" />
  ) : (
    <IndicatorForms {...{ indicator, judgement, isBlind, actions, onWatch }} />
  );
  const aside = indicator.isRetired ? <RetiredIndicator indicator={indicator} /> : open;
  if (!asked.at)
    return (
      <IndicatorView {...shared} first={page}>
        {aside}
      </IndicatorView>
    );
  return (
    <IndicatorBody {...shared} now={asked.at.effectiveAt} shown={page}>
      {aside}
    </IndicatorBody>
  );
}
