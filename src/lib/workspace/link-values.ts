/** The values of a parameter: repeated or comma-separated; a comma or a percent sign inside a value is encoded once more
 *  than the address itself does. */
export function readValues(params: URLSearchParams, parameter: string): string[] {
	return params
		.getAll(parameter)
		.flatMap((list) => list.split(','))
		.map((value) => decodeOnce(value).trim())
		.filter((value) => value !== '');
}

/** One parameter that holds all the values. */
export function writeValues(values: readonly string[]): string {
	return values.map((value) => value.replaceAll('%', '%25').replaceAll(',', '%2C')).join(',');
}

/** A value typed by hand may hold a bare percent sign: it stands for itself. */
function decodeOnce(value: string): string {
	try {
		return decodeURIComponent(value);
	} catch {
		return value;
	}
}
