/** The languages that a learner gets a starter in. */
export const tracks = ["typescript", "python"] as const;
export type Track = (typeof tracks)[number];
