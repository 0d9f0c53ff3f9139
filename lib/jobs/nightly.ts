import { auditCheckTask } from "./queue";

/** What the queue does by itself; a night that nobody ran is made up for once. */
export const nightly = `17 3 * * * ${auditCheckTask} ?fill=1d&max=3&jobKey=${auditCheckTask}`;
