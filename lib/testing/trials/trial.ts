import type { Operation } from "@/lib/contracts/operation";
import type { Action, Hat } from "@/lib/domain/permission-table";

/** Somebody with one hat, and the headers of the door by which they come. */
export type Who = { hat: Hat; userId: string; as: Record<string, string> };

/** What a trial is made on: the parameters of its path, and what else its body names. */
export type Place = Readonly<Record<string, string>>;

/** How to come to a place: one that stays for all who are refused or only read, or a fresh one for what is done once. */
export type Setting = { kept(who: Who): Promise<Place>; fresh(who: Who): Promise<Place> };

/** A place that is the same for everybody. */
export function setting(make: (who: Who) => Promise<Place>): Setting {
  let kept: Promise<Place> | undefined;
  return {
    fresh: make,
    kept: (who) => {
      kept ??= make(who);
      return kept;
    },
  };
}

/** A place with something of the person's own in it, made for each anew. */
export function ownSetting(make: (who: Who) => Promise<Place>): Setting {
  return { fresh: make, kept: make };
}

/** One request that the permission table allows or refuses. */
export type Trial = {
  operation: Operation;
  at: Setting;
  query?: (place: Place) => Record<string, string>;
  body?: (place: Place, who: Who) => unknown;
  /** It cannot be done a second time on the same thing. */
  once?: boolean;
  /** The thing at hand is the person's own. */
  own?: boolean;
  /** Other rows of the table that open the same door. */
  or?: readonly Action[];
  /** What refuses those who may only what is their own, on what is not; 403 unless said. */
  notTheirs?: number;
};

/** A place for what needs none. */
export const nowhere: Setting = setting(async () => ({}));

/** A trial of an operation at a place. */
export function trial(operation: Operation, at: Setting = nowhere, rest: Partial<Trial> = {}): Trial {
  return { operation, at, ...rest };
}
