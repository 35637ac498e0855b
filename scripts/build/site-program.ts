import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { APIContext, APIRoute, GetStaticPathsItem, RouteData, SSRResult } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import type * as Engine from './engine.ts';
import { engineRoute, programParts } from './keep-program.ts';
import { frameOfRoute, pageResult } from './page-result.ts';

/** What Astro compiles of the site: its own type, by way of the entry that it compiles. */
type CompiledApp = typeof import('astro/entrypoints/prerender').app;
type Module = Awaited<ReturnType<CompiledApp['getComponentByRoute']>>;

type Path = Required<Pick<GetStaticPathsItem, 'params' | 'props'>>;

/** A page or download of the site that can be rendered. */
export interface SitePath {
  /** The file of the site that it becomes. */
  file: string;
  /** What `getStaticPaths` gave for it. */
  props: object;
  render: () => Promise<string | Uint8Array>;
}

/** Astro's `build.format` is `directory`, and the page of errors is a file. */
const fileOf = ({ type }: RouteData, pathname: string): string => {
  const path = pathname.split('/').filter(Boolean).join('/');
  if (type === 'endpoint') return path;
  if (path === '404') return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
};

const isApp = (value: unknown): value is CompiledApp =>
  typeof value === 'object' && value !== null && 'manifest' in value && 'routeCache' in value;
const isEngine = (value: object): value is typeof Engine => 'renderToString' in value;
const isEndpoint = (module: object): module is { GET: APIRoute } =>
  'GET' in module && typeof module.GET === 'function';

/** Downloads are asked directly: what Astro does around a page is nothing to them. */
async function answerOf(
  get: APIRoute,
  { props, params }: Path,
  site?: string,
): Promise<Uint8Array> {
  // The endpoints of this site ask for nothing else.
  const context: Partial<APIContext> = {
    props,
    params: params as Record<string, string>,
    ...(site !== undefined && { site: new URL(site) }),
  };
  const response = await get(context as APIContext);
  if (!response.ok) throw new Error(`status ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The compiled code of the site; see `keep-program.ts`. */
export class SiteProgram {
  readonly #app: CompiledApp;
  readonly #engine: typeof Engine;

  private constructor(app: CompiledApp, engine: typeof Engine) {
    this.#app = app;
    this.#engine = engine;
  }

  /** @throws when the folder does not hold a program as this version of Astro compiles it */
  static async load(folder: string): Promise<SiteProgram> {
    const server = join(folder, programParts.server);
    const entry = readdirSync(server).find((name) => name.startsWith('prerender-entry.'));
    const address = pathToFileURL(join(server, entry ?? 'prerender-entry.mjs')).href;
    const { app }: { app?: unknown } = await import(address);
    if (!isApp(app)) throw new Error(`${folder}: no program of a site`);
    const found = app.manifest.routes.find(({ routeData }) => routeData.route === engineRoute);
    const engine = found && (await app.getComponentByRoute(found.routeData));
    if (engine === undefined || !isEngine(engine)) throw new Error(`${folder}: no engine`);
    return new SiteProgram(app, engine);
  }

  /** What the program has besides pages. */
  get engine(): typeof Engine {
    return this.#engine;
  }

  /** The routes whose pages or downloads are made. */
  routesOf(type: 'page' | 'endpoint'): readonly RouteData[] {
    return this.#app.manifest.routes
      .map(({ routeData }) => routeData)
      .filter((route) => route.prerender && route.type === type && route.route !== engineRoute);
  }

  /** Everything that is made of one route; the props of the route before are forgotten. */
  async pathsOf(route: RouteData): Promise<readonly SitePath[]> {
    const { manifest, routeCache } = this.#app;
    routeCache.clearAll();
    const routes = manifest.routes.filter(({ routeData }) => routeData === route);
    const module = await this.#app.getComponentByRoute(route);
    const paths = await new StaticPaths({
      routeCache,
      manifest: { ...manifest, routes },
      getComponentByRoute: async () => module,
    }).getAll();
    const known = routeCache.get(route)?.staticPaths.keyed;
    const make = isEndpoint(module)
      ? (_: string, path: Path) => answerOf(module.GET, path, manifest.site)
      : this.#drawing(route, module);
    return paths.map(({ pathname }) => {
      const path = { params: {}, props: {}, ...known?.get(pathname) };
      return {
        file: fileOf(route, pathname),
        props: path.props,
        render: () => make(pathname, path),
      };
    });
  }

  #drawing(route: RouteData, { default: component }: Module) {
    const { manifest } = this.#app;
    const info = manifest.routes.find(({ routeData }) => routeData === route);
    if (info === undefined) throw new Error(`${route.route}: no route of the program`);
    const frame = frameOfRoute(manifest, info);
    const metadata = manifest.componentMetadata.get(component.moduleId ?? '');
    return async (pathname: string, { props }: Path): Promise<string> => {
      const result: SSRResult = pageResult(frame, pathname, metadata);
      const html = await this.#engine.renderToString(result, component, props, {}, true, route);
      if (typeof html !== 'string') throw new Error(`${pathname}: status ${html.status}`);
      return html;
    };
  }
}
