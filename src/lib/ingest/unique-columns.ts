/** Names of columns as the product uses them: trimmed, an empty one called by its place ("column 3"), a repeated one
 *  numbered ("area (2)"). */
export function uniqueColumns(names: readonly string[]): string[] {
	const taken = new Set<string>();
	return names.map((given, index) => {
		const plain = given.replace(/\s+/g, ' ').trim() || `column ${index + 1}`;
		let unique = plain;
		for (let n = 2; taken.has(unique.toLowerCase()); n++) unique = `${plain} (${n})`;
		taken.add(unique.toLowerCase());
		return unique;
	});
}
