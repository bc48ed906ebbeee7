/** Works through a list in a few lanes at once, each with a thing of its own; answers keep the order of the list. */
export async function inLanes<Lane extends { close(): Promise<void> }, Item, Answer>(
  items: readonly Item[],
  open: () => Promise<Lane>,
  work: (lane: Lane, item: Item) => Promise<Answer>,
  lanes = 3,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  let next = 0;
  const run = async () => {
    const lane = await open();
    try {
      for (let at = next++; at < items.length; at = next++) answers[at] = await work(lane, items[at] as Item);
    } finally {
      await lane.close();
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, run));
  return answers;
}
