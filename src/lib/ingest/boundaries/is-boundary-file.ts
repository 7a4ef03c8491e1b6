/** Whether a file is one of boundaries rather than an extract, by its name. */
export function isBoundaryFile({ name }: Pick<File, 'name'>): boolean {
	return /\.(geo)?json$/i.test(name);
}
