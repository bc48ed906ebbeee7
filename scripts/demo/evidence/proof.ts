import type { Day } from '../../model/calendar.ts';
import { personOf, reviewerOf } from '../people.ts';
import type { Random } from '../random.ts';
import type { Treatment } from '../treatments.ts';
import { listFile, notesFile, sheetFile, stateFile } from './artifacts.ts';
import type { Instance, Maker } from './of-control.ts';
import type { ArtifactText } from './piece.ts';
import type { Planned } from './rhythm.ts';
import { type Shape, shapeOf } from './shapes.ts';

/** One performance, with what its proof is made of. */
export interface Made extends Maker {
  readonly planned: Planned;
  readonly shape: Shape;
  readonly random: Random;
  readonly at: string;
  readonly day: Day;
  readonly instance: Instance | undefined;
  readonly treatment: Treatment;
}

/** What the proof of a performance looks like. */
export function shapeFor({ control, environments }: Maker, planned: Planned, instance?: Instance): Shape {
  const own = (control.data.systems ?? []).find((each) => environments.has(each)) ?? 'SYS-WORK';
  const document = { columns: [], lines: 0 };
  if (planned.kind === 'walkthrough') return { type: 'walkthrough', system: own, ...document };
  if (planned.kind === 'span') return { type: 'log', system: own, ...document };
  if (planned.kind === 'state') {
    const type = control.data.automation === 'automated' ? 'configuration' : 'observation';
    return { type, system: own, ...document };
  }
  const shape = shapeOf(control.id);
  return instance !== undefined && environments.has(instance.id) ? { ...shape, system: instance.id } : shape;
}

/** The files beside the record. */
export function filesFor({
  control,
  planned,
  shape,
  random,
  at,
  day,
  instance,
}: Made): readonly ArtifactText[] {
  const { data } = control;
  const looked = data.evidenceExpected ?? [control.title];
  const by = data.performer ?? data.owner;
  if (shape.type === 'access-review')
    return [sheetFile(shape.lines + (shape.exact ? 0 : random(7)), planned.period, { by, on: day }, random)];
  if (shape.columns.length > 0)
    return [
      listFile(
        'list.csv',
        shape.columns,
        shape.lines + (shape.exact ? 0 : random(7)),
        planned.period,
        random,
      ),
    ];
  if (['configuration', 'log'].includes(shape.type))
    return [stateFile('answer.json', control.id, shape.system, at, looked, random)];
  const people = [by, reviewerOf(by)].map((role) => `${personOf(role).name} (${role})`);
  const about = instance === undefined ? control.title : `${control.title}: ${instance.id}`;
  return [notesFile('notes.txt', about, day, people, looked)];
}

/** How the proof is asked for, word for word. */
export function queryFor({ type, system, columns }: Shape, { period }: Planned): string {
  if (columns.length > 0) return `${type} from ${period.from} to ${period.to}, every page`;
  if (type === 'configuration') return `GET /${system.toLowerCase()}/settings?all=true`;
  if (type === 'log') return `events from ${period.from}T00:00:00Z to ${period.to}T23:59:59Z`;
  return 'SYS-WORK, folder of the control, the file with the day in its name';
}

/** The text of the record. */
export function bodyFor({ control, planned, shape, treatment }: Made, performer: string): string {
  const who = personOf(performer).name;
  const said: Readonly<Record<string, string>> = {
    walkthrough: `One real case was followed from its start to its end: ${control.title}. Each step was done by the person whom the control names, and left the proof that it asks for.`,
    configuration: `The settings of ${shape.system} as its own interface gave them, without a filter. They are as ${control.id} says.`,
    log: `The entries of ${shape.system} from ${planned.period.from} to ${planned.period.to}, from the first to the last. No day is without entries.`,
  };
  const text =
    said[shape.type] ??
    `${who} did the work of ${control.id} for ${planned.label}. The file beside this record is as it was pulled.`;
  if (treatment.outcome !== undefined)
    return `## What happened\n\nThe work of ${control.id} for ${planned.label} was not done. ${who} wrote this down as soon as it was noticed.\n`;
  return `## What it shows\n\n${text}\n\nMade up, as everything in this example.\n`;
}

/** Lines of a list, without its header. */
export function linesOf(file: ArtifactText | undefined): number {
  return (file?.text.split('\n').length ?? 2) - 2;
}
