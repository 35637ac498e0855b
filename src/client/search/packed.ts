/**
 * A file of gzipped JSON, so that it is small whatever the server does. `Shape` is what the build
 * wrote there. Rejects when the file is not there.
 */
export async function readPacked<Shape>(address: string): Promise<Shape> {
  const response = await fetch(address);
  if (!response.ok || response.body === null) throw new Error(`${address}: ${response.status}`);
  const text = await new Response(
    response.body.pipeThrough(new DecompressionStream('gzip')),
  ).text();
  return JSON.parse(text);
}
