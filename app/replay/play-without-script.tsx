import { atDesk } from "@/components/ui/desk-address";
import { changeFrom, type Replay, replayHref, standingMsOf } from "@/domain/replay/replay";

/**
 * Shortest time that a change is shown when the page reloads itself.
 * Units: seconds.
 */
const SHORTEST_S = 2;

/** Advances to the next change in a browser without scripts; renders nothing in any other, nor at the end. */
export function PlayWithoutScript({ replay, place }: { replay: Replay; place: number }) {
  const next = changeFrom(replay.frames, place, 1);
  if (next === place) return null;
  const standingMs = standingMsOf(replay.frames, place, replay.speed);
  const seconds = Math.max(SHORTEST_S, Math.round(standingMs / 1000));
  return (
    <noscript>
      <meta
        content={`${seconds};url=${replayHref(replay, replay.frames[next]?.at)}&play=1`}
        httpEquiv="refresh"
      />
      <p className="px-6 py-1">
        Playing, a change every {seconds} s.{" "}
        <a className="link" href={atDesk(replayHref(replay, replay.frames[place]?.at))}>
          Pause
        </a>
      </p>
    </noscript>
  );
}
