// Last lines of `npm test`: how many passed, and every skipped test with its reason.
// In CI only tests whose data in ../shared is absent may be skipped, and those about the example once it is gone.

/** vitest calls this with `new`. */
export default function SkippedReporter() {
  return { onTestRunEnd: tell };
}

function tell(modules) {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const count = (state) => tests.filter((test) => test.result().state === state).length;
  const skipped = tests
    .filter((test) => test.result().state === 'skipped')
    .map((test) => ({ name: test.fullName, reason: test.result().note ?? 'no reason given' }));
  const reasons = [...new Set(skipped.map(({ reason }) => reason))];
  process.stdout.write(`\n${count('passed')} passed, ${count('failed')} failed, ${skipped.length} skipped\n`);
  process.stdout.write(
    skipped.length === 0 ? 'skipped: 0\n' : `skipped: ${skipped.length}, because ${reasons.join('; ')}\n`,
  );
  const unexcused = skipped.filter(({ reason }) => !/\.\.\/shared|no longer the example/.test(reason));
  if (process.env.CI && unexcused.length > 0) {
    process.stdout.write(
      `In CI nothing may be skipped but tests whose data in ../shared is absent:\n${unexcused.map(({ name, reason }) => `  ${name}: ${reason}`).join('\n')}\n`,
    );
    process.exitCode = 1;
  }
}
