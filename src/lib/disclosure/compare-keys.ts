/** Order of two group keys by their characters; the margin comes last. */
export function compareKeys(one: string | null, other: string | null): number {
	if (one === other) return 0;
	if (one === null || other === null) return one === null ? 1 : -1;
	return one < other ? -1 : 1;
}
