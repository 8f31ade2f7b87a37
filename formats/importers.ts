import { acled } from "./import/acled";
import { asam } from "./import/asam";
import { cap } from "./import/cap";
import { gdelt } from "./import/gdelt";
import { kev } from "./import/kev";
import { misp } from "./import/misp";
import { sigacts } from "./import/sigacts";
import { snapshotCsv, snapshotJson } from "./import/snapshot";
import { stix } from "./import/stix";
import { table } from "./import/table";
import { ucdp } from "./import/ucdp";
import type { Importer } from "./importer";

/** All import formats, in the order in which they are tried on a file. */
export const IMPORTERS: readonly Importer[] = [
  ...[asam, ucdp, acled, gdelt, sigacts, kev, misp, stix, cap],
  ...[snapshotJson, snapshotCsv, table],
];

export const importerNamed = (name: string): Importer | undefined =>
  IMPORTERS.find((importer) => importer.name === name);

/** The importer that recognises the start of a file; undefined when none does. */
export const importerOf = (head: string, fileName: string): Importer | undefined =>
  IMPORTERS.find((importer) => importer.sniff(head, fileName));
