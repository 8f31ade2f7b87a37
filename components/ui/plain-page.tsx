import { Typed } from "./typed";

/** A page of text and forms: a heading, and one column of readable width. */
export function PlainPage({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: React.ReactNode;
  children: React.ReactNode;
}) {
  return (
    <main className="mx-auto w-full max-w-3xl px-4 py-6 sm:px-6">
      <h1 className="text-[25px] font-semibold leading-8">
        <Typed>{title}</Typed>
      </h1>
      {lead && <div className="mt-1 text-[15px] leading-6 text-ink-2">{lead}</div>}
      <div className="mt-4 space-y-4 text-[15px] leading-6">{children}</div>
    </main>
  );
}
