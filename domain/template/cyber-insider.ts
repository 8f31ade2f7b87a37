import type { IndicatorTemplate } from "./indicator-template";

/** Signs of coming attacks on a network with an insider's help. */
export const CYBER_INSIDER_TEMPLATES: readonly IndicatorTemplate[] = [
  {
    id: "access-outside-duties",
    name: "Access outside duties or hours",
    question: "Does somebody use access that their work does not need?",
    owner: "Security operations centre",
    criteria: [
      "All access in the last 30 days fits duties and hours.",
      "Single accesses outside duties, explained by the person's manager.",
      "Repeated access outside duties or hours that nobody has explained yet.",
      "Access to critical systems outside duties, or with somebody else's account.",
      "Such access goes on, together with new tools, disabled logging or data leaving.",
    ],
  },
  {
    id: "approaches-to-staff",
    name: "Approaches to our staff",
    question: "Is somebody trying to recruit our people?",
    owner: "Personnel security",
    criteria: [
      "No unusual approach reported for 180 days.",
      "Job offers or contacts online that look like ordinary recruiters.",
      "Approaches that ask for access, documents or details of systems.",
      "Offers of money or pressure on people with privileged access, or approaches to several at once.",
      "Somebody has accepted, met a handler, or reports being forced.",
    ],
  },
  {
    id: "data-leaving",
    name: "Data leaving in bulk",
    question: "Is data being carried out that an attack could use?",
    owner: "Security operations centre",
    criteria: [
      "Outgoing volumes and removable media are as usual for 30 days.",
      "Single unusual transfers, explained by work.",
      "Unexplained bulk copies, prints or uploads to private storage.",
      "Network plans, credentials or control-system files were copied without a reason.",
      "Such files have left, or were seen for sale or in an adversary's hands.",
    ],
  },
  {
    id: "grievances",
    name: "Disputes and departures of privileged staff",
    question: "Does somebody with privileged access have a reason to do harm?",
    owner: "Personnel security",
    criteria: [
      "No open dispute or dismissal among people with privileged access.",
      "Ordinary departures, with access withdrawn on the day.",
      "A dispute, warning or large debt of a person with privileged access.",
      "A threat by such a person, or access still open after a dismissal.",
      "Sabotage was attempted or prepared, or a dismissed person has used access.",
    ],
  },
  {
    id: "privileged-changes",
    name: "Changes to privileged accounts",
    question: "Is somebody preparing a way in?",
    owner: "Network operations",
    criteria: [
      "Every new privileged account or rule of the last 30 days has an approved request.",
      "A change without a request, explained within a day.",
      "Changes without a request that nobody explains, or remote access opened for a supplier.",
      "Accounts or remote access that survive their removal, or disabled alarms on critical systems.",
      "Such access is in use from outside, or back-ups and logs are being deleted.",
    ],
  },
  {
    id: "intent-against-sector",
    name: "Attacks and intent against our sector",
    question: "Is an adversary attacking networks like ours?",
    owner: "Threat intelligence",
    criteria: [
      "No destructive attack on our sector in this region for a year.",
      "Scanning and phishing as usual.",
      "A campaign against our sector or region is reported by an authority or a partner.",
      "A partner or supplier was hit within 60 days, or a crisis gives an adversary a reason.",
      "Tools of that campaign were found in our network, or an authority warns us by name.",
    ],
  },
];
