import { afterEach, expect, test } from "vitest";
import { Listener } from "@/lib/live/listener";
import { liveChannel } from "@/lib/live/topics";
import { askDatabase } from "@/lib/testing/embedded";
import { ownDatabase } from "@/lib/testing/own-database";
import { administer } from "@/lib/testing/postgres";

const database = ownDatabase();
const soon = { timeout: 10_000 };
const started: Listener[] = [];
afterEach(async () => {
  for (const listener of started.splice(0)) await listener.stop();
});

/** A listener with what it heard and how many gaps it told of. */
async function listening() {
  const listener = new Listener(database.url());
  started.push(listener);
  const heard: string[] = [];
  const gaps = { count: 0 };
  const leave = listener.subscribe({
    onPayload: (payload) => heard.push(payload),
    onGap: () => {
      gaps.count += 1;
    },
  });
  await listener.start();
  return { listener, heard, gaps, leave };
}

const announce = (payload: string) => administer(database.url(), `notify ${liveChannel}, '${payload}'`);
const terminate = () =>
  administer(
    database.url(),
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'firebreak listener'`,
  );

test("every subscriber hears every announcement in its order, until it leaves", async () => {
  const { listener, heard, leave } = await listening();
  const other: string[] = [];
  listener.subscribe({ onPayload: (payload) => other.push(payload) });
  await announce("one");
  await announce("two");
  await expect.poll(() => heard, soon).toEqual(["one", "two"]);
  leave();
  await announce("three");
  await expect.poll(() => other, soon).toEqual(["one", "two", "three"]);
  expect(heard).toEqual(["one", "two"]);
});

test("with its backend terminated it tells of the gap once it listens again, and hears what follows", async () => {
  const { heard, gaps } = await listening();
  for (const round of [1, 2]) {
    await terminate();
    await expect.poll(() => gaps.count, soon).toBe(round);
    await announce(`after ${round}`);
    await expect.poll(() => heard, soon).toContain(`after ${round}`);
  }
});

test("a subscriber that fails takes nothing from the others", async () => {
  const { listener, heard } = await listening();
  listener.subscribe({
    onPayload: () => {
      throw new Error("of no use");
    },
  });
  const last: string[] = [];
  listener.subscribe({ onPayload: (payload) => last.push(payload) });
  await announce("one");
  await expect.poll(() => [heard, last], soon).toEqual([["one"], ["one"]]);
});

test("stopped, it leaves no connection behind and does not come back", async () => {
  const { listener, gaps } = await listening();
  await terminate();
  await listener.stop();
  await expect.poll(() => listenersLeft(), soon).toBe("0");
  expect(gaps.count).toBe(0);
});

async function listenersLeft(): Promise<string> {
  return String(
    await askDatabase(
      database.url(),
      `select count(*)::text from pg_stat_activity
        where datname = current_database() and application_name = 'firebreak listener'`,
    ),
  );
}
