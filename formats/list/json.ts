import { toWire } from "@/domain/time/wire";
import type { ListFormat, WrittenList } from "./list-file";

/** What the file says of itself, then `entries`, each as the API has it. */
export const json: ListFormat = {
  name: "json",
  title: "JSON",
  mediaType: "application/json; charset=utf-8",
  open<Row>({ head, recordOf }: WrittenList<Row>) {
    let before = `${toWire(head).slice(0, -1)},"entries":[`;
    let separator = "\n";
    return {
      write(rows: readonly Row[]) {
        const parts = rows.map((row) => {
          const part = `${separator}${toWire(recordOf(row))}`;
          separator = ",\n";
          return part;
        });
        const text = before + parts.join("");
        before = "";
        return text;
      },
      end: () => `${before}\n]}\n`,
    };
  },
};
