"use client";

import { useState } from "react";

/** `plain` replaces the table without JavaScript, when the table is also available elsewhere. */
type Props = { table: () => React.ReactNode; plain?: React.ReactNode };

/**
 * A table behind a switch. With JavaScript it is rendered on demand, because a long one would slow the page down;
 * without, it is there from the start.
 */
export function TableSwitch({ table, plain }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="mt-1" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="no-print py-1 text-xs text-ink-2">Show as table</summary>
      {isOpen && table()}
      <noscript>{plain ?? table()}</noscript>
    </details>
  );
}
