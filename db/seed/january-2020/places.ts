import type { PositionPrecision } from "@/domain/incident/precision";

/** Where something happened. Units: degrees, WGS 84, as exact as `precision` says; none where only a name is. */
export type Place = {
  name: string;
  latitude?: number;
  longitude?: number;
  precision?: PositionPrecision;
};

/** A site is put where its middle is known to be; what happened there happened near it. */
const place = (name: string, latitude?: number, longitude?: number): Place =>
  latitude === undefined ? { name } : { name, latitude, longitude, precision: "near" };

/** Places that the example speaks of more than once, or whose position is public. */
export const PLACES = {
  greenZone: place("Green Zone, Baghdad", 33.3, 44.39),
  embassy: place("United States embassy, Baghdad", 33.3, 44.4),
  baghdadCentre: place("Sinak bridge and Khilani square, Baghdad", 33.33, 44.41),
  baghdad: place("Baghdad"),
  baghdadAirport: place("Baghdad International Airport", 33.26, 44.23),
  alAsad: place("Ain al-Asad air base, Anbar", 33.8, 42.44),
  balad: place("Balad air base, Salahuddin", 33.94, 44.36),
  taji: place("Taji base, north of Baghdad", 33.52, 44.26),
  k1: place("K-1 base, 15 km north-west of Kirkuk", 35.5, 44.2),
  qayyarah: place("Qayyarah air base, Nineveh", 35.77, 43.12),
  erbil: place("Erbil, site of the coalition", 36.24, 43.96),
  abqaiq: { ...place("Abqaiq and Khurais, Saudi Arabia", 25.93, 49.68), precision: "province" },
  shaybah: place("Shaybah oil field, Saudi Arabia", 22.5, 54),
  najaf: place("Al-Hannana, Najaf", 32.01, 44.33),
  mokha: place("Mokha, Yemen", 13.32, 43.25),
  gulfOfOman: place("Gulf of Oman, south of Jask", 25.4, 57.77),
  uqban: place("Red Sea, off Kamaran and Uqban islands, Yemen", 15.42, 42.45),
  abuMusa: place("Near Abu Musa island, Persian Gulf", 25.87, 55.03),
} as const satisfies Record<string, Place>;
