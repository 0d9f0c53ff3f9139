import { expect, test } from "vitest";
import { errorCodeOf, signInOutcome } from "./session";

test.each([
  [200, null, "signed_in"],
  [401, "CredentialsSignin", "wrong"],
  [401, null, "wrong"],
  [429, null, "throttled"],
  [200, "Throttled", "throttled"],
  [503, null, "unavailable"],
  [500, "Configuration", "unavailable"],
])("status %i with code %s means %s", (status, code, outcome) => {
  expect(signInOutcome(status, code)).toBe(outcome);
});

test("the code is read from the address in the answer, and only from a readable one", () => {
  expect(errorCodeOf({ url: "http://localhost:3000/sign-in?error=Throttled" })).toBe("Throttled");
  expect(errorCodeOf({ url: "http://localhost:3000/" })).toBeNull();
  expect(errorCodeOf({ url: "http://" })).toBeNull();
  expect(errorCodeOf(null)).toBeNull();
});
