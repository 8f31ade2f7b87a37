import { PresentOnly } from "../time/present-only";
import { atDesk } from "../ui/desk-address";
import { Typed } from "../ui/typed";
import { EvidencePages } from "./evidence-pages";

type Props = {
  title: string;
  lead: string;
  here: "/reports" | "/sources";
  add: { href: string; name: string };
  children: React.ReactNode;
};

/** A page with a list of evidence: what it is, the way to the other list, and how to add to it. */
export const ListPage = ({ title, lead, here, add, children }: Props) => (
  <main className="mx-auto w-full max-w-[1200px] space-y-3 px-4 py-4 sm:px-6">
    <EvidencePages here={here} />
    <div className="flex flex-wrap items-start justify-between gap-4">
      <div>
        <h1 className="text-[25px] font-semibold leading-8">{title}</h1>
        <p className="text-[15px] leading-6 text-ink-2">{lead}</p>
      </div>
      <PresentOnly>
        <a className="button button-main" href={atDesk(add.href)}>
          <Typed>{add.name}</Typed>
        </a>
      </PresentOnly>
    </div>
    {children}
  </main>
);
