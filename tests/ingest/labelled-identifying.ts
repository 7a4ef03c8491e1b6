import {
	Faker,
	en,
	en_GB,
	en_IE,
	en_IN,
	en_NG,
	it as italian,
	pl,
	pt_PT,
	ro,
	tr,
	type LocaleDefinition
} from '@faker-js/faker';

export type Maker = (faker: Faker) => string;

/** Columns that identify, by what they hold. Names come from other lists than the one that looks for them. */
export const identifying: Readonly<Record<string, Maker>> = {
	'full names': (f) => `${f.person.firstName()} ${f.person.lastName()}`,
	'full names in capitals': (f) => `${f.person.firstName()} ${f.person.lastName()}`.toUpperCase(),
	'full names in small letters': (f) => `${f.person.firstName()} ${f.person.lastName()}`.toLowerCase(),
	'names, last first': (f) => `${f.person.lastName().toUpperCase()}, ${f.person.firstName()}`,
	'double-barrelled names': (f) => `${f.person.firstName()} ${f.person.lastName()}-${f.person.lastName()}`,
	'names with a title': (f) =>
		`${f.helpers.arrayElement(['Mr', 'Mrs', 'Ms', 'Dr'])} ${f.person.firstName()} ${f.person.lastName()}`,
	'names with a rank': (f) => `${f.helpers.arrayElement(['PC', 'DC', 'Sgt'])} ${f.person.lastName()}`,
	'names with an initial': (f) =>
		`${f.person.firstName()} ${f.string.alpha({ length: 1, casing: 'upper' })} ${f.person.lastName()}`,
	...namesOf('Indian', en_IN),
	...namesOf('Nigerian', en_NG),
	...namesOf('Irish', en_IE),
	...namesOf('Polish', pl),
	...namesOf('Romanian', ro),
	...namesOf('Turkish', tr),
	...namesOf('Italian', italian),
	...namesOf('Portuguese', pt_PT),
	forenames: (f) => f.person.firstName(),
	surnames: (f) => f.person.lastName(),
	'e-mail addresses': (f) => f.internet.email(),
	'telephone numbers': (f) =>
		f.helpers
			.arrayElement([
				'07### ######',
				'07#########',
				'020 7### ####',
				'+44 7### ######',
				'+447#########',
				'(01###) ######',
				'0161 ### ####',
				'07### ### ###',
				'07###-######',
				'0044 20 7### ####'
			])
			.replace(/#/g, () => f.string.numeric()),
	'mobile numbers in one piece': (f) => `07${f.string.numeric(9)}`,
	'mobile numbers without their nought': (f) =>
		`7${f.helpers.arrayElement(['4', '5', '7', '8', '9'])}${f.string.numeric(8)}`,
	postcodes: (f) => postcode(f, ' '),
	'postcodes without a space': (f) => postcode(f, ''),
	'postcodes in small letters': (f) => postcode(f, ' ').toLowerCase(),
	addresses: (f) => `${f.number.int({ min: 1, max: 220 })} ${f.location.street()}`,
	'addresses of flats': (f) => `Flat ${f.number.int({ min: 1, max: 90 })}, ${f.person.lastName()} Court`,
	'addresses in one line': (f) =>
		`${f.number.int({ min: 1, max: 90 })} ${f.person.lastName()} ${f.helpers.arrayElement(['Road', 'Close', 'Avenue', 'Lane', 'Gardens'])}, London`,
	'NHS numbers': nhsNumber,
	'NHS numbers in groups': (f) => grouped(nhsNumber(f), ' '),
	'NHS numbers with dashes': (f) => grouped(nhsNumber(f), '-'),
	'National Insurance numbers': (f) => insurance(f, ''),
	'National Insurance numbers in pairs': (f) => insurance(f, ' '),
	'dates of birth': (f) => birth(f).split('-').reverse().join('/'),
	'dates of birth, year first': birth,
	'dates of birth, short': (f) => {
		const [year = '', month = '', day = ''] = birth(f).split('-');
		return `${day}/${month}/${year.slice(2)}`;
	},
	'dates of birth in words': (f) =>
		new Date(birth(f)).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }),
	'dates of birth with a time': (f) => `${birth(f)} 00:00:00`,
	latitudes: (f) => f.location.latitude({ min: 50, max: 58, precision: 5 }).toFixed(5),
	'pairs of degrees': (f) =>
		`${f.location.latitude({ min: 50, max: 58 }).toFixed(4)}, ${f.location.longitude({ min: -5, max: 1 }).toFixed(4)}`,
	'grid references': (f) => `TQ ${f.string.numeric(5)} ${f.string.numeric(5)}`,
	'grid references in one piece': (f) => `TQ${f.string.numeric(6)}`,
	'eastings and northings': (f) => `5${f.string.numeric(5)}, 1${f.string.numeric(5)}`,
	'PNC numbers': (f) =>
		`${f.number.int({ min: 1990, max: 2024 })}/${f.string.numeric(7)}${f.helpers.arrayElement(['A', 'H', 'K', 'T', 'Z'])}`,
	'PNC numbers of two-digit years': (f) =>
		`${String(f.number.int({ min: 0, max: 24 })).padStart(2, '0')}/${f.string.numeric(6)}${f.helpers.arrayElement(['B', 'F', 'M', 'X'])}`,
	'CRO numbers': (f) =>
		`${f.number.int({ min: 100, max: 399_999 })}/${String(f.number.int({ min: 0, max: 24 })).padStart(2, '0')}${f.helpers.arrayElement(['A', 'H', 'K', 'T'])}`,
	'crime references': (f) => `${f.string.numeric(7)}/${f.number.int({ min: 20, max: 24 })}`,
	'crime references with a division': (f) =>
		`${f.string.numeric(2)}${f.helpers.arrayElement(['YE', 'DS', 'A'])}/${f.string.numeric(5)}/${f.number.int({ min: 20, max: 24 })}`,
	'crime references of counties': (f) => `CR/${f.string.numeric(5)}/${f.number.int({ min: 20, max: 24 })}`,
	'warrant numbers': (f) => `${f.helpers.arrayElement(['PC', 'PS', 'DC'])} ${f.string.numeric(4)}`,
	'collar numbers': (f) => `${f.number.int({ min: 100, max: 999 })}${f.helpers.arrayElement(['TW', 'YR', 'MD', 'BS'])}`,
	'free text': (f) => f.lorem.sentences(2),
	'notes that name somebody': (f) =>
		`${f.person.firstName()} said that ${f.person.firstName()} had come back to the house again late that night`,
	'short notes that name somebody': (f) =>
		`${f.helpers.arrayElement(['Spoke to', 'Call from', 'Met with', 'Seen by'])} ${f.person.firstName()} ${f.person.lastName()}${f.helpers.arrayElement(['', ' again', ' today'])}`
};

