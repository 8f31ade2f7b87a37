import { geoMercator } from "d3-geo";
import { assert, double, property, tuple } from "fast-check";
import { expect, test } from "vitest";
import { frameOf, MAP_SIZES, mapRatioOf, placedIn } from "@/domain/map/map-frame";

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
        const southWest = placedIn(frame, window.south, window.west);
        const northEast = placedIn(frame, window.north, window.east);
        expect(southWest.x + northEast.x).toBeCloseTo(1, 6);
        expect(southWest.y + northEast.y).toBeCloseTo(1, 6);
        expect(Math.min(southWest.x, northEast.y)).toBeCloseTo(0, 6);
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
      const place = placedIn(frame, 25, 50);
      expect(place.x * frame.width).toBeCloseTo(x, 3);
      expect(place.y * frame.height).toBeCloseTo(y, 3);
    }),
  );
});

test("the ratio of a map is that of its size", () => {
  expect(mapRatioOf("panel") * MAP_SIZES.panel.height).toBe(MAP_SIZES.panel.width);
});
