import type { AstroGlobal, SSRManifest, SSRResult } from 'astro';

type RouteInfo = SSRManifest['routes'][number];
type Element = SSRResult['styles'] extends Set<infer One> ? One : never;

/** What all pages of a route have in common. */
export interface RouteFrame {
  manifest: SSRManifest;
  styles: readonly Element[];
  site: URL | undefined;
}

const withBase = ({ base }: SSRManifest, path: string): string =>
  `${base.replace(/\/$/, '')}/${path}`;

/** @throws when the route has styles inside of the page, which `inlineStylesheets: 'never'` rules out */
export const frameOfRoute = (manifest: SSRManifest, { styles }: RouteInfo): RouteFrame => ({
  manifest,
  styles: styles.map((style) => {
    if (style.type !== 'external') throw new Error('a page has styles of its own inside');
    return { props: { rel: 'stylesheet', href: withBase(manifest, style.src) }, children: '' };
  }),
  site: manifest.site === undefined ? undefined : new URL(manifest.site),
});

/** No page of a static site looks at these, so that all pages share them. */
const asked = new Request('http://localhost/');
const answered = new Headers();

/** The part of `Astro` that pages and components of this site use. */
const astroFor = (
  { site }: RouteFrame,
  props: object,
  slots: Record<string, unknown> | null,
): AstroGlobal => {
  const used = { props, site, slots: { has: (name: string) => Boolean(slots?.[name]) } };
  return used as unknown as AstroGlobal;
};

/**
 * What Astro's components draw on while they render one page: for a site without server, islands, middleware,
 * cookies or sessions. Astro makes it anew for each page too, in the midst of handling a request; a site of ten
 * thousand pages needs none of that. `builds.test.ts` holds the pages to those that Astro itself makes.
 */
export function pageResult(
  frame: RouteFrame,
  pathname: string,
  metadata: SSRResult['componentMetadata'] extends Map<string, infer One> ? One | undefined : never,
): SSRResult {
  const { manifest, styles } = frame;
  const none = { hashes: [], resources: [] };
  return {
    cancelled: false,
    base: manifest.base,
    userAssetsBase: manifest.userAssetsBase,
    styles: new Set(styles),
    scripts: new Set(),
    links: new Set(),
    componentMetadata: manifest.componentMetadata,
    inlinedScripts: manifest.inlinedScripts,
    createAstro: (props, slots) => astroFor(frame, props, slots),
    params: {},
    resolve: async (id) => {
      const file = manifest.entryModules[id];
      if (file === undefined) throw new Error(`${pathname}: no compiled script ${id}`);
      return withBase(manifest, file);
    },
    response: { status: 200, statusText: 'OK', headers: answered },
    request: asked,
    renderers: manifest.renderers,
    clientDirectives: manifest.clientDirectives,
    compressHTML: manifest.compressHTML,
    partial: false,
    pathname,
    cookies: undefined,
    getServerIslandNameMap: async () => new Map(),
    trailingSlash: manifest.trailingSlash,
    key: manifest.key,
    _metadata: {
      hasHydrationScript: false,
      rendererSpecificHydrationScripts: new Set(),
      renderedScripts: new Set(),
      hasDirectives: new Set(),
      hasRenderedHead: false,
      hasRenderedServerIslandRuntime: false,
      headInTree: metadata?.containsHead ?? false,
      extraHead: [],
      extraStyleHashes: [],
      extraScriptHashes: [],
      propagators: new Set(),
      routeHasPropagation: (metadata?.propagation ?? 'none') !== 'none',
      pendingSlotEvaluations: [],
      templateDepth: 0,
    },
    cspDestination: 'meta',
    shouldInjectCspMetaTags: false,
    cspAlgorithm: 'SHA-256',
    directives: [],
    scriptHashes: [],
    scriptResources: [],
    styleHashes: [],
    styleResources: [],
    isStrictDynamic: false,
    scriptDirective: { ...none, strictDynamic: false },
    styleDirective: none,
  };
}
