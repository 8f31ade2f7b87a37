"use client";

import { useEffect, useRef, useState } from "react";
import type { NamedPlace } from "@/domain/map/place";
import { useFieldAnswer } from "./action-form";
import { About, Label } from "./field";

type Props = {
  defaultValue?: string | undefined;
  label: string;
  name: string;
  maxLength: number;
  /** The id of a list of words that is offered until a script has arrived. */
  list: string;
};

/** How long nothing is typed before places are looked for. */
const PAUSE_MS = 120;

/** The places that are offered, and what shows and takes them, which is loaded when one first types. */
type Offered = { places: readonly NamedPlace[]; known?: typeof import("./known-places") };
const NOTHING: Offered = { places: [] };

/**
 * A place by its name. While it is typed, places that the desk knows are offered; choosing one fills its position in as
 * well, where none was given by hand. Source: ARIA APG, combobox with a list.
 */
export function PlaceField({ defaultValue = "", label, name, maxLength, list: suggestions }: Props) {
  const [isRunning, setIsRunning] = useState(false);
  useEffect(() => setIsRunning(true), []);
  const { id, problem, typed } = useFieldAnswer(name);
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState("");
  const [{ places, known }, setOffered] = useState<Offered>(NOTHING);
  const [chosen, setChosen] = useState(-1);
  const filled = useRef("");
  useEffect(() => {
    if (words.trim() === "") return setOffered(NOTHING);
    const stop = new AbortController();
    const pause = setTimeout(async () => {
      try {
        const loaded = await import("./known-places");
        const found = await loaded.placesFor(words, stop.signal);
        if (!found) return;
        setOffered({ places: found, known: loaded });
        setChosen(-1);
      } catch {
        setOffered(NOTHING);
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(pause);
      stop.abort();
    };
  }, [words]);
  const close = () => setWords("");
  const choose = (place: NamedPlace | undefined) => {
    if (!place || !known || !input.current) return;
    filled.current = known.takePlace(input.current, place, filled.current) ?? filled.current;
    close();
  };
  const list = { id, places, chosen, choose };
  const isOpen = places.length > 0;
  const combobox = {
    role: "combobox",
    "aria-activedescendant": chosen >= 0 ? `${id}-place-${chosen}` : undefined,
    "aria-autocomplete": "list",
    "aria-controls": `${id}-places`,
    "aria-expanded": isOpen,
  } as const;
  return (
    <div className="relative">
      <Label id={id}>{label}</Label>
      <input
        aria-describedby={`${id}-about`}
        aria-invalid={problem ? true : undefined}
        aria-required
        autoComplete="off"
        className="input"
        defaultValue={typed ?? defaultValue}
        id={id}
        maxLength={maxLength}
        name={name}
        onBlur={close}
        onChange={(event) => {
          if (event.nativeEvent.isTrusted) setWords(event.target.value);
        }}
        onKeyDown={(event) => isOpen && known?.takeKey(event, { ...list, setChosen, close })}
        ref={input}
        {...(isRunning ? combobox : { list: suggestions })}
      />
      <div
        aria-label="Known places"
        className={`absolute z-30 mt-1 max-h-80 w-full overflow-auto rounded-md border border-ink-3/60 bg-card py-1 shadow-lg ${isOpen ? "" : "hidden"}`}
        id={`${id}-places`}
        role="listbox"
        tabIndex={-1}
      >
        {known && <known.PlaceOptions {...list} />}
      </div>
      <About id={id} problem={problem} />
    </div>
  );
}
