"use client";

import { countOf } from "@/domain/count-words";
import { positionTextOf, positionWordsOf } from "@/domain/incident/position-words";
import type { NamedPlace } from "@/domain/map/place";
import { askedNow } from "../ui/desk-address";
import { Typed } from "../ui/typed";
import { fieldBeside, fillField } from "./fill-field";

/** The places that the desk knows by these words, the best first; undefined where it gives none. */
export async function placesFor(words: string, signal: AbortSignal): Promise<NamedPlace[] | undefined> {
  const answer = await fetch(askedNow(`/api/places?q=${encodeURIComponent(words)}`), { signal });
  if (!answer.ok) return undefined;
  const { places }: { places: NamedPlace[] } = await answer.json();
  return places;
}

/**
 * Fills a place in, and its position where none was given by hand: where there is none, or `filled`, the one that was
 * filled in before. The position that it filled in, if any.
 */
export function takePlace(input: HTMLInputElement, place: NamedPlace, filled: string): string | undefined {
  fillField(input, place.name);
  const position = fieldBeside(input, "position");
  const text = positionTextOf(place);
  if (!text || !position || (position.value !== "" && position.value !== filled)) return undefined;
  fillField(position, text);
  fillField(fieldBeside(input, "positionPrecision"), place.positionPrecision ?? "");
  return text;
}

type List = { id: string; places: readonly NamedPlace[]; chosen: number; choose(place?: NamedPlace): void };
type Moves = List & { setChosen(at: number): void; close(): void };

/** The arrow keys move in the list of places, Enter takes one, Escape closes it. */
export function takeKey(
  event: React.KeyboardEvent,
  { places, chosen, choose, setChosen, close }: Moves,
): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step !== 0) setChosen((chosen + step + places.length) % places.length);
  else if (event.key === "Enter" && chosen >= 0) choose(places[chosen]);
  else {
    if (event.key === "Escape") close();
    return;
  }
  event.preventDefault();
}

export const PlaceOptions = ({ id, places, chosen, choose }: List) =>
  places.map((place, at) => (
    <PlaceOption
      id={`${id}-place-${at}`}
      isChosen={at === chosen}
      key={`${place.name} ${place.latitude} ${place.longitude}`}
      onChoose={() => choose(place)}
      place={place}
    />
  ));

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
