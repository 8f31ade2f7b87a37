import { pictureKeyOf } from "@/domain/replay/level-course";
import type { Instant } from "@/domain/time/time";
import { readKeptFrom } from "../../retention";
import type { View } from "../../store";
import { readLevelPictures } from "../board/level-courses";

/** What the posture was from an instant on, by `pictureKeyOf`. */
export type PostureSince = { at: Instant; posture: string };

/**
 * The changes of posture after one that is known, up to an instant, each as known when it was recorded.
 * Shape: ascending; what was pruned since is one change at most, when the kept record begins. `checked` is what is known
 *        afterwards: where too much happened, not yet up to `untilAt`.
 * Cost:  as the levels of a period.
 */
export async function readPostureChanges(
  view: View,
  since: PostureSince,
  untilAt: Instant,
): Promise<{ changes: PostureSince[]; checked: PostureSince }> {
  const fromAt = await keptSince(view, since.at);
  const { pictures, toldUntilAt } = await readLevelPictures(view, { fromAt, untilAt });
  const changes: PostureSince[] = [];
  let { posture } = since;
  for (const picture of pictures) {
    const now = pictureKeyOf(picture);
    if (now !== posture && picture.at > since.at) changes.push({ at: picture.at, posture: now });
    if (picture.at > since.at) posture = now;
  }
  return { changes, checked: { at: toldUntilAt, posture } };
}

/** The posture at an instant, as known then; when the kept record begins, if that is later. */
export async function readPostureAt(view: View, instant: Instant): Promise<PostureSince> {
  const at = await keptSince(view, instant);
  const { pictures } = await readLevelPictures(view, { fromAt: at, untilAt: at });
  return { at, posture: pictures[0] ? pictureKeyOf(pictures[0]) : "" };
}

/** An instant, or when the kept record begins: a board before that lacks what was pruned. */
const keptSince = async (view: View, at: Instant): Promise<Instant> =>
  Math.max(at, (await readKeptFrom(view)) ?? at);
