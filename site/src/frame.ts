import { usePluginData } from '@docusaurus/useGlobalData';
import type { Frame } from '../../scripts/model/site-data.ts';

/** What stands around every page: our plugin hands it over once for the whole site. */
export function useFrame(): Frame {
  return (usePluginData('plainproof') as { readonly frame: Frame }).frame;
}
