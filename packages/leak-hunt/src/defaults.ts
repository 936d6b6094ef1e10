/** What a hunt does where nobody says otherwise. This file imports nothing, so that a command can show the values in its help. */

/** How many visits are recorded and counted. */
export const defaultVisits = 7;

/** How many visits are made before the recording begins. */
export const defaultWarmUps = 3;

/** How long one step of a scenario may take, in milliseconds. */
export const defaultTimeoutMs = 30_000;
