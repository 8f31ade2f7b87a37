import type { ReadRow } from "@/domain/import/read-row";
import type { Instant } from "@/domain/time/time";
import type { Importer, ImportFile, ReadOptions } from "../importer";
import { encodingOf } from "../reading/detect-encoding";
import { headOf } from "../reading/file-head";
import { Reading, type SourceRecord } from "../reading/record";
import { recordsOf } from "../reading/records";
import { columnsIn } from "../reading/table-head";
import { labelled, linesOf, reportContent, titleOf } from "./row-content";

const LAYOUT = { columns: ["cveid", "vulnerabilityname", "dateadded"], list: "vulnerabilities" };

const SOURCE = {
  name: "CISA, Known Exploited Vulnerabilities",
  url: "https://www.cisa.gov/known-exploited-vulnerabilities-catalog",
  reliability: "B",
} as const;

/** Software vulnerabilities known to be exploited. Each is a report for those who watch networks. */
export const kev: Importer = {
  name: "kev",
  title: "CISA KEV, vulnerabilities that are exploited (JSON, CSV)",
  dataset: "cisa-kev",
  terms: "US Cybersecurity and Infrastructure Security Agency. CC0 1.0.",
  brings: "One report for cyber insider for each vulnerability, graded B2.",
  keyedBy: "cveID; of two editions as JSON the one that was released later",
  sniff: (head) =>
    /"cveID"\s*:/.test(head) ||
    ["cveid", "vulnerabilityname"].every((name) => columnsIn(head).includes(name)),
  read: readKev,
  example: `{"title":"CISA Catalog of Known Exploited Vulnerabilities","catalogVersion":"2025.08.25","dateReleased":"2025-08-25T17:04:19.9796Z","count":1,"vulnerabilities":[{"cveID":"CVE-2025-48384","vendorProject":"Git","product":"Git","vulnerabilityName":"Git Link Following Vulnerability","dateAdded":"2025-08-25","shortDescription":"Git contains a link following vulnerability.","requiredAction":"Apply mitigations.","dueDate":"2025-09-15","knownRansomwareCampaignUse":"Unknown","notes":"","cwes":["CWE-59"]}]}\n`,
};

async function* readKev(file: ImportFile, options: ReadOptions = {}): AsyncGenerator<ReadRow> {
  const encoding = options.encoding ?? (await encodingOf(file));
  const releasedAt = releasedIn(await headOf(file, encoding));
  for await (const batch of recordsOf(file, { ...options, encoding }, LAYOUT))
    for (const record of batch) yield rowOf(record, releasedAt);
}

/** The release date of the catalogue, which is the edition of every entry; undefined where it is missing. */
function releasedIn(head: string): Instant | undefined {
  const [, released = ""] = /"dateReleased"\s*:\s*"(\d{4}-\d{2}-\d{2}T[\d:.]+Z)"/.exec(head) ?? [];
  return Date.parse(released) || undefined;
}

function rowOf(record: SourceRecord, releasedAt: Instant | undefined): ReadRow {
  const entry = new Reading(record);
  const id = entry.required("cveid");
  const addedAt = entry.day("dateadded");
  return entry.row(
    id,
    reportContent("cyber-insider", SOURCE, {
      title: titleOf(`${id}: ${entry.text("vulnerabilityname")}`),
      body: entry.account(
        "notes",
        linesOf(
          entry.text("shortdescription"),
          labelled("Vendor and product", `${entry.text("vendorproject")} ${entry.text("product")}`.trim()),
          labelled("Vulnerability", entry.text("vulnerabilityname")),
          labelled("Used by ransomware", entry.text("knownransomwarecampaignuse")),
          labelled("Required action", entry.text("requiredaction")),
          labelled("Due", entry.text("duedate")),
          labelled("Weaknesses", entry.text("cwes").replaceAll(/\s*[,;]\s*/g, "; ")),
          labelled("Notes", entry.text("notes")),
        ),
      ),
      credibility: "2",
      publishedAt: addedAt,
      effectiveAt: addedAt,
    }),
    releasedAt,
  );
}
