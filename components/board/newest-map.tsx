"use client";

import { lazy, Suspense } from "react";
import type { WorldMap } from "@/domain/map/map";
import { useAnswer } from "../live/use-answer";

const RedrawnMap = lazy(() => import("./redrawn-map"));

type Props = {
  /** The address of the newest answer. */
  href: string;
  /** The revision that the server drew. */
  revision: number;
  children: React.ReactNode;
};

/** The map as the server drew it, until the desk has a newer one: what draws it anew is loaded only then. */
export function NewestMap({ href, revision, children }: Props) {
  const newest = useAnswer<WorldMap | null>(href, null);
  if (!newest || newest.revision <= revision) return children;
  return (
    <Suspense fallback={children}>
      <RedrawnMap map={newest} />
    </Suspense>
  );
}
