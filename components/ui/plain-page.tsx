import { Link } from "./link";
import { PageHead } from "./page-head";

type Props = {
  title: string;
  lead?: React.ReactNode;
  /** Buttons and links to what can be done here, at the right. */
  actions?: React.ReactNode;
  /** The same, where it is nothing but a link to another page. */
  link?: readonly [label: string, href: string];
  /** A page of tables or of two columns, rather than one column of readable width. */
  isWide?: boolean;
  children: React.ReactNode;
};

/** A page of text and forms: its head, and one column; a form that stands in it by itself is a card. */
export const PlainPage = ({ title, lead, actions, link, isWide = false, children }: Props) => (
  <main className={`mx-auto w-full px-4 py-6 sm:px-6 ${isWide ? "max-w-6xl" : "max-w-3xl"}`}>
    <PageHead actions={link ? <PageLink link={link} /> : actions} subtitle={lead} title={title} />
    <div className="plain-page mt-4 space-y-4 text-[15px] leading-6 [&_p]:text-pretty">{children}</div>
  </main>
);

const PageLink = ({ link: [label, href] }: { link: readonly [string, string] }) => (
  <Link className="button" href={href}>
    {label}
  </Link>
);
