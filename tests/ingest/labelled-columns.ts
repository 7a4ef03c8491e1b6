import { Faker, en, en_GB } from '@faker-js/faker';

/** A made-up column of an extract, and whether it may say who somebody is. */
export interface LabelledColumn {
	readonly what: string;
	readonly values: readonly string[];
	readonly identifies: boolean;
}

type Maker = (faker: Faker) => string;

/** Columns that identify, by what they hold. Names come from another list than the one that looks for them. */
const identifying: Readonly<Record<string, Maker>> = {
	'full names': (f) => `${f.person.firstName()} ${f.person.lastName()}`,
	'names, last first': (f) => `${f.person.lastName().toUpperCase()}, ${f.person.firstName()}`,
	'names with a title': (f) =>
		`${f.helpers.arrayElement(['Mr', 'Mrs', 'Ms', 'Dr'])} ${f.person.firstName()} ${f.person.lastName()}`,
	'names with an initial': (f) =>
		`${f.person.firstName()} ${f.string.alpha({ length: 1, casing: 'upper' })} ${f.person.lastName()}`,
	forenames: (f) => f.person.firstName(),
	surnames: (f) => f.person.lastName(),
	'e-mail addresses': (f) => f.internet.email(),
	'telephone numbers': (f) =>
		f.helpers
			.arrayElement(['07### ######', '07#########', '020 7### ####', '+44 7### ######'])
			.replace(/#/g, () => f.string.numeric()),
	postcodes: (f) =>
		`${f.helpers.arrayElement(['SW', 'N', 'E', 'EC', 'CR', 'LU', 'M'])}${f.number.int({ min: 1, max: 19 })} ${f.number.int({ min: 1, max: 9 })}${f.helpers.arrayElement(['AA', 'BD', 'HQ', 'LN', 'XY'])}`,
	addresses: (f) => `${f.number.int({ min: 1, max: 220 })} ${f.location.street()}`,
	'addresses in one line': (f) =>
		`${f.number.int({ min: 1, max: 90 })} ${f.person.lastName()} ${f.helpers.arrayElement(['Road', 'Close', 'Avenue', 'Lane', 'Gardens'])}, London`,
	'NHS numbers': nhsNumber,
	'National Insurance numbers': (f) =>
		`${f.helpers.arrayElement(['AB', 'CE', 'JN', 'PW'])}${f.string.numeric(6)}${f.helpers.arrayElement(['A', 'B', 'C', 'D'])}`,
	'dates of birth': (f) =>
		f.date.birthdate({ min: 18, max: 85, mode: 'age' }).toISOString().slice(0, 10).split('-').reverse().join('/'),
	'dates of birth, year first': (f) => f.date.birthdate({ min: 16, max: 90, mode: 'age' }).toISOString().slice(0, 10),
	latitudes: (f) => f.location.latitude({ min: 50, max: 58, precision: 5 }).toFixed(5),
	'pairs of degrees': (f) =>
		`${f.location.latitude({ min: 50, max: 58 }).toFixed(4)}, ${f.location.longitude({ min: -5, max: 1 }).toFixed(4)}`,
	'grid references': (f) => `TQ ${f.string.numeric(5)} ${f.string.numeric(5)}`,
	'PNC numbers': (f) =>
		`${f.number.int({ min: 1990, max: 2024 })}/${f.string.numeric(7)}${f.string.alpha({ length: 1, casing: 'upper' })}`,
	'crime references': (f) => `${f.string.numeric(7)}/${f.number.int({ min: 20, max: 24 })}`,
	'warrant numbers': (f) => `${f.helpers.arrayElement(['PC', 'PS', 'DC'])} ${f.string.numeric(4)}`,
	'free text': (f) => f.lorem.sentences(2),
	'notes that name somebody': (f) =>
		`${f.person.firstName()} said that ${f.person.firstName()} had come back to the house again late that night`
};

/** Columns that do not, though they look a little like it. */
const innocent: Readonly<Record<string, Maker>> = {
	'case numbers of ten digits': (f) => f.string.numeric({ length: 10, allowLeadingZeros: false }),
	'numbers of eleven digits': (f) => `9${f.string.numeric(10)}`,
	'street-level areas': (f) =>
		`${f.helpers.arrayElement(['Victoria', 'Church', 'Station', 'High', 'Park'])} ${f.helpers.arrayElement(['Road', 'Street', 'Lane'])} ward`,
	'ward names': (f) =>
		f.helpers.arrayElement([
			'Abbey',
			'Grange',
			'Alibon',
			'Chadwell',
			'Eastbury',
			'Gascoigne',
			'Goresbrook',
			'Heath',
			'Longbridge',
			'Mayesbrook',
			'Parsloes',
			'River',
			'Thames',
			'Valence',
			'Whalebone'
		]),
	boroughs: (f) =>
		f.helpers.arrayElement([
			'Sutton',
			'Barnet',
			'Brent',
			'Camden',
			'Merton',
			'Newham',
			'Tower Hamlets',
			'Kensington and Chelsea'
		]),
	agencies: (f) =>
		f.helpers.arrayElement([
			'Victim Support',
			'Solace',
			'Refuge',
			'Hestia',
			'Mary Seacole House',
			"St John's Hospital",
			'Adult Social Care',
			'Probation'
		]),
	partnerships: (f) =>
		f.helpers.arrayElement([
			'Angelou',
			'Victoria Project',
			'Riverside Partnership',
			'Safe Together East',
			'Hill and Vale Project'
		]),
	'months of the year': (f) => f.date.month(),
	months: (f) => `2023-${String(f.number.int({ min: 1, max: 12 })).padStart(2, '0')}`,
	'dates of events': (f) => f.date.between({ from: '2019-01-01', to: '2024-09-30' }).toISOString().slice(0, 10),
	'days first': (f) =>
		f.date.between({ from: '2019-01-01', to: '2024-09-30' }).toISOString().slice(0, 10).split('-').reverse().join('/'),
	'risk levels': (f) => f.helpers.arrayElement(['standard', 'medium', 'high']),
	'LSOA codes': (f) => `E0100${f.string.numeric(4)}`,
	'LSOA names': (f) => `Bedford 0${f.string.numeric(2)}${f.helpers.arrayElement(['A', 'B', 'C'])}`,
	'crime types': (f) =>
		f.helpers.arrayElement([
			'Violence and sexual offences',
			'Criminal damage and arson',
			'Public order',
			'Other theft',
			'Robbery'
		]),
	'hashed ids': (f) => f.string.hexadecimal({ length: 40, casing: 'lower', prefix: '' }),
	UUIDs: (f) => f.string.uuid(),
	URNs: (f) => `URN-${f.string.numeric(6)}`,
	'ethnic groups': (f) =>
		f.helpers.arrayElement([
			'White British',
			'White Irish',
			'Black African',
			'Black Caribbean',
			'Asian Indian',
			'Asian Pakistani',
			'Mixed',
			'Not stated'
		]),
	'age bands': (f) => f.helpers.arrayElement(['16-24', '25-34', '35-44', '45-54', '55+']),
	ranks: (f) => f.helpers.arrayElement(['PC', 'Sergeant', 'Inspector', 'DC', 'DS']),
	outcomes: (f) =>
		f.helpers.arrayElement([
			'Outcome 1',
			'Outcome 14',
			'Outcome 16',
			'Charged',
			'Investigation complete; no suspect identified'
		]),
	'yes and no': (f) => f.helpers.arrayElement(['Yes', 'No', '']),
	scores: (f) => f.number.float({ min: 0, max: 1, fractionDigits: 4 }).toFixed(4),
	amounts: (f) => `£${f.number.int({ min: 100, max: 90_000 }).toLocaleString('en-GB')}`,
	times: (f) => f.date.recent().toISOString().slice(11, 16),
	'categories of some length': (f) =>
		f.helpers.arrayElement([
			'Controlling or coercive behaviour',
			'Economic abuse',
			'Stalking or harassment',
			'Threats to kill'
		])
};

const rows = [40, 120, 400];

/** Columns of every sort and of several lengths, the same for the same seed. */
export function labelledColumns(seed: number): LabelledColumn[] {
	const faker = new Faker({ locale: [en_GB, en], seed });
	faker.setDefaultRefDate('2024-11-01');
	const made = (makers: Readonly<Record<string, Maker>>, identifies: boolean) =>
		Object.entries(makers).flatMap(([what, make]) =>
			rows.flatMap((count) =>
				[0, 0.15].map((blank) => ({
					what: `${what}, ${count} rows${blank > 0 ? ', some blank' : ''}`,
					values: Array.from({ length: count }, () => (faker.number.float() < blank ? '' : make(faker))),
					identifies
				}))
			)
		);
	return [...made(identifying, true), ...made(innocent, false)];
}

/** Ten digits that pass the NHS number's check. */
function nhsNumber(faker: Faker): string {
	for (;;) {
		const digits = [...faker.string.numeric(9)].map(Number);
		const check = (11 - (digits.reduce((sum, digit, at) => sum + digit * (10 - at), 0) % 11)) % 11;
		if (check < 10) return [...digits, check].join('');
	}
}
