import { join } from 'node:path';
import type { LoadContext, Plugin, PluginContentLoadedActions } from '@docusaurus/types';
import type { SiteData } from '../../scripts/model/site-data.ts';
import { buildIndexes } from '../src/search/index-build.ts';
import { settingsFrom, siteData, watched } from './content.ts';
import { liveEngine } from './engine.ts';
import { type PageRoute, routesOf } from './routes.ts';

/** Wires the site: asks the engine for its data, and makes a route of every page. */
export default function plainproof({ siteDir, baseUrl }: LoadContext): Plugin<SiteData> {
  const settings = settingsFrom(process.env, siteDir);
  const live = liveEngine(settings);
  return {
    name: 'plainproof',
    loadContent: () => (process.env.NODE_ENV === 'development' ? live() : siteData(settings)),
    async contentLoaded({ content, actions }) {
      const { files, routes } = routesOf(content, buildIndexes(content.search));
      const stored = new Map<string, string>();
      for (const { name, text } of files) stored.set(name, await actions.createData(name, text));
      // Addresses of pages stand without the base, those of routes with it.
      for (const route of routes)
        actions.addRoute({
          ...withPaths(route, stored),
          path: `${baseUrl}${route.path.slice(1)}`,
          exact: true,
        });
      actions.setGlobalData({ frame: content.frame });
    },
    getPathsToWatch: () => watched(settings),
    configureWebpack: () => ({ output: { assetModuleFilename: 'assets/data/[hash][ext]' } }),
    getClientModules: () => [join(siteDir, 'src/css/custom.css')],
  };
}

type RouteConfig = Parameters<PluginContentLoadedActions['addRoute']>[0];

/** Puts the places of the stored files into a route. */
function withPaths(
  { path, component, modules }: PageRoute,
  stored: ReadonlyMap<string, string>,
): RouteConfig {
  return {
    path,
    component,
    modules: Object.fromEntries(
      Object.entries(modules).map(([name, module]) => [
        name,
        'source' in module ? module.source : (stored.get(module.data) ?? module.data),
      ]),
    ),
  };
}
