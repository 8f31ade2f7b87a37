"use client";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import useSWR, { SWRConfig, useSWRConfig } from "swr";
import { spanOf } from "@/domain/time/time";
import { atDesk } from "../ui/desk-address";
import { fetchWire } from "./fetch-wire";
import { FollowCondition } from "./follow-condition";
import { onQueriesChange, queryUrls, setAnswer } from "./live-queries";
import { noteHeartbeat, secondsSinceAnswer, startStaleness } from "./staleness";

/** How often a page asks by itself when no stream tells it that something changed. */
const ASK_MS = 10_000;

/** From this age on data is marked unmistakably as old. */
const OLD_MS = 60_000;
/** From this age on the page says how old its data is. The stream beats, and the page asks, more often than this. */
const QUIET_MS = 20_000;
const LOOK_MS = 1_000;

/**
 * Keeps the answers of a page fresh: listens to the desk while the page is seen, and asks anew when it tells of another
 * revision than the one that the page has. A beat with the same one says that what was answered still holds; while the
 * desk fails to answer, it is asked again instead.
 */
function useStream(revision: number) {
  const known = useRef(revision);
  const { mutate } = useSWRConfig();
  useEffect(() => {
    let source: EventSource | undefined;
    const askAnew = () => {
      for (const url of queryUrls()) void mutate(url);
    };
    const heard = ({ data }: MessageEvent<string>) => {
      const isNew = Number(data) !== known.current;
      known.current = Number(data);
      if (isNew || !noteHeartbeat(Date.now())) askAnew();
    };
    const listen = () => {
      if (document.visibilityState === "hidden") {
        source?.close();
        source = undefined;
        return;
      }
      if (source && source.readyState !== EventSource.CLOSED) return;
      source = new EventSource(atDesk("/api/live"));
      source.addEventListener("beat", heard);
      source.addEventListener("changed", heard);
    };
    startStaleness(Date.now());
    listen();
    document.addEventListener("visibilitychange", listen);
    return () => {
      document.removeEventListener("visibilitychange", listen);
      source?.close();
    };
  }, [mutate]);
}

/** `revision` is the one that the page was drawn with. */
type Live = { revision: number };

/** Asks the questions of the page, and says how old their answers are when the desk cannot be reached. */
export const LivePoller = ({ revision }: Live) => (
  <SWRConfig value={{ provider: () => new Map() }}>
    <Questions revision={revision} />
    <Age />
    <FollowCondition />
  </SWRConfig>
);

function Questions({ revision }: Live) {
  useStream(revision);
  const urls = useSyncExternalStore(onQueriesChange, queryUrls);
  return urls.map((url) => <Question key={url} url={url} />);
}

/** The page was drawn with an answer, so it is asked again only when something changed, or time passed. */
function Question({ url }: { url: string }) {
  const { data } = useSWR(url, fetchWire, { revalidateOnMount: false, refreshInterval: ASK_MS });
  useEffect(() => {
    if (data !== undefined) setAnswer(url, data);
  }, [data, url]);
  return null;
}

/** Says how old the data of the page is when the desk cannot be reached; nothing while it can. */
function Age() {
  const [age, setAge] = useState(0);
  useEffect(() => {
    const look = setInterval(() => setAge(secondsSinceAnswer(Date.now())), LOOK_MS);
    return () => clearInterval(look);
  }, []);
  if (age < QUIET_MS) return null;
  const isOld = age >= OLD_MS;
  return (
    <p
      className={
        isOld
          ? "hatched sticky top-0 z-10 border-y-4 border-double border-ink-1 bg-card px-6 py-3 text-base font-semibold"
          : "border-b border-line bg-card px-6 py-1.5 text-ink-2"
      }
      data-old={isOld}
      role="status"
    >
      {isOld ? "This page is old. " : ""}
      The desk has not answered for {age < 120_000 ? `${Math.floor(age / 1000)} s` : spanOf(age)}: what you
      see may no longer hold.
    </p>
  );
}
