import { mergedOrder } from "./merged-order";
import type { PolicyDocument } from "./policy";
import { isPolicyDocument } from "./policy-shape";
import { fieldsOf, sameValue } from "./same-value";

/** How the two people's changes went together: the document, and the paths at which both changed the same thing and mine stands. */
export type Merged = { document: PolicyDocument; clashes: string[] };

/** The keys by which items of the policy's lists are known. */
const keyNames = ["rule", "key", "input", "value"];

function keyOf(item: unknown): string | null {
  const fields = fieldsOf(item);
  const name = keyNames.find((candidate) => typeof fields?.get(candidate) === "string");
  return name === undefined ? null : String(fields?.get(name));
}

/** A list by the keys of its items; null where they have none or one stands twice. Conditions of a branch ask by `input` and are plain values. */
function byKey(value: unknown): Map<string, unknown> | null {
  if (!Array.isArray(value)) return null;
  const items = new Map<string, unknown>();
  for (const item of value) {
    const key = keyOf(item);
    if (key === null || items.has(key)) return null;
    items.set(key, item);
  }
  return items;
}

type Put = { value: unknown; clashes: string[] };

function merged(base: unknown, mine: unknown, theirs: unknown, path: string): Put {
  if (sameValue(mine, base) || sameValue(mine, theirs)) return { value: theirs, clashes: [] };
  if (sameValue(theirs, base)) return { value: mine, clashes: [] };
  const objects = threeOf(fieldsOf, base, mine, theirs);
  if (objects !== null) {
    const { fields, clashes } = mergedFields(objects, path);
    return { value: Object.fromEntries(fields), clashes };
  }
  const lists = threeOf(byKey, base, mine, theirs);
  if (lists !== null) {
    const { fields, clashes } = mergedFields(lists, path);
    const keys = lists.map((list) => [...list.keys()]);
    const { order, clash } = mergedOrder(keys[0] ?? [], keys[1] ?? [], keys[2] ?? []);
    const items = order.flatMap((key) => (fields.has(key) ? [fields.get(key)] : []));
    return { value: items, clashes: clash ? [...clashes, path] : clashes };
  }
  return { value: mine, clashes: [path] };
}

type Fields = Map<string, unknown>;
type Three = [base: Fields, mine: Fields, theirs: Fields];

function threeOf(read: (value: unknown) => Fields | null, ...values: [unknown, unknown, unknown]) {
  const [base, mine, theirs] = values.map(read);
  return base && mine && theirs ? ([base, mine, theirs] satisfies Three) : null;
}

/** Every field or item of either side; what one side took out and the other left alone is gone. */
function mergedFields([base, mine, theirs]: Three, path: string) {
  const fields: Fields = new Map();
  const clashes: string[] = [];
  for (const name of new Set([...mine.keys(), ...theirs.keys()])) {
    const at = path === "" ? name : `${path}.${name}`;
    const put = merged(base.get(name), mine.get(name), theirs.get(name), at);
    clashes.push(...put.clashes);
    if (put.value !== undefined) fields.set(name, put.value);
  }
  return { fields, clashes };
}

/**
 * Takes what somebody else saved meanwhile into a draft: changes of both stay, field by field and rule by rule. Where both changed
 * the same thing mine stands and its path is named, so that nothing is overwritten unseen.
 */
export function mergePolicies(base: PolicyDocument, mine: PolicyDocument, theirs: PolicyDocument): Merged {
  const { value, clashes } = merged(base, mine, theirs, "");
  return isPolicyDocument(value) ? { document: value, clashes } : { document: mine, clashes: ["everything"] };
}
