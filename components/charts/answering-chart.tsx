"use client";

import { useLazyComponent } from "../live/use-lazy-component";

type Props<P> = {
  /** What makes it answer (chart-cursor.tsx), and what that takes. */
  cursor: () => Promise<React.ComponentType<P>>;
  cursorProps: P;
  className?: string;
  children: React.ReactNode;
};

/** A drawing that answers once what it takes for that has been loaded, after the page. Without JavaScript it stays a drawing. */
export function AnsweringChart<P extends object>({
  cursor,
  cursorProps,
  className = "",
  children,
}: Props<P>) {
  const Cursor = useLazyComponent(cursor);
  return (
    <div className={`relative ${className}`}>
      {children}
      {Cursor && <Cursor {...cursorProps} />}
    </div>
  );
}
