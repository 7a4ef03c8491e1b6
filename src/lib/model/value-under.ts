/** What a record holds under a name that is the user's own: "constructor" is a name as any other, under which there is nothing
 *  unless it was put there. Records under such names are made by `Object.fromEntries`, never by assignment. */
export function valueUnder<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
	return Object.hasOwn(record, name) ? record[name] : undefined;
}
