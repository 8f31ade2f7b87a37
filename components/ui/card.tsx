import { Card as TremorCard } from "@tremor/react";

/** A quiet surface with a hairline border; a landmark of its page when it has a name. */
export function Card({ className = "", role, ...rest }: React.ComponentProps<"div">) {
  const isNamed = rest["aria-label"] !== undefined || rest["aria-labelledby"] !== undefined;
  return (
    <TremorCard
      className={`w-auto border border-line bg-card p-4 shadow-none ring-0 ${className}`}
      role={role ?? (isNamed ? "region" : undefined)}
      {...rest}
    />
  );
}
