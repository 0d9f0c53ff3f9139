import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

type Locked = {
  version?: string;
  resolved?: string;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
};

const manifest: Record<string, Record<string, string>> = JSON.parse(readFileSync("package.json", "utf8"));
const lock: { packages: Record<string, Locked> } = JSON.parse(readFileSync("package-lock.json", "utf8"));

/** The lowest versions without a known hole that concerns us. */
const floors: Record<string, string> = { next: "16.2.6", "next-auth": "4.24.12", nodemailer: "9.1.0" };

function atLeast(version: string, floor: string): boolean {
  const [a, b] = [version, floor].map((text) => text.split("-")[0]?.split(".").map(Number) ?? []);
  for (let i = 0; i < 3; i++) {
    const difference = (a?.[i] ?? 0) - (b?.[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

describe("the locked dependencies", () => {
  test("are not older than their floors", () => {
    const old = Object.entries(lock.packages).filter(([place, { version }]) => {
      const floor = floors[place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length)];
      return floor !== undefined && version !== undefined && !atLeast(version, floor);
    });
    expect(old).toEqual([]);
    expect(lock.packages["node_modules/next"]?.version).toBeDefined();
  });

  test("are pinned to exact versions", () => {
    const wanted = ["dependencies", "devDependencies", "optionalDependencies"].flatMap((part) =>
      Object.entries(manifest[part] ?? {}),
    );
    expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  test("name no place to fetch them from, and hold the package of every platform", () => {
    const places = Object.keys(lock.packages);
    expect(places.filter((place) => lock.packages[place]?.resolved !== undefined)).toEqual([]);
    const optional = places.flatMap((place) => Object.keys(lock.packages[place]?.optionalDependencies ?? {}));
    expect(
      optional.filter((name) => !places.some((place) => place.endsWith(`node_modules/${name}`))),
    ).toEqual([]);
  });
});
