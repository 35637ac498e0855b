import { textWidth } from './text-width.ts';

/** One drawn thing, as SVG: a path or a text. */
export interface SvgElement {
  tag: 'path' | 'text';
  attributes: Record<string, string>;
  text: string;
}

/** The six numbers of a transformation, as in SVG. */
type Matrix = readonly [number, number, number, number, number, number];

const settings = {
  fillStyle: '#000',
  strokeStyle: '#000',
  lineWidth: 1,
  lineDashOffset: 0,
  lineCap: 'butt',
  lineJoin: 'miter',
  font: '10px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
};
const unmoved: Matrix = [1, 0, 0, 1, 0, 0];

/** How far below the given height the base line of a text lies, in parts of its size. */
const baselines: Readonly<Record<string, number>> = {
  middle: 0.36,
  top: 0.86,
  hanging: 0.8,
  bottom: -0.14,
};
const anchors: Readonly<Record<string, string>> = { center: 'middle', right: 'end', end: 'end' };

/** A number with one decimal, as short as SVG allows. */
const short = (value: number): string => String(Math.round(value * 10) / 10 || 0);

const sizeOf = (font: string): number => Number(/([\d.]+)px/.exec(font)?.[1] ?? '10');

/**
 * A drawing surface that writes down what Chart.js draws, as SVG. It has the part of the canvas
 * interface that lines, bars, points and texts use. Texts stay texts, so that the picture needs
 * no font where it is made: with a native canvas the letters depend on the fonts of the machine
 * (and 口 came out as the radical ⼝).
 */
