/** Whether a row is a sum of multiples of some others, by elimination without fractions (Bareiss) in whole numbers of any length:
 *  shares no line with the product. */
export function isInSpan(row: readonly number[], rows: readonly (readonly number[])[]): boolean {
	return rank([...rows, row]) === rank(rows);
}

function rank(rows: readonly (readonly number[])[]): number {
	const left = rows.map((row) => row.map(BigInt));
	const width = left[0]?.length ?? 0;
	let done = 0;
	let last = 1n;
	for (let column = 0; column < width; column++) {
		const at = left.findIndex((row, place) => place >= done && row[column] !== 0n);
		const pivot = left[at];
		if (!pivot) continue;
		[left[at], left[done]] = [left[done] ?? [], pivot];
		const head = pivot[column] ?? 0n;
		for (let place = done + 1; place < left.length; place++) {
			const row = left[place] ?? [];
			const factor = row[column] ?? 0n;
			left[place] = row.map((value, other) => (value * head - factor * (pivot[other] ?? 0n)) / last);
		}
		last = head;
		done++;
	}
	return done;
}
