import { beforeEach, inject } from "vitest";
import { TESTS_ON_SQLITE_ONLY } from "./on-sqlite-only.js";

/** Tests that are left out are counted as skipped. */
beforeEach(({ skip, task }) => {
  const why = TESTS_ON_SQLITE_ONLY[task.name];
  if (why) skip(why);
  skip(inject("postgres") === null, "There is no PostgreSQL here.");
});
