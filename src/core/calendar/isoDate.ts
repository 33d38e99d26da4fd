/** A calendar day as `YYYY-MM-DD`; compares correctly as a string. No time, no zone. */
export type IsoDate = string;
