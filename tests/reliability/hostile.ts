import { parseIndicatorFilter } from "@/domain/board/indicator-list";
import { parseReportFilters, parseSourceFilters } from "@/domain/evidence/report-filters";
import { parseImportFilter } from "@/domain/import/import-list";
import { parseIncidentFilter } from "@/domain/incident/incident-filter";
import { parseLogFilter } from "@/domain/log/log-filter";

/** Values that a caller who means harm, or a broken program, puts where an id, a number, a time or a word belongs. */
export const HOSTILE: readonly (readonly [what: string, asSent: string])[] = [
  ["an escape of no byte", "%zz"],
  ["half an escape", "%"],
  ["an escape cut short", "%E2%82"],
  ["half a surrogate pair", "%ED%A0%BD"],
  ["the other half", "%ED%B2%A9"],
  ["an overlong slash", "%C0%AF"],
  ["an overlong NUL", "%C0%80"],
  ["a byte beyond Unicode", "%F5%80%80%80"],
  ["NUL", "%00"],
  ["NUL within a word", "rockets%00.html"],
  ["a line break for a header", "a%0D%0ASet-Cookie:%20x=1"],
  ["the folder above", "../"],
  ["the folder above, escaped", "%2e%2e%2f%2e%2e%2fetc%2fpasswd"],
  ["the folder above, escaped twice", "%252e%252e%252f"],
  ["a backslash", "..%5c..%5cwindows"],
  ["another host", "%2F%2Fevil.example%2Fx"],
  ["an address with a script", "javascript:alert(1)"],
  ["very long", "a".repeat(6_000)],
  ["an emoji", "%F0%9F%9A%80"],
  ["a mark that turns the writing", "%E2%80%AEtxet"],
  ["a zero-width space", "%E2%80%8B"],
  ["combining marks", "%CC%81".repeat(200)],
  ["Turkish dots", "%C4%B0%C4%B1"],
  ["a negative number", "-1"],
  ["a huge number", "99999999999999999999999999"],
  ["beyond the whole numbers", "9007199254740993"],
  ["beyond the numbers", "1e999"],
  ["no number", "NaN"],
  ["infinity", "-Infinity"],
  ["a fraction", "0.5"],
  ["hexadecimal", "0x7fffffff"],
  ["minus zero", "-0"],
  ["a day that does not exist", "2020-02-30T00:00Z"],
  ["a year far ahead", "9999-12-31T23:59:59.999Z"],
  ["a year far back", "0000-01-01T00:00:00Z"],
  ["a time group that is none", "320199ZQQQ20"],
  ["a year of six digits", "%2B275760-09-13T00:00:00Z"],
  ["a list", "a&{name}=b"],
  ["a list with brackets", "[]&{name}[]=1"],
  ["nothing", ""],
  ["a blank", "%20"],
  ["a prototype", "__proto__"],
  ["a constructor", "constructor"],
  ["a quote for SQL", "'%20OR%201=1;--"],
  ["a wildcard for SQL", "%25_%25"],
  ["an operator of the search", "%22%20OR%20NEAR(*%20-"],
  ["a template", "$%7B7*7%7D%7B%7Bconstructor%7D%7D"],
];

const TIMES = ["effectiveAt", "knownAt"];

/** Every filter of a list, its order and its page: what the parser of its address reads. */
function filtersOf(parse: (params: Record<string, string>) => unknown): string[] {
  const names = new Set<string>();
  const note = (_: object, name: string | symbol) => {
    if (typeof name === "string") names.add(name);
    return undefined;
  };
  parse(new Proxy({}, { get: note }));
  return [...names];
}

const IMPORTS = filtersOf(parseImportFilter);
const INCIDENTS = filtersOf(parseIncidentFilter);
const INDICATORS = filtersOf(parseIndicatorFilter);
const LOG = filtersOf(parseLogFilter);
const REPORTS = filtersOf(parseReportFilters);
const SOURCES = filtersOf(parseSourceFilters);

/** What each address is asked with, `*` for an id. An address of the API that is not named is asked for the two times. */
const QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  "/": [...TIMES, "together", "days"],
  "/api/board": TIMES,
  "/api/categories/*/incidents": [...TIMES, "days"],
  "/api/categories/*/trend": [...TIMES, "days"],
  "/api/differences": [...TIMES, "fromEffectiveAt", "fromKnownAt", "format"],
  "/api/handovers/*": ["format", "paper"],
  "/api/hindsight": ["effectiveAt", "knownAt", "laterKnownAt", "format"],
  "/api/incidents": [...TIMES, ...INCIDENTS],
  "/api/imports/export": ["format", ...IMPORTS],
  "/api/incidents/duplicates": ["importId", "after"],
  "/api/incidents/export": [...TIMES, "format", ...INCIDENTS],
  "/api/indicators/export": [...TIMES, "format", ...INDICATORS],
  "/api/log": LOG,
  "/api/log/export": ["format", ...LOG],
  "/api/map": [...TIMES, "days", "categoryId", "window", "format"],
  "/api/places": ["q"],
  "/api/reports": [...TIMES, ...REPORTS],
  "/api/reports/export": [...TIMES, "format", ...REPORTS],
  "/api/search": [...TIMES, "q", "limit"],
  "/api/snapshot": [...TIMES, "format", "number"],
  "/api/sources": [...TIMES, ...SOURCES],
  "/api/sources/export": [...TIMES, "format", ...SOURCES],
  "/api/trends": [...TIMES, "days"],
  "/categories/*": [...TIMES, "together", "days"],
  "/changes": [...TIMES, "fromEffectiveAt", "fromKnownAt", "laterKnownAt"],
  "/hindsight": ["effectiveAt", "knownAt", "laterKnownAt"],
  "/import": ["refused"],
  "/imports": [...IMPORTS, "columns", "open"],
  "/incidents": [...INCIDENTS, "columns", "open", "effectiveAt"],
  "/incidents/*": TIMES,
  "/incidents/*/attribute": ["replaces", "withdraws"],
  "/incidents/duplicates": ["importId", "after"],
  "/indicators": [...INDICATORS, "columns", "open", "effectiveAt"],
  "/indicators/*": [...TIMES, "skip"],
  "/log": [...LOG, "columns", "open"],
  "/map": [...TIMES, "days", "categoryId", "window"],
  "/map/land.json": ["size", "window", "areas"],
  "/map/land.svg": ["size", "window", "areas"],
  "/replay": ["from", "until", "at", "speed", "playing", "knownAt"],
  "/reports": [...REPORTS, "columns", "open", "effectiveAt"],
  "/reports/*": TIMES,
  "/reports/*/tie": ["text"],
  "/reports/new": ["category", "origin"],
  "/search": [...TIMES, "q"],
  "/snapshot": [...TIMES, "number", "together"],
  "/sources": [...SOURCES, "columns", "open", "effectiveAt"],
  "/sources/*": TIMES,
  "/watch": ["skip"],
};

/** The questions of an address. */
export const questionsOf = (address: string): readonly string[] =>
  QUESTIONS[address] ?? (address.startsWith("/api") ? TIMES : []);
