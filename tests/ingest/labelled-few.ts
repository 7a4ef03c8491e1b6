import type { Faker } from '@faker-js/faker';

/** The few different values of a column, each of which comes again and again. */
export type FewValues = (faker: Faker) => readonly string[];

const times = <T>(n: number, make: () => T): T[] => Array.from({ length: n }, make);
const person = (f: Faker) => `${f.person.firstName()} ${f.person.lastName()}`;
const plain = ['No answer', 'Left a message', 'Case closed', 'No further action', 'Awaiting call back'];

/** Columns of few values that say who somebody is. */
export const fewIdentifying: Readonly<Record<string, FewValues>> = {
	'a few sentences about contacts': (f) =>
		times(
			5,
			() =>
				`${f.helpers.arrayElement(['Spoke to', 'Telephone call from', 'Home visit to', 'Met with', 'Left a voicemail for', 'Letter sent to'])} ${person(f)}${f.helpers.arrayElement([' at home', ' at the station', '', ', no reply', ' about the children'])}`
		),
	'a few sentences in capitals': (f) =>
		times(5, () =>
			`${f.helpers.arrayElement(['Spoke to', 'Call from', 'Visited'])} ${person(f)} ${f.helpers.arrayElement(['at home', 'at work', 'again'])}`.toUpperCase()
		),
	'a few sentences of who said what': (f) =>
		times(
			5,
			() =>
				`${person(f)} ${f.helpers.arrayElement(['did not answer the door', 'said he would come back', 'was seen near the school', 'has moved out', 'does not want contact'])}`
		),
	'a few sentences about relatives': (f) =>
		times(
			6,
			() =>
				`${f.helpers.arrayElement(['Lives with her brother', 'Staying with mother', 'Assaulted by ex-partner', 'Harassed by neighbour', 'Afraid of her husband'])} ${person(f)}`
		),
	'a few sentences with titles': (f) =>
		times(
			4,
			() =>
				`${f.helpers.arrayElement(['Mr', 'Mrs', 'Ms', 'Miss'])} ${f.person.lastName()} rang about the bail conditions`
		),
	'a few labels and two sentences': (f) => [...plain, ...times(4, () => `Spoke to ${person(f)} at home`)],
	'a few workers': (f) => times(8, () => person(f))
};

/** Columns of few values that do not, though they are written like sentences or called after people. */
export const fewInnocent: Readonly<Record<string, FewValues>> = {
	'outcomes in sentences': () => [
		'Victim does not support prosecution',
		'Victim supports prosecution, suspect not identified',
		'Suspect charged and bailed to court',
		'Will not engage with services',
		'Grant of bail refused by the court',
		"Clare's Law disclosure made to the victim",
		'Seen by duty officer at the station'
	],
	'referrals in words': () => [
		'Referred to Harbour Project',
		'Referred to Victim Support by Met Police',
		'Referred to Marie Collins Foundation',
		'Referred to IRIS Advocate by GP',
		'Referred to Adult Social Care',
		'Call from Young Person Service',
		'Referred by Duncan Lewis Solicitors'
	],
	hospitals: () => [
		"St Thomas' Hospital",
		"Guy's and St Thomas'",
		'Queen Elizabeth Hospital',
		'Royal Free',
		'Chelsea and Westminster Hospital',
		"King's College Hospital",
		'St George’s'
	],
	'places in sentences': () => [
		'Seen at Victoria Station',
		'Moved to Chelsea Harbour',
		'Lives near Alexandra Palace',
		'Met at Florence Nightingale Museum',
		'Staying at Mary Seacole House',
		'On or near Charles Street',
		'Left from Victoria Coach Station'
	],
	'agencies called after people': () => [
		'Elizabeth Fry approved premises',
		'Suzy Lamplugh Trust',
		'Lucy Faithfull Foundation',
		'Angelou',
		'Refuge',
		'Ascent',
		'Jewish Women’s Aid'
	],
	'steps of a case': () => [
		'Awaiting call from Housing Options',
		'Meeting with Social Worker booked',
		'Spoke to Victim at home',
		'Email from School received',
		'Police have spoken with Suspect',
		'Call back on Monday',
		'May be closed after June review'
	]
};
