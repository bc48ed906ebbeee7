import type { Operation } from './operation.ts';
import type { Detail } from './record-facts.ts';
import type { OperatingReason } from './slots/operating.ts';

/** How a control operated and why, and its slots with what stands behind each: down to the one that is missing. */
export function slotDetails(operation: Operation | null | undefined): readonly Detail[] {
  if (operation == null || operation.slots.slots.length === 0) return [];
  const { over, slots, drifts } = operation;
  const { audit, window } = slots;
  const where = audit === null ? 'the fiscal year' : `the window of ${audit}`;
  const told =
    over === null
      ? []
      : [
          {
            name: 'over the window',
            lines: [
              line(`${over.word}${over.soFar ? ' so far' : ''}`),
              ...over.because.map((reason) => line(reasonWords(reason), true)),
            ],
          },
        ];
  return [
    ...told,
    ...(drifts.length === 0 ? [] : [{ name: 'drift', lines: drifts.map(({ words }) => line(words)) }]),
    {
      name: `slots of ${where}, ${window.from} to ${window.to}`,
      lines: slots.slots.map(({ key, due, state, required, evidence }) =>
        line(
          `${key}, due ${due}: ${state}${required ? '' : ', not counted'}${evidence.length === 0 ? '' : `, ${evidence.join(', ')}`}`,
          true,
        ),
      ),
    },
  ];
}

function reasonWords(reason: OperatingReason): string {
  switch (reason.is) {
    case 'slot':
      return `${reason.slot.key} is ${reason.slot.state}`;
    case 'finding':
      return `${reason.finding} is about it`;
    case 'not-designed':
      return 'it is not designed';
    case 'gap':
      return reason.words;
    default:
      return 'nothing that counts is over yet';
  }
}

function line(text: string, item = false): Detail['lines'][number] {
  return { depth: 0, item, text };
}
