"use client";

import { startTransition, useEffect, useState } from "react";
import {
  type BoardChoice,
  boardChoiceOf,
  choiceParamsOf,
  namesChoice,
  withChoice,
} from "@/domain/board/board-choice";
import { atDesk } from "../ui/desk-address";
import { isKeyTaken } from "../ui/taken-keys";

const addressOf = (choice: BoardChoice) => withChoice(`${location.pathname}${location.search}`, choice);

/** How the board is shown, in the address and kept in this browser; the key `t` changes between tiles and table. */
export function useBoardChoice(first: BoardChoice): [BoardChoice, (next: BoardChoice) => void] {
  const [choice, setChoice] = useState(first);
  useEffect(() => {
    const params = Object.fromEntries(new URLSearchParams(location.search));
    if (namesChoice(params)) startTransition(() => setChoice(boardChoiceOf(params)));
    else if (addressOf(first) !== addressOf(boardChoiceOf({})))
      history.replaceState(null, "", addressOf(first));
  }, [first]);
  const choose = (next: BoardChoice) => {
    // The table is loaded first, when needed.
    startTransition(() => setChoice(next));
    history.replaceState(null, "", addressOf(next));
    navigator.sendBeacon(atDesk("/api/look"), JSON.stringify({ board: choiceParamsOf(next) }));
  };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isOther = event.altKey || event.ctrlKey || event.metaKey || isKeyTaken(event.target);
      if (isOther || event.key.toLowerCase() !== "t") return;
      event.preventDefault();
      choose({ ...choice, view: choice.view === "tiles" ? "table" : "tiles" });
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });
  return [choice, choose];
}