export class SvgRecorder {
  readonly elements: SvgElement[] = [];
  readonly canvas: SvgRecorder = this;
  readonly width: number;
  readonly height: number;
  fillStyle = settings.fillStyle;
  strokeStyle = settings.strokeStyle;
  lineWidth = settings.lineWidth;
  lineDashOffset = settings.lineDashOffset;
  lineCap = settings.lineCap;
  lineJoin = settings.lineJoin;
  font = settings.font;
  textAlign = settings.textAlign;
  textBaseline = settings.textBaseline;
  #dash: readonly number[] = [];
  #matrix: Matrix = unmoved;
  #path = '';
  readonly #saved: { own: typeof settings; dash: readonly number[]; matrix: Matrix }[] = [];

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
  }

  getContext(): SvgRecorder {
    return this;
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, lineDashOffset } = this;
    const { lineCap, lineJoin, font, textAlign, textBaseline } = this;
    const own = { fillStyle, strokeStyle, lineWidth, lineDashOffset };
    this.#saved.push({
      own: { ...own, lineCap, lineJoin, font, textAlign, textBaseline },
      dash: this.#dash,
      matrix: this.#matrix,
    });
  }

  restore(): void {
    const saved = this.#saved.pop();
    if (saved === undefined) return;
    Object.assign(this, saved.own);
    this.#dash = saved.dash;
    this.#matrix = saved.matrix;
  }

  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    this.#matrix = [a, b, c, d, e, f];
  }

  resetTransform(): void {
    this.#matrix = unmoved;
  }

  translate(x: number, y: number): void {
    const [a, b, c, d, e, f] = this.#matrix;
    this.#matrix = [a, b, c, d, a * x + c * y + e, b * x + d * y + f];
  }

  rotate(angle: number): void {
    const [a, b, c, d, e, f] = this.#matrix;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    this.#matrix = [
      a * cos + c * sin,
      b * cos + d * sin,
      c * cos - a * sin,
      d * cos - b * sin,
      e,
      f,
    ];
  }

  setLineDash(dash: readonly number[]): void {
    this.#dash = dash;
  }

  getLineDash(): readonly number[] {
    return this.#dash;
  }

  beginPath(): void {
    this.#path = '';
  }

  closePath(): void {
    if (this.#path !== '' && !this.#path.endsWith('z')) this.#path += 'z';
  }

  moveTo(x: number, y: number): void {
    this.#path += `M${this.#point(x, y)}`;
  }

  lineTo(x: number, y: number): void {
    this.#path += `${this.#path === '' ? 'M' : 'L'}${this.#point(x, y)}`;
  }

  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.#path += `C${this.#point(x1, y1)} ${this.#point(x2, y2)} ${this.#point(x, y)}`;
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.moveTo(x, y);
    this.lineTo(x + width, y);
    this.lineTo(x + width, y + height);
    this.lineTo(x, y + height);
    this.closePath();
  }

  arc(x: number, y: number, radius: number, from: number, to: number, isBackwards = false): void {
    const r = short(radius);
    const at = (angle: number): [number, number] => [
      x + radius * Math.cos(angle),
      y + radius * Math.sin(angle),
    ];
    this.lineTo(...at(from));
    const sweep = isBackwards ? 0 : 1;
    const turn = Math.abs(to - from);
    const half = from + (to - from) / 2;
    // SVG cannot draw a whole circle in one arc; two halves always work.
    if (turn > Math.PI) this.#path += `A${r} ${r} 0 0 ${sweep} ${this.#point(...at(half))}`;
    this.#path += `A${r} ${r} 0 0 ${sweep} ${this.#point(...at(to))}`;
  }

  fill(): void {
    this.#paint({ fill: this.fillStyle });
  }

  stroke(): void {
    const dash = this.#dash.map(short).join(' ');
    this.#paint({
      stroke: this.strokeStyle,
      ...(this.lineWidth === 1 ? {} : { 'stroke-width': short(this.lineWidth) }),
      ...(dash === '' ? {} : { 'stroke-dasharray': dash }),
    });
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const kept = this.#path;
    this.#path = '';
    this.rect(x, y, width, height);
    this.fill();
    this.#path = kept;
  }

  /** Everything is laid out inside the picture, so nothing has to be cut off. */
  clip(): void {}

  /** The picture begins empty, so there is nothing to clear. */
  clearRect(): void {}

  measureText(text: string): { width: number } {
    return { width: textWidth(text, sizeOf(this.font)) };
  }

  fillText(text: string, x: number, y: number): void {
    const size = sizeOf(this.font);
    const [a, b] = this.#matrix;
    const place = this.#point(x, y + (baselines[this.textBaseline] ?? 0) * size);
    const [left = '0', top = '0'] = place.split(' ');
    const anchor = anchors[this.textAlign];
    const degrees = (Math.atan2(b, a) * 180) / Math.PI;
    this.elements.push({
      tag: 'text',
      attributes: {
        x: left,
        y: top,
        fill: this.fillStyle,
        ...(size === 12 ? {} : { 'font-size': short(size) }),
        ...(/^(bold|[6-9]00) /.test(this.font) ? { 'font-weight': 'bold' } : {}),
        ...(anchor === undefined ? {} : { 'text-anchor': anchor }),
        ...(Math.abs(degrees) < 0.05 ? {} : { transform: `rotate(${short(degrees)} ${place})` }),
      },
      text,
    });
  }

  #point(x: number, y: number): string {
    const [a, b, c, d, e, f] = this.#matrix;
    return `${short(a * x + c * y + e)} ${short(b * x + d * y + f)}`;
  }

  /** Adds the path; neighbours that look alike become one, and so do fill and line of one shape. */
  #paint(look: Record<string, string>): void {
    if (this.#path === '') return;
    const last = this.elements.at(-1);
    const isPath = last !== undefined && last.tag === 'path';
    const { d = '', ...lastLook } = isPath ? last.attributes : {};
    if (
      isPath &&
      d === this.#path &&
      look['fill'] === undefined &&
      lastLook['stroke'] === undefined
    ) {
      last.attributes = { ...last.attributes, ...look };
    } else if (isPath && JSON.stringify(lastLook) === JSON.stringify(look)) {
      last.attributes = { d: d + this.#path, ...look };
    } else {
      this.elements.push({ tag: 'path', attributes: { d: this.#path, ...look }, text: '' });
    }
  }
}
