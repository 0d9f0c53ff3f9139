import { v7 as uuid } from "uuid";
import * as delegations from "@/lib/contracts/delegations";
import * as machinery from "@/lib/contracts/machinery";
import * as policies from "@/lib/contracts/policies";
import * as releases from "@/lib/contracts/releases";
import { planRelease } from "@/lib/contracts/releases";
import * as services from "@/lib/contracts/services";
import { createService } from "@/lib/contracts/services";
import * as tokens from "@/lib/contracts/tokens";
import * as users from "@/lib/contracts/users";
import { db } from "@/lib/db/client";
import { ask } from "@/lib/testing/api";
import { withLevel } from "@/lib/testing/changed-policy";
import { signedIn } from "@/lib/testing/desk";
import { byToken } from "@/lib/testing/signed-in";
import { aPerson } from "@/lib/testing/trials/incident-places";
import { ownSetting, setting, trial } from "@/lib/testing/trials/trial";

const once = true;
const body = (make: () => unknown) => ({ body: make });

/** The policy of all trials: at P0 one check is asked for, so that a gate is soon open. */
export const shortGate = (definition: string) =>
  withLevel("P0", { requiredChecks: ["unit_suites"], definition });

const aService = setting(async () => {
  const { as } = await signedIn("admin");
  return { id: (await ask(createService, { as, body: { name: `Shop ${uuid()}` } })).id };
});

const aRelease = setting(async () => {
  const { as } = await signedIn("engineering_lead");
  return { id: (await ask(planRelease, { as, body: { name: "2.0.0" } })).id };
});

const aPolicy = setting(async () => ({ version: "1" }));

const ownToken = ownSetting(async ({ userId }) => {
  await byToken({ userId });
  const { id } = await db().apiToken.findFirstOrThrow({ where: { userId }, orderBy: { id: "desc" } });
  return { id };
});

/** A job that failed as often as it may. */
const aFailedJob = setting(async () => {
  const [job] = await db().$queryRaw<{ id: string }[]>`
    SELECT j.id::text FROM graphile_worker.add_job('deliver', max_attempts => 1) AS j`;
  const id = job?.id ?? "";
  await db().$executeRaw`SELECT graphile_worker.permanently_fail_jobs(ARRAY[${id}]::bigint[], 'no')`;
  return { id };
});

/** What people do with the organisation's settings, by the row of the permission table. */
export const organisationTrials = {
  "users.manage": [
    trial(
      users.createUser,
      undefined,
      body(() => ({ email: `${uuid()}@example.org`, name: "New" })),
    ),
    trial(
      users.editUser,
      aPerson,
      body(() => ({ roles: ["scribe"] })),
    ),
    trial(
      users.editUser,
      aPerson,
      body(() => ({ name: "Other" })),
    ),
    trial(users.createPasswordLink, aPerson),
    trial(
      delegations.delegate,
      aPerson,
      body(() => ({ delegateId: null })),
    ),
    trial(users.disableUser, aPerson, { once }),
  ],
  "services.manage": [
    trial(
      services.createService,
      undefined,
      body(() => ({ name: `Service ${uuid()}` })),
    ),
    trial(
      services.editService,
      aService,
      body(() => ({ name: `Renamed ${uuid()}` })),
    ),
    trial(services.archiveService, aService, { once }),
  ],
  "policy.edit": [
    trial(
      policies.savePolicy,
      undefined,
      body(() => shortGate(`Edited ${uuid()}`)),
    ),
  ],
  "tokens.manage": [
    trial(
      tokens.createToken,
      undefined,
      body(() => ({ name: "All", scopes: ["admin"] })),
    ),
  ],
  "machinery.manage": [
    trial(machinery.readMachinery),
    trial(machinery.retryJob, aFailedJob, { once }),
    trial(machinery.discardJob, aFailedJob, { once }),
    trial(machinery.requestAuditCheck),
  ],
  "releases.manage": [
    trial(
      releases.planRelease,
      undefined,
      body(() => ({ name: "2.1.0" })),
    ),
    trial(
      releases.editRelease,
      aRelease,
      body(() => ({ name: "2.0.1" })),
    ),
  ],
  "releases.read": [trial(releases.listReleases)],
  "people.read": [
    trial(users.listUsers),
    trial(users.readUser, aPerson),
    trial(delegations.readDelegation, aPerson),
  ],
  "policy.read": [
    trial(policies.currentPolicy),
    trial(policies.listPolicies),
    trial(policies.readPolicy, aPolicy),
  ],
  "services.read": [trial(services.listServices), trial(services.readService, aService)],
  "tokens.own": [
    trial(
      tokens.createToken,
      undefined,
      body(() => ({ name: "Mine", scopes: ["read"] })),
    ),
    trial(tokens.listTokens),
    trial(tokens.readToken, ownToken),
    trial(
      tokens.renameToken,
      ownToken,
      body(() => ({ name: "Renamed" })),
    ),
    trial(tokens.revokeToken, ownToken),
  ],
};
