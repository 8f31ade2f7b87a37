"use client";

import { Card as TremorCard } from "@tremor/react";

/** A quiet surface with a hairline. */
export function Card({ className = "", ...rest }: React.ComponentProps<"div">) {
  return (
    <TremorCard className={`border border-line bg-card p-3.5 shadow-none ring-0 ${className}`} {...rest} />
  );
}
