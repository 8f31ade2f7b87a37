import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PlainPage } from "@/components/ui/plain-page";
import { countOf } from "@/domain/count-words";
import { firstOfEach, type PageParams } from "../_as-of/as-of-params";
import { foundSections } from "./found-sections";
import { HelpSearch } from "./help-search";
import { HELP_TOPICS } from "./topics";

export const metadata = { title: "Help" };

export default async function HelpPage({ searchParams }: { searchParams: PageParams }) {
  const { q = "" } = firstOfEach(await searchParams);
  return (
    <PlainPage
      actions={<HelpSearch typed={q} />}
      isWide
      lead={
        <>
          How to read the board, and how to keep it right. Press <kbd>?</kbd> on any page for its keys.
        </>
      }
      title="Help"
    >
      {q.trim() ? <Found typed={q} /> : <Topics />}
    </PlainPage>
  );
}

const Topics = () => (
  <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
    {HELP_TOPICS.map(({ slug, title, about, sections }) => (
      <li key={slug}>
        <Card className="h-full">
          <h2 className="text-[16px] font-semibold">
            <Link className="hover:underline" href={`/help/${slug}`}>
              {title}
            </Link>
          </h2>
          <p className="text-[13.5px] leading-5 text-ink-2">{about}</p>
          <ul className="mt-2 text-[13.5px]">
            {sections.map((section) => (
              <li className="scroll-mt-4" id={section.id} key={section.id}>
                <Link className="link inline-block py-0.5" href={`/help/${slug}#${section.id}`}>
                  {section.title}
                </Link>
              </li>
            ))}
          </ul>
        </Card>
      </li>
    ))}
  </ul>
);

function Found({ typed }: { typed: string }) {
  const found = foundSections(typed);
  return (
    <Card aria-label="Found">
      <p className="text-ink-2" role="status">
        {found.length === 0
          ? `Nothing in the help has “${typed.trim()}”. Try another word.`
          : `${countOf(found.length, "section")} with “${typed.trim()}”.`}{" "}
        <Link className="link" href="/help">
          All of the help
        </Link>
      </p>
      <ul className="divide-y divide-line">
        {found.map(({ topic, section, excerpt }) => (
          <li className="py-2" key={section.id}>
            <Link className="font-semibold hover:underline" href={`/help/${topic.slug}#${section.id}`}>
              {section.title}
            </Link>{" "}
            <span className="text-[13.5px] text-ink-2">{topic.title}</span>
            <p className="text-[13.5px] leading-5 text-ink-2">{excerpt}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
