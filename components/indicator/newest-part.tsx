"use client";

import { lazy, Suspense } from "react";
import type { IndicatorPage } from "@/domain/board/indicator-page";
import { useAnswer } from "../live/use-answer";
import { type Drawn, isNews, type PartProps } from "./indicator-page";
import type { PartName } from "./indicator-parts";

const RedrawnPart = lazy(() => import("./redrawn-part"));

type Props = Omit<PartProps, "shown"> & {
  name: PartName;
  drawn: Drawn;
  children: React.ReactNode;
};

/** A part as the server drew it, until the desk has a newer answer: what draws it anew is loaded only then. */
export function NewestPart({ drawn, children, ...rest }: Props) {
  const newest = useAnswer<IndicatorPage | null>(`/api/indicators/${drawn.indicatorId}`, null);
  if (!newest || !isNews(newest, drawn)) return children;
  return (
    <Suspense fallback={children}>
      <RedrawnPart {...rest} shown={newest} />
    </Suspense>
  );
}
