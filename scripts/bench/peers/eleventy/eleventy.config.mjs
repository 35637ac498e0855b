/** A page is a content file of `site/pages/` with front matter, which the layout of the folder writes out. */
export default function configure(eleventy) {
  eleventy.setQuietMode(true);
  return { dir: { input: 'site' }, htmlTemplateEngine: false };
}
