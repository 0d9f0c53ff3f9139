import * as actionItems from "./action-items";
import * as approvals from "./approvals";
import * as audit from "./audit";
import { classify } from "./classifications";
import { readDashboard, readUrgent } from "./dashboard";
import * as delegations from "./delegations";
import * as deployments from "./deployments";
import { readHotfixRecord } from "./hotfix-record";
import * as hotfixes from "./hotfixes";
import { readIncidentPage } from "./incident-page";
import * as incidents from "./incidents";
import { openLive } from "./live";
import * as machinery from "./machinery";
import { listNotices, readNotices } from "./notices";
import type { Operation } from "./operation";
import * as phases from "./phases";
import * as policies from "./policies";
import * as presence from "./presence";
import * as releases from "./releases";
import * as reviewCauses from "./review-causes";
import * as reviewExports from "./review-exports";
import * as reviews from "./reviews";
import * as roles from "./roles";
import { search } from "./search";
import * as services from "./services";
import * as timeline from "./timeline";
import { listTimers } from "./timers";
import * as tokens from "./tokens";
import * as users from "./users";
import * as watches from "./watches";

/** Every operation of the public contract, in the order in which the document shows them. */
export const operations: readonly Operation[] = [
  classify,
  incidents.listIncidents,
  incidents.declareIncident,
  incidents.readIncident,
  incidents.editIncident,
  incidents.changeSeverity,
  incidents.changeStatus,
  incidents.acknowledgeIncident,
  roles.listRoles,
  roles.assignRole,
  roles.removeRole,
  roles.acknowledgeRole,
  readIncidentPage,
  listTimers,
  phases.listPhases,
  phases.tickStep,
  phases.enterPhase,
  timeline.listTimeline,
  timeline.addEntry,
  timeline.importTable,
  timeline.editEntry,
  timeline.hideEntry,
  timeline.listEntryVersions,
  hotfixes.listHotfixes,
  hotfixes.openHotfix,
  hotfixes.readHotfix,
  hotfixes.editHotfix,
  hotfixes.abandonHotfix,
  hotfixes.reviseHotfix,
  hotfixes.readDiff,
  readHotfixRecord,
  hotfixes.answerWarning,
  hotfixes.markStep,
  hotfixes.reportCheck,
  hotfixes.planRollback,
  approvals.requestApproval,
  approvals.decide,
  approvals.recordVerbal,
  approvals.confirmVerbal,
  approvals.readGate,
  approvals.listApprovals,
  deployments.startDeployment,
  deployments.endDeployment,
  deployments.verifyHotfix,
  deployments.startRollback,
  deployments.advanceRollback,
  watches.listWindows,
  watches.readItem,
  watches.closeWindow,
  reviews.readReview,
  reviews.editReview,
  reviews.saveSection,
  reviews.listSectionVersions,
  reviews.curateLine,
  reviewCauses.addFactor,
  reviewCauses.editFactor,
  reviewCauses.removeFactor,
  reviewCauses.judgeProposal,
  reviewCauses.addWhy,
  reviewCauses.editWhy,
  reviewCauses.removeWhy,
  reviews.answerQuestion,
  reviews.callMeeting,
  reviews.endMeeting,
  reviews.submitReview,
  reviews.takeBackReview,
  reviews.publishReview,
  reviewExports.readReviewDocument,
  reviewExports.readReviewMarkdown,
  reviewExports.readReviewPdf,
  reviewExports.readReviewInvitation,
  reviewExports.shareReview,
  reviewExports.endShare,
  reviewExports.readSharedReview,
  reviewCauses.listFactors,
  actionItems.listActionItems,
  actionItems.createActionItem,
  actionItems.readActionItem,
  actionItems.editActionItem,
  releases.listReleases,
  releases.planRelease,
  releases.editRelease,
  readDashboard,
  readUrgent,
  search,
  listNotices,
  readNotices,
  policies.currentPolicy,
  policies.listPolicies,
  policies.savePolicy,
  policies.readPolicy,
  users.listUsers,
  users.createUser,
  users.readUser,
  users.editUser,
  users.disableUser,
  users.createPasswordLink,
  users.usePasswordLink,
  users.changePassword,
  delegations.readDelegation,
  delegations.delegate,
  users.setUp,
  services.listServices,
  services.createService,
  services.readService,
  services.editService,
  services.archiveService,
  tokens.listTokens,
  tokens.createToken,
  tokens.readToken,
  tokens.renameToken,
  tokens.revokeToken,
  audit.listAudit,
  audit.auditHead,
  presence.readPresence,
  presence.sayPresence,
  presence.endPresence,
  machinery.readMachinery,
  machinery.retryJob,
  machinery.discardJob,
  machinery.requestAuditCheck,
];

/** Operations that our server answers itself, before Next: they have no route file. */
export const streams: readonly Operation[] = [openLive];
