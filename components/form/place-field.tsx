"use client";

import { useEffect, useRef, useState } from "react";
import { countOf } from "@/domain/count-words";
import { positionTextOf, positionWordsOf } from "@/domain/incident/position-words";
import type { NamedPlace } from "@/domain/map/place";
import { atDesk } from "../ui/desk-address";
import { Typed } from "../ui/typed";
import { useFieldAnswer } from "./action-form";
import { About, Label } from "./field";
import { fieldBeside, fillField } from "./fill-field";

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

/**
 * A place by its name. While it is typed, places that the desk knows are offered; choosing one fills its position in as
 * well, where none was given by hand. Source: ARIA APG, combobox with a list.
 */
export function PlaceField({ defaultValue = "", label, name, maxLength, list }: Props) {
  const [isRunning, setIsRunning] = useState(false);
  useEffect(() => setIsRunning(true), []);
  const { id, problem, typed } = useFieldAnswer(name);
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState("");
  const [places, setPlaces] = useState<NamedPlace[]>([]);
  const [chosen, setChosen] = useState(-1);
  const filled = useRef("");
  useEffect(() => {
    if (words.trim() === "") return setPlaces([]);
    const stop = new AbortController();
    const pause = setTimeout(async () => {
      try {
        const answer = await fetch(atDesk(`/api/places?q=${encodeURIComponent(words)}`), {
          signal: stop.signal,
        });
        if (!answer.ok) return;
        const found: { places: NamedPlace[] } = await answer.json();
        setPlaces(found.places);
        setChosen(-1);
      } catch {
        setPlaces([]);
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(pause);
      stop.abort();
    };
  }, [words]);
  const close = () => setWords("");
  const choose = (place: NamedPlace | undefined) => {
    if (!place) return;
    fillField(input.current, place.name);
    const position = fieldBeside(input.current, "position");
    const text = positionTextOf(place);
    if (text && position && (position.value === "" || position.value === filled.current)) {
      filled.current = text;
      fillField(position, text);
      fillField(fieldBeside(input.current, "positionPrecision"), place.positionPrecision ?? "");
    }
    close();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (places.length === 0) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setChosen((chosen + step + places.length) % places.length);
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      choose(places[chosen]);
    } else if (event.key === "Escape") close();
  };
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
        onKeyDown={onKeyDown}
        ref={input}
        {...(isRunning ? combobox : { list })}
      />
      <div
        aria-label="Known places"
        className={`absolute z-30 mt-1 max-h-80 w-full overflow-auto rounded-md border border-ink-3/60 bg-card py-1 shadow-lg ${isOpen ? "" : "hidden"}`}
        id={`${id}-places`}
        role="listbox"
        tabIndex={-1}
      >
        {places.map((place, at) => (
          <PlaceOption
            id={`${id}-place-${at}`}
            isChosen={at === chosen}
            key={`${place.name} ${place.latitude} ${place.longitude}`}
            onChoose={() => choose(place)}
            place={place}
          />
        ))}
      </div>
      <About id={id} problem={problem} />
    </div>
  );
}

type OptionProps = { id: string; place: NamedPlace; isChosen: boolean; onChoose: () => void };

function PlaceOption({ id, place, isChosen, onChoose }: OptionProps) {
  const { name, latitude, longitude, positionPrecision, count } = place;
  const notes = [
    latitude === null || longitude === null ? "no position" : positionWordsOf(latitude, longitude),
    positionPrecision,
    count > 0 && countOf(count, "incident"),
  ].filter(Boolean);
  return (
    <div
      aria-selected={isChosen}
      className="cursor-pointer border-l-2 border-transparent px-3 py-1.5 hover:bg-page aria-selected:border-accent aria-selected:bg-page"
      id={id}
      onMouseDown={(event) => {
        // Before the field is left, which would close the list.
        event.preventDefault();
        onChoose();
      }}
      role="option"
      tabIndex={-1}
    >
      <Typed>{name}</Typed>
      <span className="block text-xs text-ink-2">{notes.join(" · ")}</span>
    </div>
  );
}
