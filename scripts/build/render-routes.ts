import { PageMemory, type RememberedPages } from './page-memory.ts';
import type { SiteProgram } from './site-program.ts';
import type { SiteWriter } from './site-writer.ts';

const isRemembered = (notes: unknown): notes is RememberedPages =>
  typeof notes === 'object' && notes !== null && 'pages' in notes && 'routes' in notes;

/**
 * Writes everything that is made of the routes of a type: what would come out as in the last build is taken from
 * there, the rest is rendered.
 * @param notes what the last build returned
 * @returns what the next build needs
 */
export async function renderRoutes(
  type: 'page' | 'endpoint',
  program: SiteProgram,
  notes: unknown,
  writer: SiteWriter,
): Promise<RememberedPages> {
  const { answers, readsOfAsync } = program.engine;
  const pages = new PageMemory(isRemembered(notes) ? notes : undefined, await answers());
  for (const route of program.routesOf(type)) {
    const kept = pages.keptOf(route.route);
    const taken = new Set(kept?.files.filter((file) => writer.take(file)));
    if (kept?.areAll === true && taken.size === kept.files.length) continue;
    const { value: paths, reads: asked } = await readsOfAsync(async () =>
      (await program.pathsOf(route)).map((path) => ({
        ...path,
        digest: PageMemory.propsDigest(path.props),
      })),
    );
    pages.addRoute(
      route.route,
      paths.map(({ file }) => file),
      asked,
    );
    for (const { file, digest, render } of paths) {
      if (taken.has(file) || (pages.keeps(file, digest) && writer.take(file))) continue;
      const { value, reads } = await readsOfAsync(render);
      writer.write(file, value);
      pages.add(file, digest, reads);
    }
  }
  return pages.remembered();
}
