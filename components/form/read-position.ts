import { gridOf } from "@/domain/incident/grid";
import { type Point, positionIn } from "@/domain/incident/position-text";
import { positionWordsOf } from "@/domain/incident/position-words";

/** What a position that is being typed says: where it is in degrees and MGRS, or what is wrong with it. */
export function readPosition(text: string): { isRead: boolean; words: string } {
  if (text.trim() === "") return { isRead: true, words: "" };
  const read = positionIn(text);
  if (!read.ok) return { isRead: false, words: read.problems.map(({ message }) => message).join(" ") };
  const { latitude, longitude } = read.value;
  const degrees = positionWordsOf(latitude, longitude);
  // MGRS ends where the polar grids begin.
  if (latitude < -80 || latitude > 84) return { isRead: true, words: degrees };
  const grid = gridOf(latitude, longitude, 4).replace(/^(\d+\w)(\w\w)(\d{4})(\d{4})$/, "$1 $2 $3 $4");
  return { isRead: true, words: `${degrees}, MGRS ${grid}` };
}

/** The point that a typed position means; null when it means none. */
export function pointOf(text: string): Point | null {
  const read = positionIn(text);
  return read.ok ? read.value : null;
}
