/** The NOTIFY channel on which every committed change announces its topics. */
export const liveChannel = "firebreak";

/** Topic of everything that one incident's page shows. */
export function incidentTopic(incidentId: string): string {
  return `incident:${incidentId}`;
}

/** Topic of the list of incidents. */
export const incidentsTopic = "incidents";

/** Topic of people, services, tokens and policy. */
export const settingsTopic = "settings";
