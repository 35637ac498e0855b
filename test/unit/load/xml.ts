const tag = /<(\/?)([a-z-]+)(?:\s+[a-z]+="[^"<]*")*(\/?)>/g;

/** What is not well-formed in XML of plain tags and texts: an open tag, a bare mark; nothing when sound. */
export const xmlFault = (xml: string): string | undefined => {
  const open: string[] = [];
  for (const [whole, end, name = '', self] of xml.matchAll(tag)) {
    if (end === '/') {
      if (open.pop() !== name) return `${whole} closes nothing`;
    } else if (self !== '/') open.push(name);
  }
  if (open.length > 0) return `${open.join(' ')} left open`;
  const texts = xml.replace(/^<\?xml[^>]*>/, '').replace(tag, '');
  const bare = /[<>]|&(?!(?:amp|lt|gt|quot);)|[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
  return bare.exec(texts)?.[0];
};
