"use client";

import { createContext, useContext } from "react";
import { type BoardChoice, USUAL_CHOICE, withChoice } from "@/domain/board/board-choice";
import { withInstants } from "@/domain/time/as-of";
import { useAsOf } from "../time/as-of-context";
import { atDesk } from "../ui/desk-address";

type Chosen = { choice: BoardChoice; choose: (next: BoardChoice) => void; address: string };

const Choosing = createContext<Chosen>({ choice: USUAL_CHOICE, choose: () => undefined, address: "/" });

/** Tells every part of the board how it is shown, how to change that, and the address of the page without it. */
export const ChoosingBoard = Choosing.Provider;

export const useChoice = (): Chosen => useContext(Choosing);

type Props = { to: Partial<BoardChoice>; isOn?: boolean; className?: string; children: React.ReactNode };

/** A link to the same board shown in another way. With JavaScript it changes at once, without a request. */
export function ChoiceLink({ to, isOn, className, children }: Props) {
  const { choice, choose, address } = useChoice();
  const at = useAsOf();
  const next = { ...choice, ...to };
  const href = withChoice(address, next);
  return (
    <a
      aria-current={isOn ? "true" : undefined}
      className={className}
      href={atDesk(
        withInstants(href === address ? `${href}${href.includes("?") ? "&" : "?"}view=tiles` : href, at),
      )}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        choose(next);
      }}
    >
      {children}
    </a>
  );
}
