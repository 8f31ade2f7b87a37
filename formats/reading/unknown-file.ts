/** What a file that no importer knows may be, and what to do with it. The first match says it. */
const KINDS = [
  { is: /^\s*(?:<!doctype html|<html)/i, words: "It is a web page: download the data that it shows." },
  {
    is: /<(?:feed|rss|rdf:RDF)[\s>]/i,
    words: "It is a news feed without alerts in it: import the alerts that its links lead to.",
  },
  { is: /<kml[\s>]/i, words: "It is a KML map: export its points as CSV." },
  { is: /<gpx[\s>]/i, words: "It is a GPX track: export its waypoints as CSV." },
  {
    is: /<(?:\w+:)?alert[\s>]/i,
    words: "It is an alert, but of no version of CAP that we know: 1.0, 1.1 and 1.2 are read.",
  },
  { is: /^\s*<\?xml|^\s*<\w/, words: "It is XML, but no alert (CAP). Save it as a table (CSV)." },
  { is: /"type"\s*:\s*"Topology"/, words: "It is TopoJSON: export its points as CSV." },
  {
    is: /^\s*[[{]/,
    words: "It is JSON, but of no format that we know. Choose one, or save it as a table (CSV).",
  },
];

/** What to do with a file that cannot be recognised. */
export const unknownFileWordsOf = (head: string): string =>
  KINDS.find(({ is }) => is.test(head))?.words ?? "Choose a format, or map its columns as a table (csv).";
