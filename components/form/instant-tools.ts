import { instantTextOf } from "@/domain/time/as-of";
import { type Instant, MINUTE_MS } from "@/domain/time/time";
import { deskNow } from "../live/use-now";

const wholeMinute = (at: Instant): Instant => Math.floor(at / MINUTE_MS) * MINUTE_MS;

/** The desk's own now, as a field takes it. */
export const nowText = (): string => instantTextOf(wholeMinute(deskNow()));

/** What was picked in a calendar, as a field takes it. */
export const pickedText = (picked: string): string => instantTextOf(Date.parse(`${picked}Z`));

/** Opens a calendar, which has no time zone, at the day that stands in a field; it is filled and read as UTC. */
export function openCalendar(calendar: HTMLInputElement, text: string): void {
  const [typed] = /^\d{4}-\d{2}-\d{2}/.exec(text) ?? [];
  const at = typed ? Date.parse(`${typed}T00:00Z`) : deskNow();
  calendar.value = new Date(wholeMinute(at)).toISOString().slice(0, 16);
  calendar.showPicker();
}
