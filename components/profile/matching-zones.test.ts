import { describe, expect, test } from "vitest";
import { matchingZones } from "./matching-zones";

const names = ["UTC", "America/New_York", "America/North_Dakota/New_Salem", "Europe/Berlin", "Europe/London"];
const now = new Date("2026-01-15T14:30:00Z");
const found = (text: string) => matchingZones(names, text, "Europe/Berlin", now).map(({ label }) => label);

describe("finding a time zone", () => {
  test("this browser's zone and UTC stand first", () => {
    expect(found("").slice(0, 2)).toEqual(["Europe/Berlin", "UTC"]);
    expect(found("")).toHaveLength(5);
  });

  test("every typed word counts, however it is written", () => {
    expect(found("new york")).toEqual(["America/New York"]);
    expect(found("NEW_YORK")).toEqual(["America/New York"]);
    expect(found("york america")).toEqual(["America/New York"]);
    expect(found("atlantis")).toEqual([]);
  });

  test("a part of the name that starts so comes before one that only contains it", () => {
    const labels = matchingZones(["Antarctica/Vostok", "Asia/Tokyo"], "tok", "UTC", now).map(
      ({ label }) => label,
    );
    expect(labels).toEqual(["Asia/Tokyo", "Antarctica/Vostok"]);
  });

  test("each zone shows its clock", () => {
    expect(matchingZones(names, "london", "UTC", now)).toEqual([
      { value: "Europe/London", label: "Europe/London", note: "14:30" },
    ]);
  });

  test("a long list is cut", () => {
    const many = Array.from({ length: 80 }, () => "Europe/Berlin");
    expect(matchingZones(many, "", "UTC", now)).toHaveLength(50);
  });
});
