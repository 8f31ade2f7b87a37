import type { Finding } from "@/domain/record/verdict";
import { type Connection, identifier, type Place } from "./connection";
import { migrate } from "./migrate";

/** Tables, indexes, rules, triggers and functions by kind and name, each with what it is. */
type Schema = ReadonlyMap<string, string>;

/** SQL: everything in the schema `$1`, apart from references, which are told by their tables. */
const OBJECTS = `
  select 'table ' || c.relname, concat_ws(' ', c.relrowsecurity, c.relpersistence,
    (select string_agg(concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attgenerated,
       pg_get_expr(d.adbin, d.adrelid)), ', ' order by a.attnum)
     from pg_attribute a left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
     where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped),
    (select string_agg(concat_ws(' ', k.conname, pg_get_constraintdef(k.oid)), ', ' order by k.conname)
     from pg_constraint k where k.conrelid = c.oid))
  from pg_class c where c.relnamespace = $1::text::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
  union all select 'index ' || c.relname, pg_get_indexdef(c.oid) || i.indisvalid
  from pg_class c join pg_index i on i.indexrelid = c.oid where c.relnamespace = $1::text::regnamespace
  union all select 'trigger ' || t.tgname, pg_get_triggerdef(t.oid) || t.tgenabled::text
  from pg_trigger t join pg_class c on c.oid = t.tgrelid where c.relnamespace = $1::text::regnamespace and not t.tgisinternal
  union all select 'trigger of ' || c.relname, string_agg(t.tgenabled::text, '' order by t.tgfoid, t.tgtype)
  from pg_trigger t join pg_class c on c.oid = t.tgrelid where c.relnamespace = $1::text::regnamespace and t.tgisinternal
  group by c.relname
  union all select 'rule ' || r.rulename, r.definition from pg_rules r where r.schemaname::regnamespace = $1::text::regnamespace
  union all select 'function ' || p.proname, p.prosrc from pg_proc p where p.pronamespace = $1::text::regnamespace`;

async function readSchema({ rows }: Connection, { schema }: Place): Promise<Schema> {
  const found = await rows(OBJECTS, [identifier(schema)]);
  return new Map(
    found.map(([object, text]) => [String(object), String(text).replaceAll(`${schema}.`, "")] as const),
  );
}

/**
 * Compares the tables, indexes, triggers and functions of a desk with those that its migrations make.
 * Cost: the migrations, run once beside the desk, in a schema that goes again.
 */
export async function checkSchema(connection: Connection): Promise<Finding[]> {
  const { place } = connection;
  const made: Place = { ...place, schema: `${place.schema}_check_${process.pid}` };
  try {
    await migrate(made);
    const expected = await readSchema(connection, made);
    const found = await readSchema(connection, place);
    return [...new Set([...expected.keys(), ...found.keys()])]
      .filter((object) => expected.get(object) !== found.get(object))
      .map((object) => ({
        revision: null,
        message: `The ${object} ${wordOf(expected.has(object), found.has(object))}.`,
      }));
  } finally {
    await connection.run(`drop schema if exists ${identifier(made.schema)} cascade`);
  }
}

const wordOf = (isExpected: boolean, isFound: boolean): string =>
  !isFound ? "is missing" : isExpected ? "is not as Watchfloor made it" : "was added";
