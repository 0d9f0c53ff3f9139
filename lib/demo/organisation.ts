import type { OrgRole } from "@/lib/domain/roles";

/** The nine people of the demo organisation, by the name that its stories call them. */
export const people = {
  nadia: person("Nadia Brandt", "nadia", ["admin"], "Europe/Berlin"),
  marek: person("Marek Okafor", "marek", ["incident_commander"], "Europe/London"),
  ines: person("Ines Takahashi", "ines", ["engineering_lead"], "Europe/Lisbon"),
  tom: person("Tom Lindqvist", "tom", ["on_call_manager"], "Europe/Stockholm"),
  priya: person("Priya Raman", "priya", ["product_manager"], "Asia/Kolkata"),
  jonas: person("Jonas Weber", "jonas", ["responder", "on_call_engineer"], "Europe/Berlin"),
  amara: person("Amara Diallo", "amara", ["responder", "engineering_lead"], "Africa/Dakar"),
  leo: person("Leo Castellanos", "leo", ["communications_lead", "scribe"], "America/Bogota"),
  helen: person("Helen Ashworth", "helen", ["executive", "stakeholder"], "Europe/London"),
} as const;
export type PersonKey = keyof typeof people;

/** One person as the demo makes them. */
export type DemoPerson = { name: string; email: string; roles: OrgRole[]; timeZone: string };

function person(name: string, mailbox: string, roles: OrgRole[], timeZone: string): DemoPerson {
  return { name, email: `${mailbox}@lumenmarket.example`, roles, timeZone };
}

/** The six services, by the name that the stories call them. */
export const services = {
  checkout: "Checkout",
  payments: "Payments",
  search: "Catalogue and search",
  identity: "Sign-in and accounts",
  mobile: "Mobile API",
  fulfilment: "Order fulfilment",
} as const;
export type ServiceKey = keyof typeof services;

const personKeys = Object.keys(people).filter((key): key is PersonKey => Object.hasOwn(people, key));
const serviceKeys = Object.keys(services).filter((key): key is ServiceKey => Object.hasOwn(services, key));

/** Everybody and every service, in the order in which they are made. */
export const everybody: readonly PersonKey[] = personKeys;
export const everyService: readonly ServiceKey[] = serviceKeys;
