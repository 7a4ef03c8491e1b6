import { findBorough, noArea, noPartnership, notRecorded } from '../model/area';
import type { CasesRole } from '../model/extract';
import { foldColumnName } from './column-names';

/** Themes, roles and risk levels of the data model, with what else they are called, folded. */
const themes = names({
	domestic_abuse: 'da dv dva domestic_violence domestic_violence_and_abuse domestic domestic_incident ipv',
	child_protection: 'child cp children child_abuse child_safeguarding safeguarding_children',
	adult_safeguarding: 'adult adults adult_protection safeguarding_adults vulnerable_adult',
	sexual_offending: 'sexual sexual_offences sexual_offence sexual_violence rasso rape',
	violence: 'violent_crime serious_violence violence_against_the_person',
	radicalisation: 'radicalization prevent extremism channel',
	missing: 'missing_person missing_people misper missing_persons'
});
const roles = names({
	victim: 'vic v survivor victim_survivor victims injured_party aggrieved complainant',
	suspect: 'sus s alleged_perpetrator perpetrator perp offender accused suspects',
	witness: 'wit w witnesses'
});
const risks = names({
	standard: 'std stan s 1 low standard_risk',
	medium: 'med m 2 medium_risk moderate',
	high: 'h hi 3 high_risk'
});
const nothing = new Set(['none', 'na', 'nil', 'null', 'nopartnership', 'nopartner', 'notapplicable']);
/** What is written where a risk, an outcome or an area is not known: nobody was assessed, and nothing came of it yet. */
const unknown = new Set(
	'n/a n/k nk not_known unknown not_recorded not_stated not_given not_assessed unassessed no_data missing not_available'
		.split(' ')
		.map(foldColumnName)
);

/** Value of an empty theme and role. */
export const defaultTheme = 'domestic_abuse';
export const defaultRole = 'victim';

/** The name that a value has in the data model under a role, spaces trimmed; null where it has none and stands for itself. */
export function knownName(role: CasesRole, value: string): string | null {
	const folded = foldColumnName(value);
	const isBlank = saysNothing(value);
	switch (role) {
		case 'area':
			return isBlank || unknown.has(folded) ? noArea : (findBorough(value)?.name ?? null);
		case 'partnership':
			return isBlank || nothing.has(folded) ? noPartnership : null;
		case 'theme':
			return isBlank ? defaultTheme : (themes.get(folded) ?? null);
		case 'role':
			return isBlank ? defaultRole : (roles.get(folded) ?? null);
		case 'risk':
			return isBlank || unknown.has(folded) ? notRecorded : (risks.get(folded) ?? null);
		case 'outcome':
			return isBlank || unknown.has(folded) ? notRecorded : outcomeCode(folded);
		default:
			return isBlank || folded === 'notrecorded' ? notRecorded : null;
	}
}

/** Whether "no partnership" is written out, not left blank. */
export function writesNoPartnership(value: string): boolean {
	return ['nopartnership', 'nopartner', 'none'].includes(foldColumnName(value));
}

/** Whether a value says that nothing is known, or nothing at all. */
export function saysUnknown(value: string): boolean {
	return saysNothing(value) || unknown.has(foldColumnName(value));
}

/** No letter or digit of any script, no tick or plus; or what a database or a spreadsheet writes for no value. */
function saysNothing(value: string): boolean {
	return !/[\p{L}\p{N}\p{So}+]/u.test(value) || /^(#n\/a|#ref!|#value!|#name\?|<?null>?|nan|\(blank\))$/i.test(value);
}

const lastOutcome = 22;

/** The code of a Home Office outcome, 1 to 22, or 1A to 3A for an alternate offence, without the zero or the word before
 *  it; null for outcomes in words. */
function outcomeCode(folded: string): string | null {
	const [, number = '', alternate = ''] =
		/^(?:(?:homeoffice|ho|crime)?outcome(?:code|type|no|number)?)?0?(\d{1,2})(a?)$/.exec(folded) ?? [];
	const code = Number(number);
	if (code < 1 || code > lastOutcome || (alternate !== '' && code > 3)) return null;
	return `${code}${alternate.toUpperCase()}`;
}

/** Folded name → canonical name. */
function names(synonyms: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
	return new Map(
		Object.entries(synonyms).flatMap(([name, others]) =>
			[name, ...others.split(' ')].map((other): [string, string] => [foldColumnName(other), name])
		)
	);
}
