import { z } from "zod";
import { id, oneOf, optionalWords, parse, wholeNumber, words } from "../input/fields";
import { TEXT_LIMITS } from "../input/text-limits";
import type { Outcome } from "../outcome";
import { DATE_ORDERS, type Mapping } from "./import";

const columnMapping = z.object({
  columns: z.record(words("Column", TEXT_LIMITS.name), words("Column of the file", TEXT_LIMITS.line)),
  emptyWords: z.array(words("Word for empty", TEXT_LIMITS.name)).max(100).default([]),
  dateOrder: oneOf("What comes first in a date", DATE_ORDERS).nullable().default(null),
  zone: words("Time zone", TEXT_LIMITS.name).optional(),
  header: z.array(z.string().max(TEXT_LIMITS.account)).max(1000).optional(),
});

const readMapping = columnMapping.extend({
  reading: z
    .object({
      encoding: words("Encoding", TEXT_LIMITS.name).optional(),
      sheet: words("Sheet", TEXT_LIMITS.line).optional(),
    })
    .optional(),
});

const importDraft = z.object({
  /** Given when the uploaded file already has this id. */
  id: id("Import").nullable().default(null),
  format: words("Format", TEXT_LIMITS.name),
  dataset: words("Dataset", TEXT_LIMITS.name),
  fileName: words("File", TEXT_LIMITS.line),
  fileBytesCount: wholeNumber("Size of the file", 0, Number.MAX_SAFE_INTEGER),
  fileDigest: words("Digest of the file", TEXT_LIMITS.name),
  categoryId: optionalWords("Category", TEXT_LIMITS.name),
  isLenient: z.boolean("Lenient must be true or false"),
  mapping: readMapping.nullable().default(null),
});

const mappingDraft = z.object({ dataset: words("Dataset", TEXT_LIMITS.name), mapping: columnMapping });

type ImportDraft = z.output<typeof importDraft>;
type MappingDraft = { dataset: string; mapping: Mapping };

export const parseImportDraft = (raw: unknown): Outcome<ImportDraft> => parse(importDraft, raw);
export const parseMappingDraft = (raw: unknown): Outcome<MappingDraft> => parse(mappingDraft, raw);
