import type { Emergency } from "../story";
import { acquirerOutage } from "./acquirer-outage";
import { coldCache } from "./cold-cache";
import { countedEdge } from "./counted-edge";
import { doubleCharge } from "./double-charge";
import { emptyIndex } from "./empty-index";
import { expiredCertificate } from "./expired-certificate";
import { freeDelivery } from "./free-delivery";
import { fullDisk } from "./full-disk";
import { growingMemory } from "./growing-memory";
import { lockedOrders } from "./locked-orders";
import { longQueue } from "./long-queue";
import { missingPrice } from "./missing-price";
import { movedClocks } from "./moved-clocks";
import { oldKey } from "./old-key";
import { refusedFrame } from "./refused-frame";
import { silentTaxService } from "./silent-tax-service";
import { slowCodes } from "./slow-codes";
import { slowPattern } from "./slow-pattern";
import { strictCookie } from "./strict-cookie";
import { tooFewPods } from "./too-few-pods";
import { usedUpPool } from "./used-up-pool";
import { wrongName } from "./wrong-name";

/** Every P0 and P1 of the past. */
export const emergencies: readonly Emergency[] = [
  expiredCertificate,
  lockedOrders,
  wrongName,
  slowPattern,
  doubleCharge,
  fullDisk,
  acquirerOutage,
  usedUpPool,
  coldCache,
  growingMemory,
  longQueue,
  tooFewPods,
  freeDelivery,
  oldKey,
  strictCookie,
  movedClocks,
  emptyIndex,
  missingPrice,
  countedEdge,
  silentTaxService,
  refusedFrame,
  slowCodes,
];