const answers = ['No further action', 'n/a', 'none', 'Referred', 'see file', 'Not known'];

/** Comments most of which say nothing, and one in thirty of which says who somebody is. */
export const identifyingSometimes: Readonly<Record<string, Maker>> = Object.fromEntries(
	Object.entries({
		'an e-mail address': (f: Faker) => f.internet.email(),
		'a telephone number': (f: Faker) => `call 07${f.string.numeric(9)}`,
		'a telephone number alone': (f: Faker) => `07${f.string.numeric(9)}`,
		'a name': (f: Faker) => `${f.person.firstName()} ${f.person.lastName()}`,
		'a sentence with a name': (f: Faker) => `Spoke to ${f.person.firstName()} ${f.person.lastName()}`,
		'a title and a name': (f: Faker) => `Mrs ${f.person.lastName()} rang`,
		'a postcode': (f: Faker) => `moved to ${postcode(f, ' ')}`,
		'an address': (f: Faker) => `now at ${f.number.int({ min: 1, max: 220 })} ${f.person.lastName()} Road`,
		'an NHS number': nhsNumber,
		'a National Insurance number': (f: Faker) => `NI ${insurance(f, ' ')}`,
		'a date of birth': (f: Faker) => `DOB ${birth(f).split('-').reverse().join('/')}`,
		'a crime reference': (f: Faker) => `see ${f.string.numeric(7)}/${f.number.int({ min: 20, max: 24 })}`,
		'a long note': (f: Faker) => f.lorem.sentences(2)
	} satisfies Record<string, Maker>).map(([what, make]) => [
		`comments, sometimes with ${what}`,
		(f) => (f.number.float() < 1 / 30 ? make(f) : f.helpers.arrayElement(answers))
	])
);

/** Full names of another origin, as they are common in the United Kingdom. */
function namesOf(origin: string, locale: LocaleDefinition): Record<string, Maker> {
	const other = new Faker({ locale: [locale, en_GB, en], seed: 1 });
	return {
		[`${origin} names`]: (f) => {
			other.seed(f.number.int());
			return `${other.person.firstName()} ${other.person.lastName()}`;
		}
	};
}

function postcode(f: Faker, space: string): string {
	const area = f.helpers.arrayElement(['SW', 'N', 'E', 'CR', 'LU', 'M', 'BS', 'NG', 'IP']);
	return `${area}${f.number.int({ min: 1, max: 19 })}${space}${f.number.int({ min: 1, max: 9 })}${f.helpers.arrayElement(['AA', 'BD', 'HQ', 'LN', 'XY'])}`;
}

function insurance(f: Faker, space: string): string {
	const pairs = [f.string.numeric(2), f.string.numeric(2), f.string.numeric(2)];
	return [
		f.helpers.arrayElement(['AB', 'CE', 'JN', 'PW']),
		...pairs,
		f.helpers.arrayElement(['A', 'B', 'C', 'D'])
	].join(space);
}

/** ISO date. */
function birth(f: Faker): string {
	return f.date.birthdate({ min: 16, max: 90, mode: 'age' }).toISOString().slice(0, 10);
}

function grouped(digits: string, between: string): string {
	return [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)].join(between);
}

/** Ten digits that pass the NHS number's check. */
function nhsNumber(f: Faker): string {
	for (;;) {
		const digits = [...f.string.numeric(9)].map(Number);
		const check = (11 - (digits.reduce((sum, digit, at) => sum + digit * (10 - at), 0) % 11)) % 11;
		if (check < 10) return [...digits, check].join('');
	}
}
