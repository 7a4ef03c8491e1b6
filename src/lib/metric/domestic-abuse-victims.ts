import { sql } from '../sql/sql';

/** The rows that the domestic-abuse metrics are about. */
export const domesticAbuseVictims = sql`theme = 'domestic_abuse' AND role = 'victim'`;
