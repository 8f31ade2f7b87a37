"use client";

import { Live } from "../live/live";
import { useAnswer } from "../live/use-answer";
import { useNow } from "../live/use-now";
import { IndicatorBody, type IndicatorPageData } from "./indicator-body";

type Props = { first: IndicatorPageData; historyRows: number; isWhole: boolean; children: React.ReactNode };

/** An indicator at the present, kept fresh while it is looked at; a page of its older history stays as it is. */
export function IndicatorView({ first, children, ...rest }: Props) {
  const newest = useAnswer(`/api/indicators/${first.indicator.id}`, first);
  const now = useNow(newest.effectiveAt);
  const { history, skipped } = first.skipped > 0 ? first : newest;
  return (
    <>
      <Live />
      <IndicatorBody {...rest} now={now} shown={{ ...newest, history, skipped }}>
        {children}
      </IndicatorBody>
    </>
  );
}
