/** Throws the RangeError of a method whose events are not within 0 to n, or whose n is not finite. */
export function requireCounts(method: string, events: number, n: number): void {
	if (!(events >= 0 && events <= n && n < Infinity)) {
		throw new RangeError(`${method} needs 0 <= events <= n, got ${events} of ${n}`);
	}
}
