/**
 * The card of what a browser draws again, without padding of its own. Tremor's (card.tsx) merges class names by a table of
 * 8 KB, which is for the server only.
 */
export function PlainCard({ className, role, ...rest }: React.ComponentProps<"div"> & { className: string }) {
  const isNamed = rest["aria-label"] !== undefined || rest["aria-labelledby"] !== undefined;
  return (
    <div
      className={`card relative text-left ${className}`}
      role={role ?? (isNamed ? "region" : undefined)}
      {...rest}
    />
  );
}
