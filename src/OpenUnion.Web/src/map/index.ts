import { OpenUnionMapElement } from './element';

export { OpenUnionMapElement as OpenUnionMap };

// A page may load the script twice.
if (!customElements.get('openunion-map')) customElements.define('openunion-map', OpenUnionMapElement);
