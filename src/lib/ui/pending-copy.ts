/** Something for the clipboard that is still being made. The browser is asked at the press, for later it would not allow it. */
export class PendingCopy {
	#give: (content: Blob) => void = () => {};
	#withdraw: (why: Error) => void = () => {};
	readonly #written: Promise<void>;

	/** `type`: "image/png" or "text/plain". To be made within the user's press. */
	constructor(type: string) {
		const content = new Promise<Blob>((resolve, reject) => {
			this.#give = resolve;
			this.#withdraw = reject;
		});
		this.#written = this.#write(type, content);
		// What is withdrawn is told by whoever withdraws it.
		this.#written.catch(() => {});
	}

	/** Copies what has been made; rejects where the browser does not allow it. */
	async copy(content: Blob): Promise<void> {
		this.#give(content);
		await this.#written;
	}

	/** Leaves the clipboard as it is. */
	withdraw(): void {
		this.#withdraw(new Error('nothing is copied'));
	}

	async #write(type: string, content: Promise<Blob>): Promise<void> {
		await navigator.clipboard.write([new ClipboardItem({ [type]: content })]).catch((error: unknown) => {
			throw new Error('the browser did not allow copying', { cause: error });
		});
	}
}
