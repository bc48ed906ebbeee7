/**
 * Names things apart that would have one name: the second one is given ` 2`, and so on. Answers for names in their order.
 */
export function namesApart(): (name: string) => string {
  const counts = new Map<string, number>();
  return (name) => {
    const nth = (counts.get(name) ?? 0) + 1;
    counts.set(name, nth);
    return nth === 1 ? name : `${name} ${nth}`;
  };
}
