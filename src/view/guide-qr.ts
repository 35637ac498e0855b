import { encode } from 'uqr';

export interface QrDrawing {
  /** Modules along a side, with the quiet zone of four modules that scanners need. */
  size: number;
  /** The dark modules, as the data of one SVG path. */
  path: string;
}

function drawn(address: string): QrDrawing {
  const { size, data } = encode(address, { ecc: 'M', border: 4 });
  const path = data
    .flatMap((row, y) => {
      const runs: string[] = [];
      for (let x = 0; x < row.length; x += 1) {
        if (row[x] !== true || row[x - 1] === true) continue;
        let end = x;
        while (row[end] === true) end += 1;
        runs.push(`M${x} ${y}h${end - x}v1h-${end - x}z`);
      }
      return runs;
    })
    .join('');
  return { size, path };
}

const known = new Map<string, QrDrawing>();

/** A QR code of an address, with error correction M, drawn as horizontal runs. A guide shows its own more than once. */
export function qrDrawing(address: string): QrDrawing {
  const drawing = known.get(address) ?? drawn(address);
  known.set(address, drawing);
  return drawing;
}
