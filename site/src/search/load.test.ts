import { describe, expect, it } from 'vitest';
import { answer } from './ask.ts';
import { buildIndexes } from './index-build.ts';
import { createLoader, type Loaded } from './load.ts';

const files = buildIndexes(
  ['controls', 'policies'].flatMap((kind) =>
    Array.from({ length: 30 }, (_, at) => ({
      path: `/${kind}/${at}/`,
      id: `${kind.slice(0, 3).toUpperCase()}-${at}`,
      title: `Title ${at}`,
      kind,
      state: null,
      text: `${kind} ${'filler '.repeat(1_200)}needle-${kind}`,
    })),
  ),
);

function loading(titles: () => Promise<string>, shards: (() => Promise<string>)[]) {
  const told: Loaded[] = [];
  return { told, loader: createLoader({ titles, shards }, (loaded) => told.push(loaded), 0) };
}

const whole = files.texts.map((text) => () => Promise.resolve(text));

describe('loading', () => {
  it('opens the titles first, then gets better with each text', async () => {
    const { told, loader } = loading(() => Promise.resolve(files.titles), whole);
    await loader.titles();
    expect(told.map(({ stage }) => stage)).toEqual(['titles']);
    await Promise.all([loader.texts(), loader.texts()]);
    expect(told.at(-1)).toMatchObject({ stage: 'all', failed: null });
    const { indexes } = told.at(-1) as Loaded;
    expect(indexes && answer(indexes, 'needle').total).toBe(60);
  });

  it('says that the titles are missing, and tries again when asked', async () => {
    let tries = 0;
    const titles = () =>
      tries++ === 0 ? Promise.reject(new Error('offline')) : Promise.resolve(files.titles);
    const { told, loader } = loading(titles, whole);
    await loader.texts();
    expect(told).toEqual([{ stage: 'nothing', indexes: null, failed: 'titles' }]);
    await loader.texts();
    expect(told.at(-1)).toMatchObject({ stage: 'all', failed: null });
  });

  it('goes on without a text that is missing or broken, and loads only that again', async () => {
    expect(whole.length).toBeGreaterThan(1);
    let tries = 0;
    const broken = () => Promise.resolve(tries++ === 0 ? '<!doctype html>' : (files.texts[0] ?? ''));
    const { told, loader } = loading(() => Promise.resolve(files.titles), [broken, ...whole.slice(1)]);
    await loader.texts();
    expect(told.at(-1)).toMatchObject({ stage: 'titles', failed: 'texts' });
    await loader.texts();
    const { stage, indexes } = told.at(-1) as Loaded;
    expect(stage).toBe('all');
    expect(indexes && answer(indexes, 'needle').total).toBe(60);
  });

  it('stops when the reader leaves, and goes on when they are back', async () => {
    const { told, loader } = loading(() => Promise.resolve(files.titles), whole);
    const texts = loader.texts();
    loader.stop();
    await texts;
    expect(told.every(({ stage }) => stage === 'titles')).toBe(true);
    await loader.texts();
    expect(told.at(-1)?.stage).toBe('all');
  });

  it('takes a page without any index for one that failed', async () => {
    const { told, loader } = loading(undefined as unknown as () => Promise<string>, []);
    await loader.titles();
    expect(told.at(-1)?.failed).toBe('titles');
  });
});
