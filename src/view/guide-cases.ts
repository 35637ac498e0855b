/** Whether a part that names its situations applies to the chosen one; no choice shows all. */
export const appliesTo = (cases: string, chosen: string): boolean =>
  chosen === '' || cases === '' || cases.split(' ').includes(chosen);

/** The choice that an address asks for; nothing when the guide has no such situation. */
export const chosenCase = (search: string, known: readonly string[]): string => {
  const asked = new URLSearchParams(search).get('case') ?? '';
  return known.includes(asked) ? asked : '';
};

/** The ticked materials kept by the browser; nothing of it is trusted. */
export function readTicks(kept: string | null): ReadonlySet<string> {
  if (kept === null) return new Set();
  try {
    const data: unknown = JSON.parse(kept);
    return new Set(
      Array.isArray(data) ? data.filter((one): one is string => typeof one === 'string') : [],
    );
  } catch {
    return new Set();
  }
}

/** @example tickText(1, 3) // '已备好1种，共3种' */
export const tickText = (ticked: number, all: number): string =>
  ticked === all && all > 0 ? `${all}种都备好了` : `已备好${ticked}种，共${all}种`;
