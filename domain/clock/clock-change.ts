import { countOf } from "../count-words";
import { type ChangeTextMaker, textIn as text } from "../log/log-entry";
import { minuteOf } from "./clock-words";

const timeIn = (value: unknown): string => (typeof value === "number" ? minuteOf(value) : "");

/** Sentences for watch-log entries about the clock. */
export const CLOCK_TEXTS: Record<string, ChangeTextMaker> = {
  "clock.confirmed": ({ after }) => ({
    level: null,
    subject: "The machine's clock",
    said: `confirmed at ${timeIn(after?.clockAt)}; the newest entry was from ${timeIn(after?.newestAt)}`,
    because: "",
    href: "/clock",
  }),
  "clock.mended": ({ after }) => ({
    level: null,
    subject: "The machine's clock",
    said: `had been wrong: ${countOf(Number(after?.entryCount), "entry", "entries")} with times from ${timeIn(after?.wrongFromAt)} on counted as recorded at ${timeIn(after?.clockAt)}`,
    because: text(after?.reason),
    href: "/clock",
  }),
};
