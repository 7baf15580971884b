// DuckDB: reads { "sql": "…" } and writes the names, types and rows of the answer as JSON.
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const { sql } = JSON.parse(readFileSync(0, 'utf8'));
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const reader = await connection.runAndReadAll(sql);
console.log(JSON.stringify({ names: reader.columnNames(), types: reader.columnTypes().map(String), rows: reader.getRowsJson() }));
