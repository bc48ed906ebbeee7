import { linkFaults } from '../assess/link-faults.ts';
import { defineRule } from './rule.ts';

const page = 'program/README.md';
const files = {
  [page]:
    '# Program\n\nAsk [us](mailto:security@example.com) or read [this](https://example.com/security).\n',
};
const good = 'https://example.com/security';

export const linkIsSafe = defineRule({
  id: 'link-is-safe',
  group: 'references',
  severity: 'error',
  summary: 'Links lead to pages and files, and show where they lead.',
  why: 'Content comes by pull request. A link that runs a script, opens a file of the reader’s own disk or hides its host attacks whoever reads the program, the auditor first.',
  fix: 'Use a path inside the repository, or an address that begins with `https://` or `mailto:`.',
  messages: {
    scheme:
      'A link begins with `{scheme}:`; expected `https:`, `http:` or `mailto:`, or a path inside the repository.',
    hidden:
      'A link’s address `{link}` holds spaces or control characters that a browser drops; expected an address without them.',
    host: 'A link’s address `{link}` names a host without a scheme; expected `https://` before the host, or one `/` for the root of the repository.',
  },
  examples: [
    {
      name: 'a link that runs a script',
      files,
      change: { path: page, from: good, to: 'javascript:alert(1)' },
      problems: [{ message: 'scheme', path: page, line: 3 }],
    },
    {
      name: 'a file of the reader’s own disk',
      files,
      change: { path: page, from: good, to: 'file:///etc/passwd' },
      problems: [{ message: 'scheme', path: page, line: 3 }],
    },
    {
      name: 'a scheme with a tab in it, spelled as an entity',
      files,
      change: { path: page, from: good, to: 'java&#9;script:alert(1)' },
      problems: [{ message: 'hidden', path: page, line: 3 }],
    },
    {
      name: 'another host that looks like a path',
      files,
      change: { path: page, from: good, to: '//example.com/security' },
      problems: [{ message: 'host', path: page, line: 3 }],
    },
  ],
  check({ graph, assessment }, report) {
    const { unsafe } = linkFaults(graph, assessment.snapshot);
    for (const { document, nth, address: link, why, scheme } of unsafe) {
      const where = { path: document.path, body: { type: 'link', value: link, nth } } as const;
      report(where, why, { link, scheme }, { subject: link });
    }
  },
});
