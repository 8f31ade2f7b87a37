import { csv } from "./csv";
import { json } from "./json";
import type { ListFormat } from "./list-file";
import { xlsx } from "./xlsx";

/** Every format of a list, in the order in which people are offered them. */
export const LIST_FORMATS: readonly ListFormat[] = [csv, json, xlsx];

/** The format with a name such as `csv`; undefined when there is none. */
export const listFormatNamed = (name = ""): ListFormat | undefined =>
  LIST_FORMATS.find((format) => format.name === name);
