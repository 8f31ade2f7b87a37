import { expect, test } from "vitest";
import { connected } from "@/db/postgres/connection";
import { checkSchema } from "@/db/postgres/schema-check";
import { deskInAFolder } from "../../desk-in-a-folder";

test("a check removes what killed checks have left, and nothing of one that is at work", async () => {
  const { place } = await deskInAFolder();
  if (!place) throw new Error("This desk is in no database.");
  const [left, atWork, other] = ["watchfloor_check_1", "watchfloor_check_2", "watchfloor_check_notes"];
  await connected(place, async (working) => {
    for (const name of [left, atWork, other]) await working.run(`create schema ${name}`);
    await working.rows("select pg_advisory_lock(7201412, hashtext($1))", [atWork]);
    await connected(place, async (connection) => {
      expect(await checkSchema(connection)).toEqual([]);
      const schemas = await connection.rows(
        "select nspname from pg_namespace where nspname like '%check%' order by nspname",
      );
      expect(schemas).toEqual([[atWork], [other]]);
    });
    for (const name of [atWork, other]) await working.run(`drop schema ${name}`);
  });
});
