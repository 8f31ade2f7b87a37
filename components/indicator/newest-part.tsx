"use client";

import type { IndicatorPage } from "@/domain/board/indicator-page";
import { useAnswer } from "../live/use-answer";
import { useWantedComponent } from "../live/use-wanted-component";
import { type Drawn, isNews, type PartProps } from "./indicator-page";
import type { PartName } from "./indicator-parts";

const loadRedrawn = async () => (await import("./redrawn-part")).default;

type Props = Omit<PartProps, "shown"> & {
  name: PartName;
  drawn: Drawn;
  children: React.ReactNode;
};

/** A part as the server drew it, until the desk has a newer answer: what draws it anew is loaded only then. */
export function NewestPart({ drawn, children, ...rest }: Props) {
  const newest = useAnswer<IndicatorPage | null>(`/api/indicators/${drawn.indicatorId}`, null);
  const news = newest && isNews(newest, drawn) ? newest : null;
  const RedrawnPart = useWantedComponent(loadRedrawn, news !== null);
  return news && RedrawnPart ? <RedrawnPart {...rest} shown={news} /> : children;
}
