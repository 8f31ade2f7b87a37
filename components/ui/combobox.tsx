"use client";

import { type Ref, useEffect, useState } from "react";

type Rows = { count: number; idOf(row: number): string; onTake(row: number): void };

/** The chosen row of a list that typing narrows: the arrow keys move it round, Enter takes it. `restart` chooses the first. */
export function useChosenRow({ count, idOf, onTake }: Rows) {
  const [at, setAt] = useState(0);
  const chosen = Math.min(at, count - 1);
  const chosenId = idOf(chosen);
  useEffect(() => {
    document.getElementById(chosenId)?.scrollIntoView({ block: "nearest" });
  }, [chosenId]);
  const onKeyDown = (event: React.KeyboardEvent) => {
    const moves: Record<string, number> = { ArrowDown: chosen + 1, ArrowUp: chosen - 1 + count };
    const next = moves[event.key];
    if (next !== undefined) setAt(next % count);
    else if (event.key === "Enter" && !event.nativeEvent.isComposing && chosen >= 0) onTake(chosen);
    else return;
    event.preventDefault();
  };
  return { chosen, chosenId, onKeyDown, restart: () => setAt(0) };
}

type Props = {
  label: string;
  placeholder: string;
  /** The id of the list that it narrows. */
  listId: string;
  rows: ReturnType<typeof useChosenRow>;
  value: string;
  onType(text: string): void;
  ref?: Ref<HTMLInputElement>;
};

/** The input over a list that typing narrows. Source: ARIA APG, combobox with a list. */
export const ComboboxInput = ({ label, placeholder, listId, rows, value, onType, ref }: Props) => (
  <input
    aria-activedescendant={rows.chosenId}
    aria-autocomplete="list"
    aria-controls={listId}
    aria-expanded="true"
    aria-label={label}
    autoComplete="off"
    className="input"
    onChange={(event) => {
      onType(event.target.value);
      rows.restart();
    }}
    onKeyDown={rows.onKeyDown}
    placeholder={placeholder}
    ref={ref}
    role="combobox"
    spellCheck={false}
    type="text"
    value={value}
  />
);
