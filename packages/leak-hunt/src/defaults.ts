/** The default options of a hunt. This file imports nothing, so that a command can show the values in its help at once. */

/** How many visits are recorded and counted. */
export const defaultVisits = 7;

/** How many visits are made before the recording begins. */
export const defaultWarmUps = 3;

/** The time limit for one step of a scenario, in milliseconds. */
export const defaultTimeoutMs = 30_000;

/** How many links away from an address walks are looked for. */
export const defaultDepth = 1;

/** At most how many walks are looked for from an address. */
export const defaultMaxWalks = 100;
