import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Plant } from '../planted/values.ts';
import { temporaryFolder } from '../workplace.ts';
import { plantsIn } from './leaks.ts';

const plant = (token: string): Plant => ({
  token,
  kind: 'policy',
  field: 'title',
  classification: 'restricted',
});

describe('looking for secrets', () => {
  it.each([
    ['as it is', 'zqabzq', 'a.js', 'x="zqabzq"'],
    ['in other letters', 'POL-99', 'a.html', '<p>pol-99</p>'],
    ['in the name of a file', 'POL-99', 'policies/POL-99/index.html', ''],
    ['in an address', 'a b/c&d', 'a.html', 'href=/a%20b%2Fc%26d'],
    ['in HTML', `R&D's <"plan">`, 'a.html', 'R&amp;D&#x27;s &lt;&quot;plan&quot;&gt;'],
    ['in JSON', 'say "so"', 'a.json', '{"a":"say \\"so\\""}'],
    ['in a script that holds JSON', 'say "so"', 'a.js', 'JSON.parse("{\\"a\\":\\"say \\\\\\"so\\\\\\"\\"}")'],
    ['beyond ASCII', 'Größe', 'a.html', '<p>Größe</p>'],
    ['at the very end', 'zqab', 'a.bin', '\u0000\u0001zqab'],
  ])('finds one %s', (_, token, file, text) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), text);
    expect(plantsIn(folder, [plant('other'), plant(token)])).toEqual([{ plant: plant(token), file }]);
  });

  it('finds nothing where nothing is', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.html'), '<p>zqabzr POL-9 9</p>');
    expect(plantsIn(folder, [plant('zqabzq'), plant('POL-99')])).toEqual([]);
  });
});
