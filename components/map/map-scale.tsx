import { type MapFrame, pixelsPerKm, placeAt } from "@/domain/map/map-frame";

/** The bar is at most so wide. Units: pixels. */
const MOST = 110;

/** How long some kilometres are in the middle of the map, as round a number as there is. */
export function MapScale({ frame }: { frame: MapFrame }) {
  const { latitude } = placeAt(frame, frame.width / 2, frame.height / 2);
  const perKm = pixelsPerKm(frame, latitude);
  const power = 10 ** Math.floor(Math.log10(MOST / perKm));
  const km = [5, 2, 1].map((digit) => digit * power).find((each) => each * perKm <= MOST) ?? power;
  return (
    <p
      aria-hidden="true"
      className="pointer-events-none absolute bottom-2 left-2 z-20 rounded-sm bg-card/80 px-1 pb-1 text-[11px] leading-4 text-ink-2"
    >
      {km < 1 ? `${km * 1000} m` : `${km.toLocaleString("en")} km`}
      <span className="block border border-t-0 border-ink-2" style={{ width: km * perKm, height: 4 }} />
    </p>
  );
}
