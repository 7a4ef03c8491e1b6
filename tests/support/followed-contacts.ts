import { csvOf } from './counted';

/** Contacts of four people, followed to the end of 2024. */
export const followedContacts = csvOf(
	'person_key,event_date,area,partnership,risk',
	'a,2023-01-10,Barnet,Riverside,high', // seen again in February
	'a,2023-02-10,Brent,Riverside,standard', // and the day after
	'a,2023-02-11,Barnet,,high', // and then no more
	'b,2023-03-01,Barnet,Harbour,medium', // seen again only after 519 days
	'b,2024-08-01,Barnet,Harbour,high',
	'c,2024-05-31,Barnet,Riverside,standard', // not yet followed: 365 days before 2024-12-31 is 2024-01-01
	'c,2023-06-01,Brent,Harbour,high', // seen again after 365 days
	'd,2024-09-01,Brent,Riverside,standard', // not yet followed
	',2023-01-01,Barnet,Harbour,medium' // nobody's
);
