import type { MapWindow } from "@/domain/map/map-window";
import { atDesk } from "../ui/desk-address";
import type { MapMover } from "./map-stage";
import { fartherOf, type MapQuery, movesOf, nearerOf, ZOOM_STEP } from "./map-words";

type Props = {
  window: MapWindow;
  to: (changes: Partial<MapQuery>) => string;
  mover: React.RefObject<MapMover | null>;
};

/** Nearer, farther, and without JavaScript the four ways: links that a script follows without a new page. */
export function MapControls({ window, to, mover }: Props) {
  const zoomBy = (times: number) => (event: React.MouseEvent) => {
    if (!mover.current || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    mover.current.scaleBy(times);
  };
  return (
    <div className="no-print absolute right-2 top-2 z-30 flex flex-col items-end gap-2">
      <div className="flex flex-col overflow-hidden rounded-md border border-ink-3/60 bg-card shadow-sm">
        <Zoom href={to({ window: nearerOf(window) })} label="Zoom in" onClick={zoomBy(ZOOM_STEP)}>
          <path d="M8 3v10M3 8h10" />
        </Zoom>
        <Zoom href={to({ window: fartherOf(window) })} label="Zoom out" onClick={zoomBy(1 / ZOOM_STEP)}>
          <path d="M3 8h10" />
        </Zoom>
      </div>
      <noscript>
        <ul aria-label="Move" className="rounded-md border border-ink-3/60 bg-card px-2 py-1">
          {movesOf(window).map(([name, next]) => (
            <li key={name}>
              <a className="link inline-block py-0.5" href={atDesk(to({ window: next }))}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </noscript>
    </div>
  );
}

type ZoomProps = {
  href: string;
  label: string;
  onClick: (event: React.MouseEvent) => void;
  children: React.ReactNode;
};

const Zoom = ({ href, label, onClick, children }: ZoomProps) => (
  <a
    className="flex h-8 w-8 items-center justify-center text-ink-1 hover:bg-page [&+&]:border-t [&+&]:border-line"
    href={atDesk(href)}
    onClick={onClick}
    title={label}
  >
    <svg
      aria-hidden="true"
      className="fill-none stroke-current"
      height="16"
      strokeWidth="1.8"
      viewBox="0 0 16 16"
      width="16"
    >
      {children}
    </svg>
    <span className="sr-only">{label}</span>
  </a>
);
