import { geoMercator } from "d3-geo";
import { assert, double, property, tuple } from "fast-check";
import { expect, test } from "vitest";
import {
  fittedTo,
  frameOf,
  MAP_SIZES,
  mapRatioOf,
  placeAt,
  pointIn,
  shiftOf,
  windowIn,
} from "@/domain/map/map-frame";

const windows = tuple(
  double({ min: -180, max: 179, noNaN: true }),
  double({ min: -60, max: 77, noNaN: true }),
  double({ min: 0.5, max: 360, noNaN: true }),
  double({ min: 0.5, max: 138, noNaN: true }),
).map(([west, south, wide, high]) => ({
  west,
  south,
  east: Math.min(180, west + wide),
  north: Math.min(78, south + high),
}));

test("a whole window is centred on its map, and touches two opposite edges", () => {
  assert(
    property(windows, (window) => {
      for (const size of ["page", "panel"] as const) {
        const frame = frameOf(window, size);
        const southWest = pointIn(frame, window.south, window.west);
        const northEast = pointIn(frame, window.north, window.east);
        expect(southWest.x + northEast.x).toBeCloseTo(frame.width, 4);
        expect(southWest.y + northEast.y).toBeCloseTo(frame.height, 4);
        expect(Math.min(southWest.x, northEast.y)).toBeCloseTo(0, 4);
      }
    }),
  );
});

test("a place is where the projection of the land puts it", () => {
  assert(
    property(windows, (window) => {
      const frame = frameOf(window, "page");
      const projection = geoMercator().scale(frame.scale).translate([frame.left, frame.top]);
      const [x = 0, y = 0] = projection([50, 25]) ?? [];
      const place = pointIn(frame, 25, 50);
      expect(place.x).toBeCloseTo(x, 3);
      expect(place.y).toBeCloseTo(y, 3);
      const back = placeAt(frame, place.x, place.y);
      expect(back.latitude).toBeCloseTo(25, 6);
      expect(back.longitude).toBeCloseTo(50, 6);
    }),
  );
});

test("the ratio of a map is that of its size", () => {
  expect(mapRatioOf("panel") * MAP_SIZES.panel.height).toBe(MAP_SIZES.panel.width);
});

test("a map that is fitted to a view holds all that it held, and what is drawn in one is shifted to the other", () => {
  assert(
    property(windows, double({ min: 300, max: 3000, noNaN: true }), (window, width) => {
      const frame = frameOf(window, "page");
      const fitted = fittedTo(frame, { width, height: 900 });
      const seen = windowIn(fitted);
      expect(seen.west).toBeLessThanOrEqual(Math.max(-180, window.west) + 0.001);
      expect(seen.north).toBeGreaterThanOrEqual(Math.min(85, window.north) - 0.001);
      const { times, x, y } = shiftOf(frame, fitted);
      const [before, after] = [pointIn(frame, 30, 40), pointIn(fitted, 30, 40)];
      expect(before.x * times + x).toBeCloseTo(after.x, 3);
      expect(before.y * times + y).toBeCloseTo(after.y, 3);
    }),
  );
});
