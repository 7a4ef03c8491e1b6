/** One of the 33 London boroughs (City of London counted as one). */
export interface Borough {
	readonly code: string;
	readonly name: string;
	/** Basic Command Unit of the Metropolitan Police; null for the City of London, which has none. */
	readonly bcu: string | null;
	readonly force: string;
}

const met = 'Metropolitan Police';
const cityPolice = 'City of London Police';
const boroughNamesInCodeOrder: readonly (readonly [name: string, bcu: string | null])[] = [
	['City of London', null],
	['Barking and Dagenham', 'East'],
	['Barnet', 'North West'],
	['Bexley', 'South East'],
	['Brent', 'North West'],
	['Bromley', 'South'],
	['Camden', 'Central North'],
	['Croydon', 'South'],
	['Ealing', 'West'],
	['Enfield', 'North'],
	['Greenwich', 'South East'],
	['Hackney', 'Central East'],
	['Hammersmith and Fulham', 'Central West'],
	['Haringey', 'North'],
	['Harrow', 'North West'],
	['Havering', 'East'],
	['Hillingdon', 'West'],
	['Hounslow', 'West'],
	['Islington', 'Central North'],
	['Kensington and Chelsea', 'Central West'],
	['Kingston upon Thames', 'South West'],
	['Lambeth', 'Central South'],
	['Lewisham', 'South East'],
	['Merton', 'South West'],
	['Newham', 'North East'],
	['Redbridge', 'East'],
	['Richmond upon Thames', 'South West'],
	['Southwark', 'Central South'],
	['Sutton', 'South'],
	['Tower Hamlets', 'Central East'],
	['Waltham Forest', 'North East'],
	['Wandsworth', 'South West'],
	['Westminster', 'Central West']
];

/** The boroughs in order of their GSS codes E09000001 to E09000033, with their command unit and force. */
export const londonBoroughs: readonly Borough[] = boroughNamesInCodeOrder.map(([name, bcu], index) => ({
	code: `E09${String(index + 1).padStart(6, '0')}`,
	name,
	bcu,
	force: bcu === null ? cityPolice : met
}));

export const areaLevels = ['borough', 'bcu', 'force'] as const;
export type AreaLevel = (typeof areaLevels)[number];

export const noArea = 'No area';
export const noBcu = 'No BCU';
export const noForce = 'No force';
export const noPartnership = 'No partnership';
export const notRecorded = 'Not recorded';

const byFoldedName = new Map(londonBoroughs.map((borough) => [foldAreaName(borough.name), borough]));
const byCode = new Map(londonBoroughs.map((borough) => [borough.code, borough]));

/** The form in which two spellings of one area are the same: lower case, "&" as "and", punctuation and
 *  "London Borough of", "Royal Borough of", "City of", "LB" and the like dropped. "City of London" keeps its first words. */
export function foldAreaName(name: string): string {
	const folded = name
		.normalize('NFKD')
		.toLowerCase()
		.replace(/&/g, ' and ')
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
	if (/^(the )?(city of london|city of london corporation|corporation of london|london city)$/.test(folded))
		return 'city of london';
	return folded
		.replace(/^(the )?(london borough of|royal borough of|city of|lb of|rb of|lb|rb|lbo?) /, '')
		.replace(/ (london borough|london boro|royal borough|borough|london b|lb|rb|council)$/, '');
}

const bcuNames = new Map(
	londonBoroughs.flatMap(({ bcu }) => (bcu === null ? [] : [[bcu.toLowerCase(), bcu] as const]))
);
const forceNames = new Map([
	...['metropolitan', 'met', 'the met', 'mps', 'the metropolitan'].map((name) => [name, met] as const),
	...['city of london', 'london city of', 'the city of london'].map((name) => [name, cityPolice] as const)
]);

/** The built-in command unit of any usual spelling of its name, or null. */
export function findBcu(name: string): string | null {
	return bcuNames.get(plainWords(name).replace(/ (bcu|command unit|basic command unit)$/, '')) ?? null;
}

/** The built-in force of any usual spelling of its name, or null. */
export function findForce(name: string): string | null {
	return forceNames.get(plainWords(name).replace(/ police( service| force)?$/, '')) ?? null;
}

function plainWords(name: string): string {
	return name
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
}

/** The built-in borough of a GSS code or of any usual spelling of its name, or null. */
export function findBorough(codeOrName: string): Borough | null {
	return byCode.get(codeOrName.trim().toUpperCase()) ?? byFoldedName.get(foldAreaName(codeOrName)) ?? null;
}
