"use client";

import { useEffect } from "react";
import type { PageChores } from "./page-chores";
import { useLazyComponent } from "./use-lazy-component";

/** Asked for at once, not when the page has been taken over: keys and presses wait for it. */
const chores = typeof document === "undefined" ? undefined : import("./page-chores");

type Props = React.ComponentProps<typeof PageChores>;

/** What every page does besides showing itself, loaded after what shows it. A key that is pressed meanwhile waits for it. */
export function AfterPage(props: Props) {
  const Chores = useLazyComponent<Props>(async () => (await (chores ?? import("./page-chores"))).PageChores);
  useEffect(() => {
    if (Chores) return;
    let pressed: KeyboardEvent | undefined;
    const hear = (event: KeyboardEvent) => {
      pressed = event;
    };
    const pressAgain = () => {
      if (pressed?.defaultPrevented === false)
        pressed.target?.dispatchEvent(new KeyboardEvent("keydown", pressed));
    };
    addEventListener("keydown", hear);
    return () => {
      removeEventListener("keydown", hear);
      queueMicrotask(pressAgain);
    };
  }, [Chores]);
  return Chores ? <Chores {...props} /> : null;
}
