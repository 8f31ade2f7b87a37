import { expect, test } from "vitest";
import { type NamedPlace, PLACES_OFFERED, placesNamed } from "@/domain/map/place";

const place = (name: string, count = 0, latitude: number | null = 33): NamedPlace => ({
  name,
  latitude,
  longitude: latitude === null ? null : 44,
  positionPrecision: null,
  count,
});

const namesOf = (typed: string, places: NamedPlace[]) => placesNamed(typed, places).map(({ name }) => name);

test("a place is found by the beginnings of its words first, then by its incidents; marks and capitals do not count", () => {
  const places = [
    place("Evergreen", 90),
    place("North of the Green Zone", 3),
    place("Green Zone, Baghdad", 1),
    place("Greenwich", 2),
    place("Zürich"),
  ];
  expect(namesOf("green", places)).toEqual([
    "Greenwich",
    "Green Zone, Baghdad",
    "North of the Green Zone",
    "Evergreen",
  ]);
  expect(namesOf(" ZONE green", places)).toEqual(["North of the Green Zone", "Green Zone, Baghdad"]);
  expect(namesOf("zurich", places)).toEqual(["Zürich"]);
});

test("nothing typed offers nothing; the same place is offered once, and at most so many are", () => {
  expect(namesOf(" ", [place("Taji")])).toEqual([]);
  expect(namesOf("taji", [place("Taji", 4), place("taji", 1), place("Taji", 2, 34)])).toEqual([
    "Taji",
    "Taji",
  ]);
  const many = Array.from({ length: 30 }, (_, i) => place(`Base ${i}`, i));
  expect(namesOf("base", many)).toHaveLength(PLACES_OFFERED);
});
