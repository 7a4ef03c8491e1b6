import type { ColumnMapping, Mapping } from '../model/extract';
import type { ColumnRole, ExtractKind } from '../model/kind';
import { foldColumnName } from './column-names';
import { valueUnder } from '../model/value-under';

/** A published file whose columns are known: it is recognised by them and mapped without asking. */
interface KnownSource {
	readonly name: string;
	readonly kind: ExtractKind;
	/** Columns that tell it from others, folded. */
	readonly signature: readonly string[];
	readonly roles: Readonly<Record<string, ColumnRole>>;
	/** What every other column is. */
	readonly rest: ColumnRole;
}

const sources: readonly KnownSource[] = [
	{
		name: 'data.police.uk street crimes',
		kind: 'cases',
		signature: ['crimeid', 'month', 'lsoaname', 'crimetype', 'lastoutcomecategory'],
		roles: {
			month: 'event_date',
			lsoaname: 'area',
			crimetype: 'dimension',
			lastoutcomecategory: 'outcome',
			longitude: 'left_out',
			latitude: 'left_out',
			location: 'left_out',
			fallswithin: 'dimension'
		},
		rest: 'unused'
	},
	{
		name: 'data.police.uk outcomes',
		kind: 'cases',
		signature: ['crimeid', 'month', 'lsoaname', 'outcometype'],
		roles: {
			crimeid: 'crime_id',
			month: 'event_date',
			lsoaname: 'area',
			outcometype: 'outcome',
			longitude: 'left_out',
			latitude: 'left_out',
			location: 'left_out',
			fallswithin: 'dimension'
		},
		rest: 'unused'
	},
	{
		name: 'Fingertips',
		kind: 'counts',
		signature: ['indicatorid', 'indicatorname', 'areaname', 'timeperiod', 'value', 'count', 'denominator'],
		roles: {
			indicatorname: 'metric',
			areaname: 'area',
			areatype: 'dimension',
			sex: 'dimension',
			age: 'dimension',
			categorytype: 'dimension',
			category: 'dimension',
			timeperiod: 'period',
			value: 'value',
			lowerci950limit: 'lower',
			upperci950limit: 'upper',
			count: 'numerator',
			denominator: 'denominator'
		},
		rest: 'unused'
	}
];

/** What is known of a published file by its columns; null where it is none. */
export function knownSource(
	columns: readonly string[]
): (Pick<Mapping, 'kind' | 'columns'> & { readonly name: string }) | null {
	const folded = columns.map(foldColumnName);
	const source = sources.find(({ signature }) => signature.every((column) => folded.includes(column)));
	if (!source) return null;
	return {
		name: source.name,
		kind: source.kind,
		columns: columns.map((column, at): ColumnMapping => ({
			column,
			role: valueUnder(source.roles, folded[at] ?? '') ?? source.rest
		}))
	};
}
