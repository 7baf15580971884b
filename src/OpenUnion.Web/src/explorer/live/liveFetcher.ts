import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';
import { getOperationAST } from 'graphql';
import { subscribe } from './subscribe';

/** Queries are asked once; a subscription goes on until it is stopped. */
export function liveFetcher(url: string): Fetcher {
  const ask = createGraphiQLFetcher({ url });
  return (request, options) => {
    const operation = options?.documentAST && getOperationAST(options.documentAST, request.operationName);
    return operation?.operation === 'subscription' ? subscribe(url, request, options?.headers ?? {}) : ask(request, options);
  };
}
