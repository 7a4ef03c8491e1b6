/** Seconds under which no number is worth saying. */
const few = 8;

/** A time that is left, in words and no finer than it can be known: "about 40 seconds left", "about 3 minutes left". */
export function formatTimeLeft(seconds: number): string {
	if (seconds < few) return 'a few seconds left';
	if (seconds < 57.5) return `about ${5 * Math.round(seconds / 5)} seconds left`;
	const minutes = Math.round(seconds / 60);
	return minutes === 1 ? 'about a minute left' : `about ${minutes} minutes left`;
}
