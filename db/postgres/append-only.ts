import { getTableName } from "drizzle-orm";
import type { Table } from "../sql/kit";
import { LOG_TABLE } from "../sql/sealed-tables";
import { type Connection, identifier } from "./connection";

/**
 * Allows `work` to delete from log tables, within the current transaction only.
 * Shape: updates stay refused. The search no longer finds what was deleted: its words go with the rows.
 */
export async function allowingDeletes(
  connection: Connection,
  tables: readonly Table[],
  work: () => Promise<void>,
): Promise<void> {
  const schema = identifier(connection.place.schema);
  const turn = (way: "disable" | "enable") =>
    connection.run(
      tables
        .map((table) => {
          const name = getTableName(table);
          return `alter table ${schema}.${identifier(name)} ${way} trigger ${identifier(`${name}_no_delete`)}`;
        })
        .join(";\n"),
    );
  // The numbers of removed entries are not used again.
  await connection.run(
    `select setval('${schema}.entries_removed', max(seq)) from ${schema}.${LOG_TABLE} having max(seq) > 0`,
  );
  await turn("disable");
  await work();
  await turn("enable");
}
