"use client";

import { useEffect, useState } from "react";
import { changeFrom, type Replay, replayHref, standingMsOf } from "@/domain/replay/replay";
import { atDesk } from "../ui/desk-address";

/** How long a replay must rest before the address is updated. */
const REST_MS = 300;

/** The state of a replay, and its controls. `isReady` says that JavaScript runs. */
export function usePlayer(replay: Replay, start: number) {
  const [place, setPlace] = useState(start);
  const [isPlaying, setIsPlaying] = useState(false);
  const [speed, setSpeed] = useState(replay.speed);
  const [isReady, setIsReady] = useState(false);
  useEffect(() => setIsReady(true), []);
  const last = replay.frames.length - 1;
  const goTo = (next: number) => {
    setIsPlaying(false);
    setPlace(Math.min(Math.max(next, 0), last));
  };
  return {
    ...{ place, isPlaying, speed, isReady, last, setPlace, setIsPlaying, setSpeed, goTo },
    step: (way: -1 | 1) => goTo(changeFrom(replay.frames, place, way)),
    toggle: () => {
      if (!isPlaying && place === last) setPlace(0);
      setIsPlaying(!isPlaying);
    },
  };
}

export type Player = ReturnType<typeof usePlayer>;

/** Advances from frame to frame while playing and the next one is loaded, and pauses at the end. */
export function usePlaying({ frames }: Replay, player: Player, isNextThere: boolean): void {
  const { place, isPlaying, speed, last, setPlace, setIsPlaying } = player;
  useEffect(() => {
    if (!isPlaying) return;
    if (place >= last) setIsPlaying(false);
    if (place >= last || !isNextThere) return;
    const goOn = () => setPlace(place + 1);
    const standing = setTimeout(goOn, standingMsOf(frames, place, speed));
    return () => clearTimeout(standing);
  }, [frames, place, isPlaying, speed, last, isNextThere, setPlace, setIsPlaying]);
}

/** Keeps the page's address in step with the replay, so that a link or a reload shows the same. */
export function useAddress(replay: Replay, { place, isPlaying, speed, isReady }: Player): void {
  const at = replay.frames[place]?.at;
  const address = replayHref({ ...replay, speed }, at);
  useEffect(() => {
    if (isPlaying || !isReady) return;
    const resting = setTimeout(() => window.history.replaceState(null, "", atDesk(address)), REST_MS);
    return () => clearTimeout(resting);
  }, [address, isPlaying, isReady]);
}

/** Elements in which these keys mean something else. */
const OWN_KEYS = "input:not([type=range]), textarea, select";

/** Space plays and pauses, the arrow keys step from change to change. */
export function useKeys({ toggle, step }: Player): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body;
      if (event.altKey || event.ctrlKey || event.metaKey || target.closest(OWN_KEYS)) return;
      if (event.key === " " && !target.closest("a, button, summary")) toggle();
      else if (event.key === "ArrowLeft") step(-1);
      else if (event.key === "ArrowRight") step(1);
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  });
}
