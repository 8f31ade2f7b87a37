import type { z } from "zod";
import { listFilter, optionalOneOf, optionalWords, parse } from "../input/fields";
import { TEXT_LIMITS } from "../input/text-limits";
import type { ListOrder, ListOrders } from "../list/list-order";
import type { Outcome } from "../outcome";
import type { ImportStep } from "./import";

/** The orders in which imports can be listed. */
export const IMPORT_ORDERS = {
  started: "number",
  file: "text",
  dataset: "text",
  status: "text",
  rows: "number",
  new: "number",
  changed: "number",
  refused: "number",
} as const satisfies ListOrders;

/** The newest first. */
export const DEFAULT_IMPORT_ORDER: ListOrder<keyof typeof IMPORT_ORDERS> = {
  by: "started",
  isDescending: true,
};

/** The statuses to filter by, each with the newest steps that count as it. */
export const IMPORT_STATUSES = {
  imported: ["finished"],
  "in progress": ["began", "continued", "resumed", "withdrawn"],
  stopped: ["stopped"],
  undone: ["undone"],
} as const satisfies Record<string, readonly ImportStep["act"][]>;
export const IMPORT_STATUS_NAMES = Object.keys(IMPORT_STATUSES) as [keyof typeof IMPORT_STATUSES];

const importFilter = listFilter(IMPORT_ORDERS, DEFAULT_IMPORT_ORDER, {
  text: optionalWords("File", TEXT_LIMITS.line),
  dataset: optionalWords("Dataset", TEXT_LIMITS.line),
  status: optionalOneOf("Status", IMPORT_STATUS_NAMES),
});

/** Filters of the list of imports; null for any. */
export type ImportFilter = z.output<typeof importFilter>;

export const parseImportFilter = (raw: unknown): Outcome<ImportFilter> => parse(importFilter, raw);
