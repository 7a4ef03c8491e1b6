import { DuckDBInstance } from '@duckdb/node-api';

const columns = `{ person_key: 'VARCHAR', event_date: 'DATE', area_code: 'VARCHAR', partnership: 'VARCHAR', risk: 'VARCHAR' }`;

/** The same question, written apart from the app: of the people whose first event in an area lies 365 days or more before
 *  the last event of all, how many were seen again within 365 days, anywhere. */
const repeatsByArea = `
	WITH person_days AS (SELECT DISTINCT person_key, event_date FROM cases),
	followed AS (
		SELECT person_key, event_date, lead(event_date) OVER (PARTITION BY person_key ORDER BY event_date) AS next_date
		FROM person_days
	),
	firsts AS (SELECT area_code, person_key, min(event_date) AS event_date FROM cases GROUP BY area_code, person_key)
	SELECT area_code, count(*)::INTEGER AS people, (count(*) FILTER (next_date - event_date <= 365))::INTEGER AS repeats
	FROM firsts JOIN followed USING (person_key, event_date)
	WHERE event_date + 365 <= (SELECT max(event_date) FROM cases)
	GROUP BY area_code ORDER BY area_code`;

/** @typedef {{ area: string, people: number, repeats: number }} Answer */

/** Native DuckDB on one thread, from nothing: reads the file and answers by area.
 *  @param {string} path @returns {Promise<{ milliseconds: number, answer: Answer[] }>} */
export async function readAndAnswer(path) {
	const start = performance.now();
	const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
	const connection = await instance.connect();
	await connection.run(
		`CREATE TABLE cases AS FROM read_csv('${path}', header = true, delim = ',', columns = ${columns})`
	);
	const rows = await (await connection.runAndReadAll(repeatsByArea)).getRows();
	const milliseconds = performance.now() - start;
	connection.closeSync();
	instance.closeSync();
	return {
		milliseconds,
		answer: rows.map(([area, people, repeats]) => ({
			area: String(area),
			people: Number(people),
			repeats: Number(repeats)
		}))
	};
}

/** Native DuckDB on one thread with the file already read, persons as integers, the rest as enums and the days to
 *  the next event beside each: the time of the question for one risk after another.
 *  @param {string} path @param {readonly string[]} risks one or several, parted by commas
 *  @returns {Promise<number[]>} milliseconds, in the risks' order */
export async function answerByRisk(path, risks) {
	const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
	const connection = await instance.connect();
	for (const statement of prepare(path)) await connection.run(statement);
	/** @type {number[]} */
	const times = [];
	for (const risk of risks) {
		const start = performance.now();
		await (await connection.runAndReadAll(repeatsOf(risk.split(',')))).getRows();
		times.push(performance.now() - start);
	}
	connection.closeSync();
	instance.closeSync();
	return times;
}

/** The quickest of four forms tried. @param {readonly string[]} risks */
function repeatsOf(risks) {
	return `
	WITH firsts AS (
		SELECT area, person, min(day) AS day, arg_min(gap, day) AS gap FROM prepared
		WHERE risk IN (${risks.map((risk) => `'${risk}'`).join(', ')}) GROUP BY area, person
	)
	SELECT area, count(*) AS people, count(*) FILTER (gap <= 365) AS repeats
	FROM firsts WHERE day + 365 <= (SELECT max(day) FROM prepared) GROUP BY area ORDER BY area`;
}

/** @param {string} path */
function prepare(path) {
	return [
		`CREATE TABLE cases AS FROM read_csv('${path}', header = true, delim = ',', columns = ${columns})`,
		`CREATE TYPE area AS ENUM (SELECT DISTINCT area_code FROM cases)`,
		`CREATE TYPE risk AS ENUM (SELECT DISTINCT risk FROM cases)`,
		`CREATE TABLE people AS SELECT person_key, row_number() OVER ()::INTEGER AS person FROM (SELECT DISTINCT person_key FROM cases)`,
		`CREATE TABLE next_days AS SELECT person_key, event_date, lead(event_date) OVER (PARTITION BY person_key ORDER BY event_date) AS next_date
			FROM (SELECT DISTINCT person_key, event_date FROM cases)`,
		`CREATE TABLE prepared AS SELECT person, event_date - DATE '1970-01-01' AS day,
			coalesce(next_date - event_date, 99999)::INTEGER AS gap, area_code::area AS area, risk::risk AS risk
			FROM cases JOIN people USING (person_key) JOIN next_days USING (person_key, event_date) ORDER BY person, day`
	];
}
