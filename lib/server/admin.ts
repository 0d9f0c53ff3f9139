import { administer as run } from "@/lib/server/administer";
import { shellCommands } from "@/lib/server/shell-commands";

/** `npm run admin -- …`: returns the exit code. */
export function administer(args: readonly string[]): Promise<number> {
  return run(args, shellCommands);
}
