"use client";

import { createContext, useContext } from "react";
import { Link } from "../ui/link";

const Closed = createContext(false);

/** Tells everything inside whether the desk is closed: the exercise that it plays has ended. */
export const ClosedDesk = ({ isClosed, children }: { isClosed: boolean; children: React.ReactNode }) => (
  <Closed value={isClosed}>{children}</Closed>
);

export const useIsClosed = (): boolean => useContext(Closed);

/** Stands where a form would be on a desk that is closed. */
export const ClosedForm = () => (
  <p className="text-ink-2">
    Closed: this exercise has ended.{" "}
    <Link className="link" href="/exercises">
      Compare it, or play it again
    </Link>
  </p>
);
