/** Whether so many groups are hidden that wider ones say more: over a quarter of those with people in them who can be judged. Of
 *  what is released alone, so that it tells no more of a number than the marks of hidden groups do. */
export function areTooSmall({ shown, hidden }: { readonly shown: number; readonly hidden: number }): boolean {
	return hidden > (shown + hidden) / 4;
}
