"use client";

import { useEffect, useRef, useState } from "react";
import { levelWordsOf } from "@/domain/alert-level";
import type { Board } from "@/domain/board/board";

/** Says a change of level to a screen reader when it arrives while the board is open. */
export function LevelNews({ board }: { board: Board }) {
  const before = useRef(board);
  const [news, setNews] = useState("");
  useEffect(() => {
    const known = new Map(before.current.categories.map((c) => [c.id, c.level]));
    const moved = board.categories.filter((c) => known.has(c.id) && known.get(c.id) !== c.level);
    if (moved.length > 0) setNews(moved.map((c) => `${c.name} is now ${levelWordsOf(c.level)}.`).join(" "));
    before.current = board;
  }, [board]);
  return (
    <p aria-live="assertive" className="sr-only">
      {news}
    </p>
  );
}
