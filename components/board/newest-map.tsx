"use client";

import type { WorldMap } from "@/domain/map/map";
import { useAnswer } from "../live/use-answer";
import { useWantedComponent } from "../live/use-wanted-component";

const loadRedrawn = async () => (await import("./redrawn-map")).default;

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
  const news = newest && newest.revision > revision ? newest : null;
  const RedrawnMap = useWantedComponent(loadRedrawn, news !== null);
  return news && RedrawnMap ? <RedrawnMap map={news} /> : children;
}
