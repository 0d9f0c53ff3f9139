import type { z } from "zod";
import type { listFactors } from "@/lib/contracts/review-causes";
import { Prisma } from "@/lib/db/generated/client";
import { likeText } from "@/lib/db/like-text";
import { rowsOf } from "@/lib/db/rows";
import { visibleIncident } from "@/lib/db/visible-incident";
import type { Actor } from "@/lib/domain/actor";
import { shippedFactors } from "@/lib/domain/shipped-factors";

type Factors = z.output<(typeof listFactors)["answer"]["schema"]>;

/**
 * The catalogue of contributing factors, those in most reviews first. Reviews of drills (R-KNW-02) and those that the viewer may not
 * see do not count, and a factor that only they name is not in it.
 */
export async function factorCatalogue(actor: Actor, limit: number, q: string | undefined): Promise<Factors> {
  const pattern = `%${likeText(q?.trim() ?? "")}%`;
  const items = await rowsOf<Factors["items"][number]>(Prisma.sql`
    SELECT * FROM (
      SELECT f.key, f.label,
             (SELECT count(*)::int FROM review_factors u
                JOIN reviews r ON r.id = u.review_id JOIN incidents i ON i.id = r.incident_id
               WHERE u.factor_key = f.key AND NOT i.drill AND ${visibleIncident(actor)}) AS reviews
        FROM factors f WHERE f.label ILIKE ${pattern}) c
     WHERE c.reviews > 0 OR c.key = ANY(${shippedFactors}::text[])
     ORDER BY c.reviews DESC, c.label LIMIT ${limit}`);
  return { items, nextCursor: null };
}
