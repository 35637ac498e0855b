import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import { readSettings } from '#src/load/settings.ts';

const { contentDir } = readSettings(process.env, process.cwd());

// Only the prose is taken from these collections. The front matter comes from the reader, which
// has checked it before Astro starts; see src/site.ts.
const prose = (folder: string) =>
  defineCollection({
    loader: glob({ base: `${contentDir}/${folder}`, pattern: '*.mdx' }),
    schema: z.looseObject({}),
  });

export const collections = { guides: prose('guides'), pages: prose('pages') };
