import { useCallback, useRef, useState } from "react";
import type { Land } from "@/domain/map/land";
import type { WorldMap } from "@/domain/map/map";
import { type MapWindow, windowTextOf } from "@/domain/map/map-window";
import { withInstants } from "@/domain/time/as-of";
import type { Instants } from "@/domain/time/time";
import { fetchWire } from "../live/fetch-wire";
import { useAnswer } from "../live/use-answer";
import { atDesk } from "../ui/desk-address";
import { landOf } from "./map-figure";
import type { Sheet } from "./map-stage";
import { type MapQuery, mapApiPathOf, pathOf } from "./map-words";

/** How long a map rests before its view is fetched. */
const REST_MS = 120;

/**
 * What a map shows: what the page was drawn with, then what lies where it was moved to, kept fresh at the present. The
 * address of the page of a map follows it, so that it can be shared and comes back; a map that stands elsewhere has none.
 */
export function useSheet(
  first: Sheet,
  query: MapQuery,
  at: Instants | null,
  page: "here" | "elsewhere" = "here",
) {
  const [sheet, setSheet] = useState(first);
  const [isFailed, setIsFailed] = useState(false);
  const [isMoved, setIsMoved] = useState(false);
  const wanted = useRef("");
  const wait = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { window: shown } = sheet.map;
  const map = useAnswer(withInstants(mapApiPathOf({ ...query, window: shown }), at), sheet.map);
  const load = useCallback(
    (window: MapWindow) => {
      const view = { ...query, window };
      wanted.current = windowTextOf(window);
      clearTimeout(wait.current);
      wait.current = setTimeout(async () => {
        try {
          const next = await readSheet(view, at);
          if (wanted.current !== windowTextOf(window)) return;
          setSheet(next);
          setIsMoved(true);
          setIsFailed(false);
          if (page === "here") history.replaceState(null, "", atDesk(withInstants(pathOf(view), at)));
        } catch {
          setIsFailed(true);
        }
      }, REST_MS);
    },
    [query, at, page],
  );
  return {
    sheet: { ...sheet, map },
    view: { ...query, window: isMoved ? shown : query.window },
    load,
    isFailed,
  };
}

/** What a map shows, asked of the desk. Errors: throws when it does not answer. */
export async function readSheet(view: MapQuery, at: Instants | null): Promise<Sheet> {
  const map = await fetchWire<WorldMap>(withInstants(mapApiPathOf(view), at));
  const answer = await fetch(atDesk(landOf(map, "page", "json")));
  if (!answer.ok) throw new Error(`The desk answered ${answer.status}`);
  return { map, ...((await answer.json()) as Land) };
}
