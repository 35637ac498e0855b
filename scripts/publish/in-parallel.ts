/**
 * Do something with each item, a few at the same time, in their order. After a failure no further item is begun.
 * @throws what the first failing one threw, when those that were under way have ended
 */
export async function inParallel<Item>(
  items: Iterable<Item>,
  together: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = [...items].values();
  const failures: unknown[] = [];
  const worker = async (): Promise<void> => {
    for (const item of queue) {
      try {
        await work(item);
      } catch (error) {
        failures.push(error);
      }
      if (failures.length > 0) return;
    }
  };
  await Promise.all(Array.from({ length: together }, worker));
  if (failures.length > 0) throw failures[0];
}
