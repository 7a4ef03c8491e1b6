const oneDecimal = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** The size of a file in words: "6.1 MB", "312 kB", "80 bytes". */
export function formatBytes(bytes: number): string {
	if (bytes < 1000) return `${bytes} bytes`;
	if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
	return `${oneDecimal.format(bytes / 1_000_000)} MB`;
}
