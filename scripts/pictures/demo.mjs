import { spawn } from "node:child_process";

/** Starts the product with its demo organisation on a free port; answers its address, the demo's password, and what stops it. */
export async function startDemo(dataDir) {
  // Settings of whoever takes the pictures could point at a database with real people.
  const child = spawn(process.execPath, ["scripts/start.mjs", "--demo"], {
    env: {
      ...process.env,
      DATABASE_URL: "",
      FIREBREAK_URL: "",
      WORKER_MODE: "",
      HOST: "127.0.0.1",
      PORT: "0",
      FIREBREAK_DATA_DIR: dataDir,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = await wordsOf(child, "Ctrl-C stops everything");
  const port = /Firebreak is ready:\s+http:\/\/\S+?:(\d+)/.exec(said)?.[1];
  const password = /Demo sign-ins, all with the password (\S+)/.exec(said)?.[1];
  const stop = () => stopped(child);
  if (port && password) return { url: `http://127.0.0.1:${port}`, password, stop };
  await stop();
  throw new Error(`no address or no password in:\n${said}`);
}

function wordsOf(child, awaited) {
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (chunk) => {
      said += chunk.toString();
      if (said.includes(awaited)) resolve(said);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", (code) => reject(new Error(`Firebreak ended with ${code}:\n${said}`)));
  });
}

function stopped(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", resolve);
    child.kill("SIGTERM");
  });
}
