import { findBorough, noArea } from '../model/area';
import type { Finding } from '../model/finding';
import { areaKey, builtIn, type AreaLevel } from './area-levels';
import { countOf } from './finding-words';

const namedAtMost = 5;

/** What is to be said of lookup extracts beside the areas that the cases hold. */
export function lookupFindings(levels: readonly AreaLevel[], areas: readonly string[]): Finding[] {
	const lookedUp = levels.filter(({ isLookedUp }) => isLookedUp);
	const own = new Map(areas.filter((area) => area !== noArea).map((area) => [areaKey(area), area]));
	const told = new Map(lookedUp.flatMap((level) => [...level.told]));
	const idle = [...told].flatMap(([key, area]) => (own.has(key) ? [] : [area]));
	return [
		...about(idle, (n) => ({
			id: 'lookup-areas-not-held',
			severity: 'note',
			what: `${countOf(n, 'area', 'areas')} of the lookup ${n === 1 ? 'is' : 'are'} in no cases extract`,
			remedy: 'Nothing is counted for them. If one should be there, see how it is spelled.'
		})),
		...lookedUp.flatMap((level) => levelFindings(level, own))
	];
}

function levelFindings(level: AreaLevel, own: ReadonlyMap<string, string>): Finding[] {
	const { column, label } = level;
	const among = (holds: (key: string, area: string) => boolean) =>
		[...own].flatMap(([key, area]) => (holds(key, area) ? [area] : []));
	const isSettled = (key: string) => level.told.has(key) && !level.disputed.has(key);
	const lacking = among((key, area) => !level.told.has(key) && builtIn(column, area) === null && !isCity(column, area));
	const changed = among((key, area) => {
		const before = builtIn(column, area);
		return isSettled(key) && before !== null && before !== level.of(area);
	});
	return [
		...about(
			[...level.disputed].map((key) => level.told.get(key) ?? key),
			(n) => ({
				id: 'lookups-disagree',
				severity: 'problem',
				what: `${countOf(n, 'area has', 'areas have')} more than one ${label} in the lookups`,
				remedy: 'None of them is taken. Take out the lookup that is wrong, or correct it.'
			})
		),
		...about(lacking, (n) => ({
			id: 'lookup-lacks-areas',
			severity: 'note',
			what: `${countOf(n, 'area has', 'areas have')} no ${label} in the lookup`,
			remedy: 'They stand in a row of their own. Add them to the lookup, spelled as they are here.'
		})),
		...about(changed, (n) => ({
			id: 'lookup-over-built-in',
			severity: 'note',
			what: `${countOf(n, 'borough has', 'boroughs have')} another ${label} in the lookup than is built in`,
			remedy: 'The lookup is followed. Take it out to have the built-in ones back.'
		}))
	];
}

/** The City of London has no command unit: that is no gap. */
function isCity(column: string, area: string): boolean {
	const borough = findBorough(area);
	return column === 'bcu' && borough !== null && borough.bcu === null;
}

/** A finding about areas, of which up to five are named; none where there are none. */
function about(
	areas: readonly string[],
	say: (n: number) => Pick<Finding, 'id' | 'severity' | 'what' | 'remedy'>
): Finding[] {
	if (areas.length === 0) return [];
	const named = [...areas].sort((a, b) => a.localeCompare(b, 'en')).slice(0, namedAtMost);
	const rest = areas.length > named.length ? ' …' : '';
	const said = say(areas.length);
	return [{ ...said, what: `${said.what}: ${named.join(', ')}${rest}`, file: null, column: null, rows: 0, lines: [] }];
}
