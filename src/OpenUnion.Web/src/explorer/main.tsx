import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import './explorer.css';
import { examples } from './examples';
import { liveFetcher } from './live/liveFetcher';

// Beside the page, so that it is the right one below a proxy's path too.
const fetcher = liveFetcher(new URL('graphql', document.baseURI).href);

const explorer = (
  <GraphiQL fetcher={fetcher} defaultTabs={examples} defaultQuery="" inputValueDeprecation schemaDescription>
    <GraphiQL.Logo>
      <a className="home" href="./">OpenUnion</a>
    </GraphiQL.Logo>
  </GraphiQL>
);

createRoot(document.getElementById('explorer')!).render(explorer);
