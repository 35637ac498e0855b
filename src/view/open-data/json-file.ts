/** A JSON file of the site, with a line end. */
export const jsonFile = (content: object, type = 'application/json'): Response =>
  new Response(`${JSON.stringify(content, null, 1)}\n`, {
    headers: { 'Content-Type': `${type}; charset=utf-8` },
  });
