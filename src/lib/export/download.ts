/** How long a browser may take to start reading what was offered to it, in milliseconds. */
const graceTime = 60_000;

/** Offers a file to be saved under a name. Nothing leaves the page: the link points into its own memory. */
export function saveBlob(blob: Blob, name: string): void {
	const url = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	document.body.append(link);
	link.click();
	link.remove();
	setTimeout(() => URL.revokeObjectURL(url), graceTime);
}
