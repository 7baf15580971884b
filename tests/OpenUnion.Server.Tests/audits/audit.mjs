// Runs the audits of GraphQL over HTTP against a running server: node audit.mjs http://127.0.0.1:5080/graphql
// Prints one line an audit: id, ok | notice | warn | error, name, reason; separated by tabs.
import { serverAudits } from 'graphql-http';

const url = process.argv[2];
for (const audit of serverAudits({ url })) {
  const { id, name, status, reason } = await audit.fn();
  console.log([id, status, name, reason ?? ''].map((text) => String(text).replace(/\s+/g, ' ')).join('\t'));
}
