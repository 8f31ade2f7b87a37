import { Link } from "@/components/ui/link";
import { PlainPage } from "@/components/ui/plain-page";
import { NotFoundPage } from "../../_response/not-found-page";
import { HelpSearch } from "../help-search";
import { HELP_TOPICS } from "../topics";

type Props = { params: Promise<{ topic: string }> };

const topicNamed = (slug: string) => HELP_TOPICS.find((each) => each.slug === slug);

export const generateMetadata = async ({ params }: Props) => ({
  title: `Help: ${topicNamed((await params).topic)?.title ?? "no such page"}`,
});

export default async function HelpTopicPage({ params }: Props) {
  const topic = topicNamed((await params).topic);
  if (!topic) return <NotFoundPage />;
  return (
    <PlainPage actions={<HelpSearch typed="" />} isWide lead={topic.about} title={topic.title}>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-4 lg:grid-cols-[13rem_minmax(0,1fr)]">
        <Contents here={topic.slug} />
        <div className="max-w-3xl space-y-8">
          {topic.sections.map(({ id, title, body }) => (
            <section aria-labelledby={id} className="space-y-3" key={id}>
              <h2 className="scroll-mt-4 text-[18px] font-semibold leading-7" id={id}>
                {title}
              </h2>
              {body}
            </section>
          ))}
        </div>
      </div>
    </PlainPage>
  );
}

/** The pages of the guide, with the sections of the one that is shown. */
const Contents = ({ here }: { here: string }) => (
  <nav aria-label="Help" className="no-print text-[13.5px] lg:sticky lg:top-4">
    <ul className="flex flex-wrap gap-x-4 lg:block">
      <li>
        <Link className="inline-block py-0.5 text-ink-2 hover:underline" href="/help">
          All of the help
        </Link>
      </li>
      {HELP_TOPICS.map(({ slug, title, sections }) => (
        <li key={slug}>
          <Link
            aria-current={slug === here ? "page" : undefined}
            className="inline-block py-0.5 hover:underline aria-[current]:font-semibold"
            href={`/help/${slug}`}
          >
            {title}
          </Link>
          {slug === here && sections.length > 1 && (
            <ul className="mb-1 hidden border-l border-line pl-3 lg:block">
              {sections.map((section) => (
                <li key={section.id}>
                  <a className="inline-block py-0.5 text-ink-2 hover:underline" href={`#${section.id}`}>
                    {section.title}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  </nav>
);
