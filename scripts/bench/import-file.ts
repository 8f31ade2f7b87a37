import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { DAY_MS, dayOf } from "@/domain/time/time";
import { asam } from "@/formats/import/asam";

const HEADER = asam.example.split("\n")[0] ?? "";
const FIRST_DAY = Date.parse("2000-01-01");
/** Days over which the messages are spread, out of order. */
const DAYS = 8_000;

/** Writes a file of generated shipping messages, as long as real ones on average. */
export async function writeMessages(path: string, count: number): Promise<void> {
  const file = createWriteStream(path);
  file.write(`${HEADER}\r\n`);
  for (let n = 0; n < count; n++) if (!file.write(messageOf(n))) await once(file, "drain");
  file.end();
  await once(file, "close");
}

function messageOf(n: number): string {
  const day = dayOf(FIRST_DAY + ((n * 7_919) % DAYS) * DAY_MS);
  const position = `"${n % 60}°${n % 59}'${n % 57}""N\n${(n * 3) % 170}°${n % 53}'${n % 51}""E"`;
  const text = `MALACCA STRAIT: On ${day}, robbers armed with long knives boarded an underway bulk carrier near position ${n}. The crew raised the alarm and mustered in the citadel; the robbers escaped in a small boat with stolen engine spares. The crew is reported safe, and the authorities have been informed.`;
  return `${day.slice(0, 4)}-${n},${day},${position},XI,71,ROBBERS,Bulk carrier ${n},"${text}",\r\n`;
}
