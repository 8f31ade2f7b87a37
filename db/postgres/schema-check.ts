import type { Finding } from "@/domain/record/verdict";
import { type Connection, identifier, type Place } from "./connection";
import { migrate } from "./migrate";

/** What an object is, and the SQL that makes it and removes it; null for a table, which only a backup brings back. */
type Thing = { text: string; made: string | null; removed: string | null };

/** Tables, indexes, rules, triggers and functions by kind and name. */
type Schema = ReadonlyMap<string, Thing>;

const IN_SCHEMA = "relnamespace = $1::text::regnamespace";

/** SQL: everything in the schema `$1`. Shape: object, text, made, removed. */
const OBJECTS = `
  select 'table ' || c.relname, concat_ws(' ', c.relrowsecurity, c.relpersistence,
    (select string_agg(concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attgenerated,
       pg_get_expr(d.adbin, d.adrelid)), ', ' order by a.attnum)
     from pg_attribute a left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
     where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped),
    (select string_agg(concat_ws(' ', k.conname, pg_get_constraintdef(k.oid)), ', ' order by k.conname)
     from pg_constraint k where k.conrelid = c.oid)), null, null
  from pg_class c where c.${IN_SCHEMA} and c.relkind in ('r', 'p', 'v', 'm', 'f')
  union all select 'index ' || c.relname, pg_get_indexdef(c.oid) || i.indisvalid,
    pg_get_indexdef(c.oid), format('drop index %I', c.relname)
  from pg_class c join pg_index i on i.indexrelid = c.oid where c.${IN_SCHEMA}
    and not exists (select 1 from pg_constraint k where k.conindid = c.oid)
  union all select 'trigger ' || t.tgname, pg_get_triggerdef(t.oid) || t.tgenabled::text,
    pg_get_triggerdef(t.oid), format('drop trigger %I on %I', t.tgname, c.relname)
  from pg_trigger t join pg_class c on c.oid = t.tgrelid where c.${IN_SCHEMA} and not t.tgisinternal
  union all select 'references of ' || c.relname, string_agg(t.tgenabled::text, '' order by t.tgname),
    format('alter table %I enable trigger all', c.relname), ''
  from pg_trigger t join pg_class c on c.oid = t.tgrelid where c.${IN_SCHEMA} and t.tgisinternal group by c.relname
  union all select 'rule ' || r.rulename, r.definition, r.definition, format('drop rule %I on %I', r.rulename, c.relname)
  from pg_rewrite w join pg_class c on c.oid = w.ev_class join pg_rules r on r.rulename = w.rulename and r.tablename = c.relname
  where c.${IN_SCHEMA} and r.schemaname::regnamespace = $1::text::regnamespace
  union all select 'function ' || p.proname, p.prosrc, pg_get_functiondef(p.oid), format('drop function %I', p.proname)
  from pg_proc p where p.pronamespace = $1::text::regnamespace`;

async function readSchema({ rows }: Connection, { schema }: Place): Promise<Schema> {
  const found = await rows(OBJECTS, [identifier(schema)]);
  const plain = (text: unknown) => String(text).replaceAll(`${schema}.`, "");
  return new Map(
    found.map(([object, text, made, removed]): [string, Thing] => [
      String(object),
      {
        text: plain(text),
        made: made === null ? null : plain(made),
        removed: removed === null ? null : String(removed),
      },
    ]),
  );
}

type Difference = { object: string; expected: Thing | undefined; found: Thing | undefined };

/** What a check locks while it is at work, with the name of the schema that it makes: a killed one leaves that unlocked. */
const CHECKING = 7_201_412;

/** Removes the schemas that killed checks of a desk have left. */
async function removeLeftovers({ rows, run, place }: Connection): Promise<void> {
  const left = await rows(
    "select nspname from pg_namespace where starts_with(nspname, $1) and substr(nspname, length($1) + 1) ~ '^[0-9]+$'",
    [`${place.schema}_check_`],
  );
  for (const [name] of left) {
    const [[isLeft] = []] = await rows(`select pg_try_advisory_lock(${CHECKING}, hashtext($1))`, [name]);
    if (isLeft !== 1) continue;
    await run(`drop schema if exists ${identifier(String(name))} cascade`);
    await rows(`select pg_advisory_unlock(${CHECKING}, hashtext($1))`, [name]);
  }
}

/**
 * What a desk has otherwise than its migrations make it, which are run once in a temporary schema. It is named
 * after the connection: of those that are there at a time, no two have one number.
 */
async function differencesIn(connection: Connection): Promise<Difference[]> {
  const { place } = connection;
  const made: Place = { ...place, schema: `${place.schema}_check_${connection.processId()}` };
  await removeLeftovers(connection);
  await connection.rows(`select pg_advisory_lock(${CHECKING}, hashtext($1))`, [made.schema]);
  try {
    await migrate(made);
    const expected = await readSchema(connection, made);
    const found = await readSchema(connection, place);
    return [...new Set([...expected.keys(), ...found.keys()])]
      .map((object) => ({ object, expected: expected.get(object), found: found.get(object) }))
      .filter((each) => each.expected?.text !== each.found?.text);
  } finally {
    await connection.run(`drop schema if exists ${identifier(made.schema)} cascade`);
    await connection.rows(`select pg_advisory_unlock(${CHECKING}, hashtext($1))`, [made.schema]);
  }
}

/** Compares the tables, indexes, triggers and functions of a desk with those that its migrations make. */
export const checkSchema = async (connection: Connection): Promise<Finding[]> =>
  (await differencesIn(connection)).map(({ object, expected, found }) => ({
    revision: null,
    message: `The ${object} ${wordOf(expected !== undefined, found !== undefined)}.`,
  }));

/** Puts triggers, indexes and functions back as the migrations make them. Tables stay: only a backup brings those back. */
export async function mendSchema(connection: Connection): Promise<void> {
  const statements = (await differencesIn(connection)).flatMap(({ object, expected, found }) => [
    // What uses a function goes on with it as it is made anew.
    ...(found?.removed && !(expected && object.startsWith("function ")) ? [found.removed] : []),
    ...(expected?.made ? [expected.made] : []),
  ]);
  if (statements.length > 0) await connection.run(`begin; ${statements.join(";\n")}; commit`);
}

const wordOf = (isExpected: boolean, isFound: boolean): string =>
  !isFound ? "is missing" : isExpected ? "is not as Watchfloor made it" : "was added";
