"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import useSWR, { SWRConfig, useSWRConfig } from "swr";
import { spanOf } from "@/domain/time/time";
import { beginContact, contactAge, tellBeat } from "./contact";
import { fetchWire } from "./fetch-wire";
import { askedUrls, hearQuestions, takeAnswer } from "./questions";

/** How often a page asks by itself when no stream tells it that something changed. */
const ASK_MS = 10_000;

/** From this age on data is marked unmistakably as old. */
const OLD_MS = 60_000;
/** From this age on the page says how old its data is. The stream beats, and the page asks, more often than this. */
const QUIET_MS = 20_000;
const LOOK_MS = 1_000;

/**
 * Keeps the answers of a page fresh: listens to the desk while the page is seen, and asks anew when it is told so.
 * A beat of the desk says that what it answered still holds; while it fails to answer, it is asked again instead.
 */
function useStream() {
  const { mutate } = useSWRConfig();
  useEffect(() => {
    let source: EventSource | undefined;
    const askAnew = () => {
      for (const url of askedUrls()) void mutate(url);
    };
    const heard = () => {
      if (!tellBeat(Date.now())) askAnew();
    };
    const listen = () => {
      if (document.visibilityState === "hidden") {
        source?.close();
        source = undefined;
        return;
      }
      if (source && source.readyState !== EventSource.CLOSED) return;
      source = new EventSource("/api/live");
      source.addEventListener("beat", heard);
      source.addEventListener("changed", askAnew);
      source.addEventListener("open", askAnew);
    };
    beginContact(Date.now());
    listen();
    document.addEventListener("visibilitychange", listen);
    return () => {
      document.removeEventListener("visibilitychange", listen);
      source?.close();
    };
  }, [mutate]);
}

/** Asks the questions of the page, and says how old their answers are when the desk can not be reached. */
export const Asking = () => (
  <SWRConfig value={{ provider: () => new Map() }}>
    <Questions />
    <Age />
  </SWRConfig>
);

function Questions() {
  useStream();
  const urls = useSyncExternalStore(hearQuestions, askedUrls);
  return urls.map((url) => <Question key={url} url={url} />);
}

/** The page was drawn with an answer, so it is asked again only when the stream opens, something changed, or time passed. */
function Question({ url }: { url: string }) {
  const { data } = useSWR(url, fetchWire, { revalidateOnMount: false, refreshInterval: ASK_MS });
  useEffect(() => {
    if (data !== undefined) takeAnswer(url, data);
  }, [data, url]);
  return null;
}

/** Says how old the data of the page is when the desk can not be reached; nothing while it can. */
function Age() {
  const [age, setAge] = useState(0);
  useEffect(() => {
    const look = setInterval(() => setAge(contactAge(Date.now())), LOOK_MS);
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
