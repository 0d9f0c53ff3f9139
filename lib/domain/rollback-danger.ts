import { type PlainCommand, subcommand } from "./plain-command";
import type { ShellWord } from "./shell-words";

/** `blocks` holds for what no rollback may do. */
export type RollbackDanger = { message: string; blocks: boolean };

const kubectlValues = new Set([
  "-n",
  "--namespace",
  "--context",
  "--cluster",
  "--user",
  "--kubeconfig",
  "-s",
  "--server",
  "--as",
]);
const helmValues = new Set(["-n", "--namespace", "--kube-context", "--kubeconfig"]);
const dropped = /\b(?:DROP\s{1,20}(?:TABLE|DATABASE|SCHEMA)|TRUNCATE\s{1,20}(?:TABLE\s|\w))/i;
const deletesAll = /\bDELETE\s{1,20}FROM\s{1,20}[\w."]{1,100}\s{0,20}(?:;|$)/i;
const topLevel = /^\/(?:bin|boot|data|dev|etc|home|lib|lib64|mnt|opt|proc|root|run|sbin|srv|sys|usr|var)?$/;

function warn(message: string): RollbackDanger {
  return { message, blocks: false };
}

function loadBalancer({ name, args }: PlainCommand): RollbackDanger | null {
  const texts = args.map(({ text }) => text);
  if (name !== "aws" || !texts.includes("elbv2")) return null;
  if (!texts.some((text) => /^modify-target-group(?:-attributes)?$/.test(text))) return null;
  return warn(
    "modify-target-group changes health checks and switches no traffic. Use `aws elbv2 modify-listener --listener-arn <listener> --default-actions Type=forward,TargetGroupArn=<previous>`.",
  );
}

function removal({ name, args }: PlainCommand): RollbackDanger | null {
  if ((name === "kubectl" || name === "oc") && subcommand(args, kubectlValues)?.name === "delete") {
    return warn(
      "`kubectl delete` removes what runs and keeps no way back. `kubectl rollout undo` returns to the earlier version.",
    );
  }
  if (name === "helm" && /^(?:uninstall|delete|del)$/.test(subcommand(args, helmValues)?.name ?? "")) {
    return warn(
      "`helm uninstall` removes the whole release. `helm rollback` returns to the earlier revision.",
    );
  }
  if (name === "terraform" && args.some(({ text }) => text === "destroy" || text === "-destroy")) {
    return warn("`terraform destroy` removes infrastructure. Apply the earlier version instead.");
  }
  return null;
}

function dataLoss({ name, args, end }: PlainCommand): RollbackDanger | null {
  const onlyShows = (name === "echo" || name === "printf") && end !== "|";
  if (onlyShows || name === "git") return null;
  const text = [name, ...args.map((word) => word.text)].join(" ");
  if (name !== "dropdb" && !dropped.test(text) && !deletesAll.test(text)) return null;
  return warn(
    "This deletes data that no rollback brings back. Take a backup first, or leave the data where it is.",
  );
}

function isRecursive(args: readonly ShellWord[]): boolean {
  return args.some(({ text }) => /^-[a-zA-Z]*[rR]/.test(text) || text === "--recursive");
}

function wholeTree({ name, args }: PlainCommand): RollbackDanger | null {
  if (name !== "rm" || !isRecursive(args)) return null;
  const targets = args.filter(({ text }) => !text.startsWith("-"));
  const plain = targets.map(({ text }) => text.replace(/\/{2,}/g, "/").replace(/(?<=.)\/?\*?$/, ""));
  const everything = plain.some((text) => topLevel.test(text) || /^(?:~|\$HOME|\$\{HOME\})$/.test(text));
  if (everything || args.some(({ text }) => text === "--no-preserve-root")) {
    return { message: "This deletes a whole machine or home directory.", blocks: true };
  }
  if (targets.some(({ text, raw }) => /^\$(?:\w+|\{\w+\})(?:\/|$)/.test(text) && !raw.startsWith("'"))) {
    return warn(
      `If this variable is empty, more is deleted than meant. Write \`\${NAME:?}\`, which stops then.`,
    );
  }
  if (plain.some((text) => /^(?:\*|\.{1,2})$/.test(text))) {
    return warn("What this deletes depends on the directory it is run in. Write the whole path.");
  }
  return null;
}

/** What a command of a rollback destroys, or does not do although it seems to. */
export function dangerIn(command: PlainCommand): RollbackDanger | null {
  return loadBalancer(command) ?? removal(command) ?? wholeTree(command) ?? dataLoss(command);
}
