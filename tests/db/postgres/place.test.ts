import { expect, test } from "vitest";
import { withoutPassword } from "@/db/postgres/place";

test.each([
  ["postgres://watch@db.example.org/desk", "postgres://watch@db.example.org/desk"],
  ["postgres://watch:secret@db.example.org/desk", "postgres://watch:…@db.example.org/desk"],
  ["postgres://watch:sec:ret@db.example.org:5432/desk", "postgres://watch:…@db.example.org:5432/desk"],
  [
    "postgresql://db.example.org/desk?user=watch&password=secret",
    "postgresql://db.example.org/desk?user=watch&password=…",
  ],
  ["/var/lib/watchfloor", "/var/lib/watchfloor"],
])("%s is shown without its password", (address, shown) => {
  expect(withoutPassword(address)).toBe(shown);
});
