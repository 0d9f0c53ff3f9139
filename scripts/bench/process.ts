import { spawn } from "node:child_process";
import { once } from "node:events";
import { atEnd } from "./progress";

export type Started = { pid: number; said: string; readyMs: number; end: () => Promise<void> };

/** Starts a Node program and waits until it has said what is awaited; throws its words when it ends before. It is ended with the bench. */
export async function started(
  args: readonly string[],
  awaited: string,
  { env = {}, cwd }: { env?: Record<string, string>; cwd?: string } = {},
): Promise<Started> {
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    ...(cwd === undefined ? {} : { cwd }),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const end = atEnd(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    await once(child, "exit");
  });
  let said = "";
  // Heard to the end: a process whose words nobody takes any more fails when it says good-bye.
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes(awaited)) resolve();
    });
    child.once("exit", (code) => reject(new Error(`ended with ${code} before it was ready:\n${said}`)));
  });
  return { pid: child.pid ?? 0, said, readyMs: performance.now() - began, end };
}

/** Runs a Node program to its end; throws its words when it fails. Answers how long it took, in milliseconds. */
export async function ran(
  command: string,
  args: readonly string[],
  { env = {}, cwd }: { env?: Record<string, string>; cwd?: string } = {},
): Promise<number> {
  const began = performance.now();
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    ...(cwd === undefined ? {} : { cwd }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const end = atEnd(() => void child.kill("SIGTERM"));
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-8_000);
    });
  const [code] = await once(child, "close");
  await end();
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${code}:\n${said}`);
  return performance.now() - began;
}
