import { setUpAdministrator } from "./accounts";
import { removeData, startFirebreak } from "./server";

/** One product for the whole run, with an administrator; journeys that need a fresh one start their own. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const firebreak = await startFirebreak();
  const admin = await setUpAdministrator(firebreak);
  process.env.JOURNEY_URL = firebreak.url;
  process.env.JOURNEY_ADMIN = JSON.stringify(admin);
  return async () => {
    await firebreak.stop();
    removeData(firebreak.dataDir);
  };
}
