import { kindNames } from '#src/schema/kinds.ts';
import { unnoted } from '#src/domain/reads.ts';
import { siteAnswers, siteData, siteHistory } from '#src/site.ts';
import { namesOf, type Names } from '#src/view/names.ts';
import { ownEntries } from '#src/view/record-history.ts';
import { itemNames, recordLinks } from '#src/view/record-links.ts';

const isLook = (names: Names, look: string): look is keyof Names => look in names;

/**
 * Answers every question that pages note while they are drawn, from the data of this build. What is no longer
 * there has no answer.
 */
export async function answers(): Promise<(question: string) => unknown> {
  const ofSite = await siteAnswers();
  const { dataset } = await siteData();
  const history = await siteHistory();
  const [names, linkOf, itemsOf] = unnoted(
    () => [namesOf(dataset), recordLinks(dataset), itemNames(dataset)] as const,
  );
  return (question) => {
    const [room = '', asked = ''] = question.split(/:(.*)/s);
    const [first = '', ...more] = asked.split('/');
    const id = more.join('/');
    const kind = kindNames.find((one) => one === first);
    if (room === 'names') return isLook(names, first) ? names[first](id) : undefined;
    if (kind === undefined || !['links', 'items', 'history'].includes(room))
      return ofSite(question);
    if (room === 'links') return linkOf(kind, id);
    if (room === 'items') return itemsOf(kind);
    return history.available ? ownEntries(history, [{ kind, id }]) : undefined;
  };
}
