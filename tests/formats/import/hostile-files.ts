import { IMPORTERS } from "@/formats/importers";

export const exampleOf = (name: string): string =>
  IMPORTERS.find((each) => each.name === name)?.example ?? "";

export const ASAM_HEADER = "reference,date,position,navArea,subreg,hostility,victim,description,\n";
export const asamRow = (
  cells: Partial<Record<"reference" | "date" | "position" | "description", string>> = {},
) =>
  `${cells.reference ?? "2019-59"},${cells.date ?? "2019-06-13"},${cells.position ?? ""},IX,62,PIRATES,TANKER,${cells.description ?? ""},\n`;
export const asamFile = (...rows: string[]) => ASAM_HEADER + rows.join("");

export const asamDocument = (fields: string) =>
  `{"asam":[{"reference":"2022-1","date":"2022-10-24","hostility":"Boarding","victim":"TANKER","description":"x"${fields}}]}`;

export const UCDP_HEADER =
  "id,type_of_violence,dyad_name,where_prec,date_prec,date_start,date_end,best,latitude,longitude,country\n";
export const ucdpRow = (cells: Record<string, string | number> = {}) => {
  const row = {
    ...{ id: 1, type: 1, dyad: "A - B", where: 1, date: 1, from: "2019-06-13", until: "2019-06-13", best: 2 },
    ...{ latitude: 33.3, longitude: 44.4, country: "Iraq" },
    ...cells,
  };
  return `${Object.values(row).join(",")}\n`;
};

/** A file that is refused as a whole: what is said of it, and where. */
export type Unreadable = {
  name: string;
  importer: string;
  file: () => string | Uint8Array;
  says: RegExp;
  at: RegExp;
};
