"use client";

import { useEffect, useRef, useState } from "react";
import type { BoardPage } from "@/domain/board/board-page";
import { changeFrom, comparedPlaceOf, type Frame } from "@/domain/replay/replay";
import { momentOf, withInstants } from "@/domain/time/as-of";
import { panelMapHref } from "../board/map-panel";
import { fetchWire } from "../live/fetch-wire";

/** How many frames are fetched ahead of the current one, how many at a time, and how many are kept. */
const AHEAD = 8;
const AT_A_TIME = 4;
const KEPT = 160;

type Pictures = ReadonlyMap<number, BoardPage>;

/** The boards of a replay by frame, fetched ahead. `isLost` says that the desk did not answer. */
export function usePictures(frames: Frame[], place: number, first: [number, BoardPage], days: number) {
  const [pictures, setPictures] = useState<Pictures>(new Map([first]));
  const [lostAt, setLostAt] = useState<number | null>(null);
  const [drawn] = useState(first[1].map);
  const underWay = useRef(new Set<number>());
  useEffect(() => {
    if (lostAt === place) return;
    for (const wanted of wantedAt(frames, place)) {
      if (underWay.current.size >= AT_A_TIME) break;
      if (pictures.has(wanted) || underWay.current.has(wanted)) continue;
      underWay.current.add(wanted);
      void fetchPicture(frames[wanted]?.at ?? 0, days, drawn)
        .then((picture) => {
          underWay.current.delete(wanted);
          setPictures((before) => keptOf(before, wanted, picture));
          setLostAt(null);
        })
        .catch(() => {
          underWay.current.delete(wanted);
          setLostAt(place);
        });
    }
  }, [frames, place, pictures, lostAt, days, drawn]);
  return { pictures, isLost: lostAt === place, tryAgain: () => setLostAt(null) };
}

/** The frames needed now, then those needed soon, in that order. */
function wantedAt(frames: Frame[], place: number): number[] {
  const ahead = Array.from({ length: AHEAD }, (_, i) => place + 1 + i).filter((next) => next < frames.length);
  const [before, after] = [changeFrom(frames, place, -1), changeFrom(frames, place, 1)];
  return [...new Set([place, comparedPlaceOf(frames, place), ...ahead, after, before])];
}

async function fetchPicture(instant: number, days: number, drawn: BoardPage["map"]): Promise<BoardPage> {
  const at = momentOf(instant);
  const [board, lanes, changes, map] = await Promise.all([
    fetchWire<BoardPage["board"]>(withInstants("/api/board", at)),
    fetchWire<BoardPage["lanes"]>(withInstants(`/api/trends?days=${days}`, at)),
    fetchWire<BoardPage["changes"]>(withInstants("/api/changes", at)),
    fetchWire<typeof drawn>(withInstants(panelMapHref(drawn), at)),
  ]);
  return { board, lanes, changes, map };
}

function keptOf(before: Pictures, place: number, picture: BoardPage): Pictures {
  const kept = new Map(before).set(place, picture);
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT) break;
    kept.delete(oldest);
  }
  return kept;
}
