import type { Maker } from './labelled-identifying';

/** Columns that do not, though they look a little like it. */
export const innocent: Readonly<Record<string, Maker>> = {
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
		]),
	'case numbers of nine digits': (f) => f.string.numeric({ length: 9 }),
	'case references': (f) => `${f.helpers.arrayElement(['REF', 'CASE', 'IDVA'])}${f.string.numeric(5)}`,
	'random letters and digits': (f) => f.string.alphanumeric({ length: 7, casing: 'upper' }),
	'random letters and digits, six': (f) => f.string.alphanumeric({ length: 6, casing: 'upper' }),
	'references of a letter and six digits': (f) => `R${f.string.numeric(6)}`,
	'charities named after people': (f) =>
		f.helpers.arrayElement([
			"Barnardo's",
			'Refuge',
			'Marie Collins Foundation',
			'Lucy Faithfull Foundation',
			'Suzy Lamplugh Trust',
			'Karma Nirvana',
			'St Giles Trust',
			'Galop',
			"Women's Aid",
			'Rape Crisis'
		]),
	'wards named after people': (f) =>
		f.helpers.arrayElement([
			'Alexandra',
			'Stanley Park',
			'Victoria',
			'Queen Elizabeth',
			'Nelson',
			'Gordon Hill',
			'St James',
			'Clarendon',
			'Churchill',
			'Wellington',
			'Kelvin Grove',
			'Regent',
			'Princess May'
		]),
	'towns of one word': (f) =>
		f.helpers.arrayElement(['Luton', 'Bedford', 'Preston', 'Lincoln', 'Bolton', 'Derby', 'Sutton', 'Barnet']),
	'streets without numbers': (f) =>
		`On or near ${f.helpers.arrayElement(['Charles', 'James', 'Albert', 'Mill', 'Oak', 'George', 'Church', 'Cromwell', 'Stuart', 'Queens'])} ${f.helpers.arrayElement(['Street', 'Road', 'Close', 'Grove', 'Drive', 'Avenue', 'Place', 'Way'])}`,
	'parks and supermarkets': (f) =>
		f.helpers.arrayElement([
			'On or near Supermarket',
			'On or near Parking Area',
			'On or near Park/Open Space',
			'No Location'
		]),
	'postcode districts': (f) => `${f.helpers.arrayElement(['SW', 'N', 'E', 'CR'])}${f.number.int({ min: 1, max: 19 })}`,
	'postcode sectors': (f) =>
		`${f.helpers.arrayElement(['SW', 'N', 'E', 'CR'])}${f.number.int({ min: 1, max: 19 })} ${f.number.int({ min: 1, max: 9 })}`,
	'GSS codes': (f) => `E090000${String(f.number.int({ min: 1, max: 33 })).padStart(2, '0')}`,
	years: (f) => String(f.number.int({ min: 2015, max: 2024 })),
	ages: (f) => String(f.number.int({ min: 16, max: 92 })),
	quarters: (f) => `Q${f.number.int({ min: 1, max: 4 })} ${f.number.int({ min: 2019, max: 2023 })}/24`,
	'financial years': (f) => {
		const year = f.number.int({ min: 15, max: 23 });
		return `20${year}/${year + 1}`;
	},
	'months in words': (f) =>
		`${f.helpers.arrayElement(['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'])}-${f.number.int({ min: 19, max: 24 })}`,
	'dates of events, short': (f) => {
		const [year = '', month = '', day = ''] = f.date
			.between({ from: '2015-01-01', to: '2024-09-30' })
			.toISOString()
			.slice(0, 10)
			.split('-');
		return `${day}/${month}/${year.slice(2)}`;
	},
	'moments of events': (f) => f.date.between({ from: '2019-01-01', to: '2024-09-30' }).toISOString(),
	'outcomes in long words': (f) =>
		f.helpers.arrayElement([
			'Evidential difficulties: suspect identified; victim does not support further action',
			'Formal action against the offender is not in the public interest (police decision)',
			'Charged/Summonsed',
			'Unable to prosecute suspect'
		]),
	'answers of a few words': (f) =>
		f.helpers.arrayElement([
			'Referred to MARAC',
			'Grant of bail',
			'Case closed',
			'Will not engage',
			'Moved away',
			'Open'
		]),
	'shares of about a half': (f) => f.number.float({ min: 0.3, max: 0.7, fractionDigits: 4 }).toFixed(4),
	percentages: (f) => `${f.number.float({ min: 5, max: 95, fractionDigits: 1 }).toFixed(1)}%`,
	'numbers of days': (f) => `${f.number.int({ min: 1, max: 400 })} days`,
	'visits in words': (f) =>
		`${f.number.int({ min: 1, max: 12 })} ${f.helpers.arrayElement(['visits', 'calls', 'sessions'])}`,
	'sums of money': (f) => `£${f.number.int({ min: 1, max: 99_999 })}.00`,
	'comments that say nothing of anybody': (f) =>
		f.helpers.arrayElement(['No further action', 'n/a', 'none', 'Referred', 'see file', 'Not known', '']),
	forces: (f) =>
		f.helpers.arrayElement(['Metropolitan Police', 'Bedfordshire', 'Kent', 'Thames Valley', 'Devon & Cornwall']),
	relationships: (f) => f.helpers.arrayElement(['Ex-partner', 'Spouse', 'Son', 'Mother', 'Other family']),
	'command units': (f) => f.helpers.arrayElement(['North West', 'Central East', 'South', 'AS', 'CE', 'NE', 'WA']),
	'first languages': (f) =>
		f.helpers.arrayElement(['English', 'Polish', 'Bengali', 'Somali', 'Urdu', 'Turkish', 'Romanian'])
};
