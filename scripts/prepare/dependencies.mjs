import { existsSync, readFileSync } from "node:fs";
import { fingerprint, isFresh, writeStamp } from "./fingerprint.mjs";
import { runStep } from "./terminal.mjs";

const stamp = "node_modules/.firebreak";

const print = () => fingerprint(["package-lock.json"]);

/** The locked dependencies, installed when node_modules is missing or was made from another lock file. */
export const dependencies = {
  isFresh: () => isFresh(stamp, print()),
  async make() {
    if (!matchesLock()) {
      const [command, args, shell] = npm();
      const title = "Dependencies: installing (about a minute, once)";
      await runStep(title, command, [...args, "ci", "--include=dev", "--no-audit", "--no-fund"], { shell });
    }
    writeStamp(stamp, print());
  },
};

/** Whether somebody ran `npm ci` by hand: npm's own note in node_modules names every locked version. */
function matchesLock() {
  const note = "node_modules/.package-lock.json";
  if (!existsSync(note)) return false;
  const installed = JSON.parse(readFileSync(note, "utf8")).packages;
  const wanted = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
  return Object.entries(wanted).every(([place, { version, optional, peer }]) => {
    if (place === "" || ((optional || peer) && installed[place] === undefined)) return true;
    return installed[place]?.version === version && existsSync(place);
  });
}

/** The npm that runs us, else the one on the path; Windows starts it through a shell only. */
function npm() {
  const running = process.env.npm_execpath;
  if (running?.endsWith(".js")) return [process.execPath, [running], false];
  return ["npm", [], process.platform === "win32"];
}
