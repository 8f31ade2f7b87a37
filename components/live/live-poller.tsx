"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";
import useSWR, { SWRConfig, useSWRConfig } from "swr";
import { atDesk } from "../ui/desk-address";
import { ContactBanner } from "./contact-banner";
import { fetchWire } from "./fetch-wire";
import { FollowCondition } from "./follow-condition";
import { useLastBoard } from "./last-board";
import { onQueriesChange, queryUrls, setAnswer } from "./live-queries";
import { noteHeartbeat, noteSign, startStaleness } from "./staleness";
import { useContact } from "./use-contact";
import { noteDeskClock } from "./use-now";

/** How often a page polls when no stream notifies it of changes. */
const ASK_MS = 10_000;

/** A stream that brings nothing for this long is opened anew: it beats more often, and a cut line closes none. */
const SILENT_STREAM_MS = 6_000;
const LOOK_MS = 2_000;

/**
 * Keeps the answers of a page fresh: listens to the desk while the page is seen, and asks anew when it tells of another
 * revision than the one that the page has. A beat with the same one says that what was answered still holds; while the
 * desk fails to answer, it is asked again instead, no more often than without a stream.
 */
function useStream(revision: number) {
  const known = useRef(revision);
  const { mutate } = useSWRConfig();
  useEffect(() => {
    let source: EventSource | undefined;
    let streamedAt = 0;
    let askedAt = 0;
    const askAnew = () => {
      askedAt = Date.now();
      for (const url of queryUrls()) void mutate(url);
    };
    const heard = ({ data }: MessageEvent<string>) => {
      const now = Date.now();
      streamedAt = now;
      noteSign(now);
      const [revision, at = ""] = data.split(" ");
      noteDeskClock(Date.parse(at));
      const isNew = Number(revision) !== known.current;
      known.current = Number(revision);
      if (isNew || (!noteHeartbeat(now) && now - askedAt >= ASK_MS)) askAnew();
    };
    const open = () => {
      source?.close();
      streamedAt = Date.now();
      source = new EventSource(atDesk("/api/live"));
      source.addEventListener("beat", heard);
      source.addEventListener("changed", heard);
    };
    const listen = () => {
      if (document.visibilityState === "hidden") {
        source?.close();
        source = undefined;
      } else if (!source || Date.now() - streamedAt >= SILENT_STREAM_MS) open();
    };
    startStaleness(Date.now());
    listen();
    const looking = setInterval(listen, LOOK_MS);
    document.addEventListener("visibilitychange", listen);
    return () => {
      clearInterval(looking);
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
    <FollowCondition />
  </SWRConfig>
);

function Questions({ revision }: Live) {
  const isLost = useContact();
  useStream(revision);
  useLastBoard(isLost);
  const urls = useSyncExternalStore(onQueriesChange, queryUrls);
  return (
    <>
      <ContactBanner isLost={isLost} />
      {urls.map((url) => (
        <Question key={url} url={url} />
      ))}
    </>
  );
}

/** The page was drawn with an answer, so it is fetched again only after a change, or after a while. */
function Question({ url }: { url: string }) {
  const { data } = useSWR(url, fetchWire, { revalidateOnMount: false, refreshInterval: ASK_MS });
  useEffect(() => {
    if (data !== undefined) setAnswer(url, data);
  }, [data, url]);
  return null;
}
