"use client";

import type { PageChores } from "./page-chores";
import { useLazyComponent } from "./use-lazy-component";

/** Asked for at once, not when the page has been taken over: keys and presses wait for it. */
const chores = typeof document === "undefined" ? undefined : import("./page-chores");

type Props = React.ComponentProps<typeof PageChores>;

/** What every page does besides showing itself, loaded after what shows it. Keys that are pressed meanwhile wait for it. */
export function AfterPage(props: Props) {
  const Chores = useLazyComponent<Props>(async () => (await (chores ?? import("./page-chores"))).PageChores);
  return Chores ? <Chores {...props} /> : null;
}
