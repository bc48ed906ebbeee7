import type { Graph } from '../../model/graph.ts';
import { vendorOfAnswer } from './names.ts';
import type { Prompt } from './questions.ts';
import { officeStart, remoteLine, theCompany, theService } from './words.ts';

/** What Enter alone means for a prompt: what was answered before, else what is recommended; null: decide later. */
export function usualReply(
  { path, key, recommended }: Prompt,
  graph: Graph,
  home: string | null,
): string | null {
  const data = graph.program?.data;
  const repository = home?.replace('https://github.com/', '') ?? null;
  if (data === undefined || data.example === true)
    return path === 'github.repository' ? repository : recommended;
  if (data.later?.includes(key)) return path === 'github.repository' ? repository : recommended;
  switch (path) {
    case 'company':
      return data.organization === theCompany ? null : data.organization;
    case 'product':
      return data.products?.[0] === theService ? null : (data.products?.[0] ?? null);
    case 'categories':
      return data.categories.flatMap(({ category, inScope }) => (inScope ? [category] : [])).join(', ');
    case 'report':
      return data.target === undefined
        ? recommended
        : `${data.target.type} ${data.target.months ?? ''}`.trim();
    case 'cloud':
    case 'identity':
    case 'mail': {
      const vendor = graph.find(vendorOfAnswer[path]);
      return vendor === undefined ? null : data.removed?.includes(vendor.id) ? 'none' : vendor.title;
    }
    case 'github.plan':
      return data.github?.plan ?? null;
    case 'github.repository':
      return data.github?.repository ?? repository;
    case 'workplace':
      return data.locations?.includes(remoteLine) ? 'remote' : offices(data.locations ?? []);
    default:
      return heldBy(graph, path);
  }
}

function offices(locations: readonly string[]): string | null {
  const cities = locations.flatMap((line) =>
    line.startsWith(officeStart) ? [line.slice(officeStart.length)] : [],
  );
  return cities.length === 0 ? null : cities.join(', ');
}

/** The first holder of the role that stands for a person's work. */
function heldBy(graph: Graph, path: string): string | null {
  const roles: Readonly<Record<string, string>> = {
    'people.executive': 'ceo',
    'people.engineering': 'engineering-lead',
    'people.operations': 'operations-lead',
  };
  const role = graph.find(roles[path] ?? '');
  return role?.kind === 'role' ? (role.data.holders?.[0] ?? null) : null;
}
