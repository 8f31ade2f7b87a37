import { assert, double, property, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { gridOf } from "@/domain/incident/grid";
import { parseIncidentDraft } from "@/domain/incident/incident-draft";
import { POSITION_FORMS, positionIn } from "@/domain/incident/position-text";
import { positionTextOf } from "@/domain/incident/position-words";
import { incidentForm } from "@/tests/drafts";

describe("a position is read from", () => {
  test.each([
    ["33.3152, 44.3661", 33.3152, 44.3661],
    ["33.3152 44.3661", 33.3152, 44.3661],
    ["-33.86;151.21", -33.86, 151.21],
    ["33,3152 44,3661", 33.3152, 44.3661],
    ["(33.3152, 44.3661)", 33.3152, 44.3661],
    ["lat 33.3152, lon: 44.3661", 33.3152, 44.3661],
    ["geo:33.3152,44.3661;u=35", 33.3152, 44.3661],
    ["33.3152° N, 44.3661° E", 33.3152, 44.3661],
    ["N33.3152 W44.3661", 33.3152, -44.3661],
    ["44.3661E 33.3152S", -33.3152, 44.3661],
    ["33°18.9'N 044°21.96'E", 33.315, 44.366],
    ["33 18.9 N 44 21.96 E", 33.315, 44.366],
    ["33-18.9N 044-21.96E", 33.315, 44.366],
    ["25° 23′ 54″ N, 57° 46′ 12″ E", 25.398333, 57.77],
    ["N 25° 23' 54\" E 57° 46' 12''", 25.398333, 57.77],
    ["25-23-54N 057-46-12E", 25.398333, 57.77],
    ["25 23 54, 57 46 12", 25.398333, 57.77],
    ["-25 23 54, 57 46 12", -25.398333, 57.77],
    ["252354N 0574612E", 25.398333, 57.77],
    ["2523.9N 05746.2E", 25.398333, 57.77],
    ["2523N05746E", 25.383333, 57.766667],
    ["0, 0", 0, 0],
    ["90 N 180 W", 90, -180],
  ])("%j", (text, latitude, longitude) => {
    expect(positionIn(text)).toEqual({ ok: true, value: { latitude, longitude } });
  });

  test.each([
    ["38S MB 43233 84634", 33.3, 44.39],
    ["38smb4323384634", 33.3, 44.39],
    ["MGRS: 38S MB 432 846", 33.3, 44.39],
    ["4QFJ 1234 5678", 21.3095, -157.9165],
  ])("the middle of the square %j", (text, latitude, longitude) => {
    const read = positionIn(text);
    if (!read.ok) throw new Error(JSON.stringify(read));
    expect(Math.abs(read.value.latitude - latitude)).toBeLessThan(0.001);
    expect(Math.abs(read.value.longitude - longitude)).toBeLessThan(0.001);
  });
});

describe("no position is read, and it says why, from", () => {
  test.each([
    ["", "Give a position such as"],
    ["Green Zone", "Write it as"],
    ["33.3", "not one of them alone"],
    ["33.3 44.4 12", "Write it as"],
    ["91, 44", "Latitude must be from 90 S to 90 N"],
    ["33.3, 181", "Longitude must be from 180 W to 180 E"],
    ["33°60'N 44°10'E", "Minutes of the latitude must be under 60"],
    ["33 10 75 N 44 10 10 E", "Seconds of the latitude must be under 60"],
    ["33.5 10 N 44 10 E", "Write it as"],
    ["33.3 N 44.4", "N or S for the latitude and E or W"],
    ["33.3 N 44.4 S", "N or S for the latitude and E or W"],
    ["-33.3 S, 44 E", "a sign and a hemisphere"],
    ["38S MB", "as many digits east as north"],
    ["38S MB 432 84", "as many digits east as north"],
    ["99S MB 43233 84634", "There is no MGRS square"],
    ["38S ZZ 4323 8463", "There is no MGRS square"],
  ])("%j: %s", (text, says) => {
    const read = positionIn(text);
    expect(read.ok ? read.value : read.problems[0]?.message).toContain(says);
  });
});

const places = tuple(
  double({ min: -79.9, max: 83.9, noNaN: true }),
  double({ min: -180, max: 179.999, noNaN: true }),
);

/** Degrees, minutes and seconds with their hemisphere, as a chart prints them. */
const printed = (degrees: number, letters: string) => {
  const seconds = Math.round(Math.abs(degrees) * 36_000) / 10;
  const [whole, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  return `${whole}°${minutes}'${(seconds % 60).toFixed(1)}"${letters[degrees < 0 ? 1 : 0]}`;
};

test("what is printed in any notation is read back to where it was", () => {
  assert(
    property(places, ([latitude, longitude]) => {
      const texts = [
        positionTextOf({ latitude, longitude }) ?? "",
        `${printed(latitude, "NS")} ${printed(longitude, "EW")}`,
        gridOf(latitude, longitude, 5),
      ];
      for (const text of texts) {
        const read = positionIn(text);
        if (!read.ok) throw new Error(`${text}: ${read.problems[0]?.message}`);
        expect(Math.abs(read.value.latitude - latitude)).toBeLessThan(0.0001);
        const apart = Math.abs(read.value.longitude - longitude) % 360;
        const around = Math.min(apart, 360 - apart) * Math.cos((latitude * Math.PI) / 180);
        expect(around).toBeLessThan(0.0001);
      }
    }),
  );
});

test("the draft takes a position as text, refuses it at its field, and does not take two", () => {
  const draft = (changes: Record<string, string>) => parseIncidentDraft(incidentForm(changes));
  expect(draft({ position: "33°18'N 44°24'E", positionPrecision: "near" })).toMatchObject({
    ok: true,
    value: { latitude: 33.3, longitude: 44.4, positionPrecision: "near" },
  });
  expect(draft({ position: "somewhere", positionPrecision: "near", title: "" })).toMatchObject({
    problems: [{ field: "position", message: expect.stringContaining(POSITION_FORMS) }, { field: "title" }],
  });
  expect(draft({ position: "33, 44", latitude: "33" })).toMatchObject({ problems: [{ field: "position" }] });
  expect(draft({ position: " " })).toMatchObject({ ok: true, value: { latitude: null } });
});
