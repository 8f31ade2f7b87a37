import type { IncidentKind } from "@/domain/incident/incident-kind";

/** Words that indicate the type of attack. The first match wins. */
const ATTACK_TYPES: readonly { kind: IncidentKind; words: RegExp }[] = [
  { kind: "kidnapping", words: /\bkidnap|\babduct/i },
  { kind: "assassination", words: /\bassassinat/i },
  { kind: "missile attack", words: /\bmissile/i },
  { kind: "drone attack", words: /\bdrones?\b|\buavs?\b|unmanned (?:aerial|surface|explosive)/i },
  { kind: "explosion or mine", words: /\blimpet|\bmines?\b|\bexplo(?:sion|sive|ded)|\bbomb|\bIEDs?\b/i },
  { kind: "air strike", words: /\bair ?(?:strike|raid)|\bwar ?planes?\b|\b(?:aerial|air) attack/i },
  {
    kind: "rocket or artillery fire",
    words: /\brockets?\b|\bmortars?\b|\bartillery|\bshell(?:s|ed|ing)\b|\bindirect fire/i,
  },
  {
    kind: "seizure or boarding",
    words:
      /\bboard(?:ed|ing|ers?)\b|\bhijack|\bseiz|\bdetain|\brobber|\bthie(?:f|ves)|\btheft|\bstolen?\b|\bintruder|\bcommandeer/i,
  },
  {
    kind: "armed attack",
    words: /\bfired\b|\bopen(?:ed)? fire|\bshots?\b|\bgun(?:men|fire|boat)|\battack|\bassault|\bassailant/i,
  },
  { kind: "unrest or break-in", words: /\bprotest|\bstowaway|\briot|\bgreenpeace/i },
];

/** The type of attack in a text; undefined when it names none. */
export const attackTypeIn = (text: string): IncidentKind | undefined =>
  ATTACK_TYPES.find(({ words }) => words.test(text))?.kind;
