import type { ReleasedFigure } from '../disclosure/released';
import type { AreaLevel } from '../model/area';
import { areaOfTile, boroughTiles } from '../model/borough-tiles';
import { isMap } from '../model/figure';
import { groupName } from './group-name';
import { groupNoun } from './group-words';
import { formatList } from './list';
import { formatCount } from './number';
import { scaleOf } from './scale';
import { valueUnder } from '../model/value-under';

/** What a map shows: "Between 62.3% and 79.7% in the 31 boroughs shown"; null where it is none, or shows fewer than two
 *  values. */
export function mapSentence({ head, cells, outlines }: ReleasedFigure): string | null {
	if (!isMap(head.name)) return null;
	const scale = scaleOf(head.metric);
	const drawn = outlines ? cells.filter(({ group }) => group && valueUnder(outlines.of, group.key)) : cells;
	const values = drawn
		.flatMap(({ result }) => (result.status === null ? [result.measure] : []))
		.toSorted((one, other) => one.value - other.value)
		.map((measure) => scale.full(measure.value, measure.kind === 'count' ? Infinity : measure.denominator));
	const [least, most] = [values[0], values.at(-1)];
	if (least === undefined || most === undefined || values.length < 2) return null;
	const where = `in the ${formatCount(values.length)} ${groupNoun(head.by, values.length)} shown`;
	return least === most ? `${least} ${where}` : `Between ${least} and ${most} ${where}`;
}

/** What has to be known to read a map, one sentence a line. */
export function mapNotes(figure: ReleasedFigure): string[] {
	const { head, cells, outlines } = figure;
	const isOn = outlines
		? (key: string) => valueUnder(outlines.of, key) !== undefined
		: (key: string) => boroughTiles.some((tile) => areaOfTile(tile, head.question.level) === key);
	const elsewhere = cells.filter(({ group }) => group === null || !isOn(group.key));
	return [
		...(outlines ? boundaryNotes(outlines) : tileNotes),
		...(!outlines && hasEmptyTiles(cells, head.question.level)
			? ['Tiles without a ground are no area of this figure.']
			: []),
		...(elsewhere.length === 0 ? [] : [`Not on the map, but in the table: ${formatList(elsewhere.map(groupName))}.`])
	];
}

function hasEmptyTiles(cells: ReleasedFigure['cells'], level: AreaLevel): boolean {
	const listed = new Set(cells.map(({ group }) => group?.key));
	return boroughTiles.some((tile) => !listed.has(areaOfTile(tile, level) ?? undefined));
}

const tileNotes = [
	'Tiles stand about where the boroughs lie, all of one size, not to scale.',
	'Shades part the values shown into fifths, at round numbers: a shade is no verdict, the mark in a tile is.'
];

function boundaryNotes({ property, others }: NonNullable<ReleasedFigure['outlines']>): string[] {
	return [
		`Boundaries come from a file of the user’s own, told by ${property}, drawn flat: a large area need not have more people than a small one.`,
		'Shades part the values shown into fifths, at round numbers: a shade is no verdict, the mark in a shape is, where there is room for one.',
		...(others.length === 0 ? [] : ['Shapes without a ground are no area of this figure.'])
	];
}
