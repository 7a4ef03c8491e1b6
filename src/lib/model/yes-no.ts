import { plain } from './outcome-code';

/** Whether a value says yes, in a word or by a tick. */
export function saysYes(value: string): boolean {
	return (
		/^[✓✔☑✅🗸]\uFE0F?$/u.test(value.trim()) || /^(y|yes|true|1|accepted|engaged|heard|referred|x)$/.test(plain(value))
	);
}

/** Whether a value says no. */
export function saysNo(value: string): boolean {
	return (
		/^[✗✘☒❌]\uFE0F?$/u.test(value.trim()) ||
		/^(n|no|false|0|declined|refused|rejected|not accepted|not engaged|not heard|did not engage|not referred)$/.test(
			plain(value)
		)
	);
}
