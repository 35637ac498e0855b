/** Pages are made from one template and the items of `site/_data/`. */
export default function configure(eleventy) {
  eleventy.setQuietMode(true);
  return { dir: { input: 'site' } };
}
