import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { channelName, incidentKey, parseIncidentKey } from "./incident-key";

describe("R-INC-08 human identifiers", () => {
  test.each([
    [2026, 1, "INC-2026-001", "#incident-2026-001"],
    [2026, 42, "INC-2026-042", "#incident-2026-042"],
    [2027, 999, "INC-2027-999", "#incident-2027-999"],
    [2027, 1000, "INC-2027-1000", "#incident-2027-1000"],
  ])("R-INC-08 incident %d/%d is %s in %s", (year, number, key, channel) => {
    expect(incidentKey(year, number)).toBe(key);
    expect(channelName(year, number)).toBe(channel);
  });

  test("R-INC-08 every key is read back, in either letter case", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1970, max: 9999 }),
        fc.integer({ min: 1, max: 999_999 }),
        (year, number) => {
          const key = incidentKey(year, number);
          expect(parseIncidentKey(key)).toEqual({ year, number });
          expect(parseIncidentKey(key.toLowerCase())).toEqual({ year, number });
        },
      ),
    );
  });

  test.each([
    "",
    "INC-2026-1",
    "INC-2026-0001",
    "INC-2026-000",
    "INC-26-001",
    "INC-2026-001x",
    "XINC-2026-001",
    "INC 2026 001",
  ])("R-INC-08 %j is not a key", (text) => {
    expect(parseIncidentKey(text)).toBeNull();
  });
});
