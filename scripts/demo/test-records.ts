import { sampleRecord } from '../exporters/sample.ts';
import type { Day, Period } from '../model/calendar.ts';
import type { ContentRecord } from '../model/record.ts';
import type { Event } from './events.ts';
import type { Step } from './history.ts';
import type { Tested } from './tested.ts';
import { recordText } from './yaml.ts';

/** A list as it was frozen. */
export interface Frozen {
  readonly id: string;
  readonly covers: Period;
  readonly path: string;
  readonly text: string;
  readonly sha256: string;
  readonly count: number;
}

export interface TestOf extends Tested {
  readonly control: ContentRecord<'control'>;
  readonly frozen: Frozen;
  readonly tester: string;
  /** The day on which the list was pulled and a sample of it drawn, and the day of the test. */
  readonly pulled: Day;
  readonly performed: Day;
}

/** The test of a list: of all items in one step, or of a sample that is drawn first. */
export function testSteps(test: TestOf): readonly Step[] {
  const { control, frozen, tester, performed } = test;
  const path = `evidence/tests/${idOf(test)}.md`;
  const subject = `Test ${control.id} up to ${frozen.covers.to}`;
  const drawn = sampleOf(test);
  if (drawn === null)
    return [{ day: performed, role: tester, subject, edits: [{ path, make: wholeOf(test) }] }];
  const draw = `Draw ${test.tested.length} of ${frozen.count} items of ${frozen.id}`;
  return [
    { day: test.pulled, role: tester, subject: draw, edits: [{ path, make: drawn }] },
    { day: performed, role: tester, subject, edits: [{ path, make: (text) => filled(text, test) }] },
  ];
}

/** A sample as `sample` writes it: nothing has been looked at. */
function sampleOf(test: TestOf): string | null {
  const { control, frozen, tester, pulled, draw } = test;
  if (draw === null) return null;
  return sampleRecord({
    id: idOf(test),
    title: `${control.title}: sample of ${frozen.id}`,
    control: control.id,
    controlVersion: control.data.version,
    attributes: attributesOf(control),
    population: { ...frozen, key: 'item' },
    ...draw,
    tester,
    today: pulled,
    remarks: [],
  });
}

/** The sample with what the tester saw on each item. */
function filled(text: string, test: TestOf): string {
  const { tested, performed } = test;
  let index = -1;
  return text
    .replace(/^performed: .*$/m, `performed: ${performed}`)
    .replace(/^# conclusion: .*$/m, `conclusion: ${conclusionOf(test)}`)
    .replace(/^ {4}results: .*$/gm, () => {
      index += 1;
      const { fails } = tested[index] ?? {};
      const { A, B } = resultsOf(fails);
      return `    results: { A: ${A}, B: ${B} }${fails === undefined ? '' : `\n    note: ${fails.note}`}`;
    });
}

function wholeOf(test: TestOf): string {
  const { control, frozen, tester, performed, tested } = test;
  const fields = {
    id: idOf(test),
    title: `${control.title}: all items tested`,
    control: control.id,
    controlVersion: control.data.version,
    attributes: attributesOf(control),
    population: frozen.id,
    size: tested.length,
    tester,
    performed,
    items: tested.map(({ item, fails }) => ({ item, results: resultsOf(fails), note: fails?.note })),
    conclusion: conclusionOf(test),
  };
  const notes = failing(tested).map(({ item, fails }) => `${item}: ${fails?.note}`);
  const seen = notes.length === 0 ? 'Nothing.' : notes.join('\n');
  const body = `## How it was tested\n\nEach item of the frozen list was looked at in its source; none was left out.\n\n## What did not hold\n\n${seen}\n`;
  return recordText(fields, body);
}

function idOf({ frozen }: TestOf): string {
  return frozen.id.replace('POP-', 'TST-');
}

function attributesOf({ data }: ContentRecord<'control'>) {
  const within = data.frequencies.find(({ every }) => every === 'per-event')?.within;
  const inTime =
    within === undefined
      ? 'It was done before the item took effect.'
      : `It was done within ${within} of the event.`;
  return [
    { id: 'A', text: 'It was done, and by whom the control says.' },
    { id: 'B', text: inTime },
  ];
}

function resultsOf(fails: Event['fails']) {
  return { A: fails?.attribute === 'A' ? 'fail' : 'pass', B: fails?.attribute === 'B' ? 'fail' : 'pass' };
}

function conclusionOf({ tested }: TestOf): string {
  const { length } = failing(tested);
  return `${length} of ${tested.length} items ${length === 1 ? 'does' : 'do'} not hold.`;
}

function failing(events: readonly Event[]): readonly Event[] {
  return events.filter(({ fails }) => fails !== undefined);
}
