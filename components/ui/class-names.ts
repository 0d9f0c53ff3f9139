import { clsx } from "clsx";

/**
 * Joins class names, dropping what is false. A `className` given to a primitive is for its place (width, margin, grid area); looks are
 * chosen by `variant`, so nothing has to be merged, and the 8.7 kB of a merging library stay out of every page.
 */
export const classNames = clsx;
