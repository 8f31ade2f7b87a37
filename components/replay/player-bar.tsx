"use client";

import { changeFrom, placeWordsOf, type Replay, replayHref, SPEEDS } from "@/domain/replay/replay";
import { atDesk } from "../ui/desk-address";
import { Instant } from "../ui/instant";
import type { Player } from "./use-player";

type Props = { replay: Replay; player: Player };

/** Play, pause and steps from change to change: links until JavaScript runs, then buttons */
export function PlayerBar({ replay, player }: Props) {
  const { frames } = replay;
  const { place, isPlaying, speed, isReady, last, setSpeed, step, toggle } = player;
  const hrefOf = (next: number) => replayHref(replay, frames[next]?.at);
  const control = { isReady, className: "button whitespace-nowrap" };
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <Control {...control} href={hrefOf(changeFrom(frames, place, -1))} press={() => step(-1)}>
        <span aria-hidden="true">◂&nbsp;</span>
        <span>
          <span className="sr-only sm:not-sr-only">change </span>before
        </span>
      </Control>
      <Control
        {...control}
        className="button button-main min-w-24"
        href={`${hrefOf(place === last ? 0 : place)}&play=1`}
        press={toggle}
      >
        <span aria-hidden="true">{isPlaying ? "❚❚" : "▶"}&nbsp;</span>
        {isPlaying ? "Pause" : "Play"}
      </Control>
      <Control {...control} href={hrefOf(changeFrom(frames, place, 1))} press={() => step(1)}>
        <span>
          <span className="sr-only sm:not-sr-only">change </span>after
        </span>
        <span aria-hidden="true">&nbsp;▸</span>
      </Control>
      <p className="sm:whitespace-nowrap">
        <b className="text-base">
          <Instant at={frames[place]?.at ?? replay.fromAt} />
        </b>{" "}
        <span className="text-ink-2">{placeWordsOf(frames, place)}</span>
      </p>
      {/* Its room is there before it can be used, so that nothing below it moves. */}
      <label className={`ml-auto flex items-center gap-2 whitespace-nowrap ${isReady ? "" : "invisible"}`}>
        <span className="text-ink-2">Speed</span>
        <select
          className="input w-auto py-1 text-[13.5px]"
          onChange={(event) => setSpeed(Number(event.currentTarget.value))}
          value={speed}
        >
          {SPEEDS.map((row) => (
            <option key={row.speed} value={row.speed}>
              {row.name}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

type ControlProps = {
  isReady: boolean;
  className: string;
  href: string;
  press: () => void;
  children: React.ReactNode;
};

const Control = ({ isReady, className, href, press, children }: ControlProps) =>
  isReady ? (
    <button className={className} onClick={press} type="button">
      {children}
    </button>
  ) : (
    <a className={className} href={atDesk(href)}>
      {children}
    </a>
  );
