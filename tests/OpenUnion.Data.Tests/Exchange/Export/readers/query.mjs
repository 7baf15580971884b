// Reads one line, { "sql": "…" }, and writes the rows as JSON: numbers beyond 2^53, dates and decimals as text, lists as lists.
import { createInterface } from 'node:readline';
import { DuckDBInstance } from '@duckdb/node-api';

const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
for await (const line of createInterface({ input: process.stdin })) {
  const reader = await connection.runAndReadAll(JSON.parse(line).sql);
  console.log(JSON.stringify({ names: reader.columnNames(), types: reader.columnTypes().map(String), rows: reader.getRowsJson() }));
}
