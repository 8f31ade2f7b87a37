import { type EvidenceShown, weightOf, weightWordsOf } from "@/domain/evidence/evidence";
import { PresentOnly } from "../time/as-of-context";
import { Card } from "../ui/card";
import { Link } from "../ui/link";
import { EvidenceList } from "./evidence-list";

/** The evidence for and against an incident; `href` leads to where more is tied, null where nothing may be. */
export function EvidenceCard({ evidence, links, href }: EvidenceShown & { href: string | null }) {
  return (
    <Card aria-labelledby="evidence">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-[15px] font-semibold" id="evidence">
          Evidence
        </h2>
        {href && (
          <PresentOnly>
            <Link className="link" href={href}>
              Add evidence
            </Link>
          </PresentOnly>
        )}
      </div>
      <p className="text-ink-2">{weightWordsOf(weightOf(evidence, links)) ?? "No reports linked"}.</p>
      <EvidenceList canUntie evidence={evidence} />
    </Card>
  );
}
