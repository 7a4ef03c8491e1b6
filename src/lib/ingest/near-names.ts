import { foldAreaName, londonBoroughs } from '../model/area';

/** Letters that may differ for a name to count as near. */
const farthest = 3;

/** Built-in boroughs whose name is nearly this one, nearest first; none where nothing is near. */
export function nearBoroughs(name: string): string[] {
	const folded = foldAreaName(name);
	return londonBoroughs
		.map((borough) => ({ name: borough.name, distance: editDistance(folded, foldAreaName(borough.name)) }))
		.filter(({ distance }) => distance <= Math.min(farthest, folded.length / 2))
		.sort((a, b) => a.distance - b.distance || a.name.localeCompare(b.name, 'en'))
		.map((near) => near.name);
}

/** Letters to put in, take out or change to get from one word to the other (Levenshtein's distance). */
function editDistance(from: string, to: string): number {
	let row = Array.from({ length: to.length + 1 }, (_, at) => at);
	for (let i = 1; i <= from.length; i++) {
		const next = [i];
		for (let j = 1; j <= to.length; j++) {
			const change = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
			next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[to.length] ?? 0;
}
