import type { NamedPlace } from "./place";
import { plainLetters } from "./place";

/** A place by which positions are checked, and how far from its middle it reaches. Units: degrees. */
export type KnownPlace = Pick<NamedPlace, "name"> & { latitude: number; longitude: number; radius: number };

type Positioned = { place: string; latitude: number | null; longitude: number | null };

/**
 * Counts positions that lie where they should as they are written, and only with latitude and longitude swapped: near a
 * place that the row names, else near one of the desk's own.
 */
export class SwapTally {
  readonly #named = new Map<string, KnownPlace[]>();
  readonly #own: readonly KnownPlace[];
  #writtenCount = 0;
  #swappedCount = 0;

  constructor(own: readonly KnownPlace[], others: readonly KnownPlace[]) {
    this.#own = own;
    for (const place of [...own, ...others]) {
      const letters = plainLetters(place.name);
      this.#named.set(letters, [...(this.#named.get(letters) ?? []), place]);
    }
  }

  add({ place, latitude, longitude }: Positioned): void {
    if (latitude === null || longitude === null) return;
    const named = place.split(/[,;(]/).flatMap((part) => this.#named.get(plainLetters(part).trim()) ?? []);
    const near = named.length > 0 ? named : this.#own;
    if (near.some((each) => isWithin(each, latitude, longitude))) this.#writtenCount += 1;
    else if (near.some((each) => isWithin(each, longitude, latitude))) this.#swappedCount += 1;
  }

  /** How many lie right only when they are swapped; 0 where more lie right as they are written. */
  get swappedCount(): number {
    return this.#swappedCount > this.#writtenCount ? this.#swappedCount : 0;
  }
}

const isWithin = (place: KnownPlace, latitude: number, longitude: number): boolean =>
  Math.abs(place.latitude - latitude) <= place.radius &&
  Math.abs(place.longitude - longitude) <= place.radius;
