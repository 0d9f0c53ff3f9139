import { confirmVerbal } from "@/lib/contracts/approvals";
import { classify } from "@/lib/contracts/classifications";
import { listNotices, readNotices } from "@/lib/contracts/notices";
import type { Operation } from "@/lib/contracts/operation";
import { acknowledgeRole } from "@/lib/contracts/roles";
import { changePassword, setUp, usePasswordLink } from "@/lib/contracts/users";
import type { Action } from "@/lib/domain/permission-table";
import { hotfixTrials, readsOfHotfixes } from "@/lib/testing/trials/hotfix";
import { incidentTrials, readsOfIncidents } from "@/lib/testing/trials/incident";
import { organisationTrials } from "@/lib/testing/trials/organisation";
import { readsOfReviews, reviewTrials } from "@/lib/testing/trials/review";
import type { Trial } from "@/lib/testing/trials/trial";

/** How each row of the permission table is tried at the doors of the API; an empty list means that it has no door yet. */
export const trials: Record<Action, readonly Trial[]> = {
  "incident.read": [...readsOfIncidents, ...readsOfHotfixes, ...readsOfReviews],
  ...incidentTrials,
  ...hotfixTrials,
  ...reviewTrials,
  ...organisationTrials,
  "update.send_internal": [],
  "update.send_external": [],
  "integrations.manage": [],
};

/** Operations that no row of the table governs, and what does. */
export const besideTheTable: readonly (readonly [Operation, string])[] = [
  [setUp, "whoever holds the one-time set-up link"],
  [usePasswordLink, "whoever holds the one-time link"],
  [changePassword, "whoever knows their own password, in a browser"],
  [classify, "everybody signed in: it only reckons"],
  [listNotices, "everybody signed in: their own"],
  [readNotices, "everybody signed in: their own"],
  [acknowledgeRole, "whoever holds the role on the incident"],
  [confirmVerbal, "whoever gave the approval by word of mouth"],
];
