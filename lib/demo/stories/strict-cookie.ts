import type { Emergency } from "../story";

export const strictCookie: Emergency = {
  severity: "P1",
  begins: { daysAgo: 47, at: "15:12" },
  service: "identity",
  title: "The apps' sign-in goes round in a circle after the cookie change",
  summary: "The session cookie is not sent back inside the apps' web view.",
  impact: "Nobody can sign in within the apps; sessions that are open go on.",
  users: "About 30 % of app users today",
  pace: { declared: 28, acknowledged: 41, cause: 84, fixReady: 200, deployed: 236, resolved: 300 },
  seen: "Sign-in page of the apps is asked for six times by each visitor; none arrives.",
  suspected: "The certificate pins of the apps, since a certificate changed yesterday.",
  cause:
    "SameSite of the session cookie went from Lax to Strict at 15:00. The web view comes from app://, another site.",
  acted: "Tried with pinning off in a test build: the circle stays.",
  decided: {
    what: "Go back to Lax for the sign-in cookie only.",
    because: "Strict was asked for by the security scan, and the other cookies can keep it.",
  },
  fix: {
    title: "Send the sign-in cookie to the apps' web view again",
    workflow: "git_flow",
    author: "jonas",
    version: "2.41.0",
    message: "fix: send the sign-in cookie to the apps' web view again",
    change: {
      path: "services/identity/src/session-cookie.ts",
      line: 14,
      before: ["export const signInCookie = {", "  httpOnly: true,", "  secure: true,"],
      removed: ['  sameSite: "strict",'],
      added: ['  sameSite: "lax",'],
      test: {
        path: "services/identity/src/session-cookie.test.ts",
        added: [
          'test("the sign-in cookie comes back from a web view", async () => {',
          "  expect(await throughWebView()).toBe(true);",
          "});",
        ],
      },
    },
    rollback: { method: "git_revert", tested: true },
    verified: "Signed in within both apps, fresh installations, old and new system versions.",
  },
  restored: "Sign-ins of the apps at 240 a minute, as at this time yesterday.",
  review: {
    root: "The change was made for all cookies at once and tried in browsers only. The apps sign in through a web view that counts as another site.",
    well: "The security team was on the bridge and could say at once which cookies may be Lax.",
    better: "Our test plan for sign-in does not name the apps.",
    prevention: "Sign-in is tried within both apps in the pipeline.",
    factors: [
      { key: "untested_change", note: "No test signs in through the web view." },
      { key: "no_staged_rollout", note: "The cookie changed for everybody at 15:00." },
    ],
    whys: [
      "Sign-in went round in a circle because the session was lost.",
      "The cookie did not come back.",
      "Strict keeps it from coming back from another site, and the web view is one.",
    ],
    items: [
      {
        title: "Sign in through the web views in the pipeline",
        ...{ owner: "amara", type: "test", priority: "high", dueIn: 30 },
        criterion: "The Strict cookie fails the pipeline.",
        done: { after: 28, evidence: "Pipeline run 6011 fails with Strict and passes with Lax." },
      },
    ],
  },
};
