import { lstatSync, readFileSync, readdirSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { kindNames, kinds } from '#src/schema/kinds.ts';
import type { Kind, KindName } from '#src/schema/kinds.ts';
import { nearest } from '#src/rules/nearest.ts';
import { isOfSystem, leftover } from './leftover.ts';
import { maxFileBytes, maxFiles } from './limits.ts';
import { sensitiveIn } from './personal-data.ts';
import { reservedName } from './reserved-names.ts';

/** A file that belongs to a kind; the id is its name without extension. */
export interface Found {
  kind: KindName;
  id: string;
  absolute: string;
  file: string;
}

/** A complaint about a file or folder as a whole. */
export interface FileComplaint {
  rule: string;
  file: string;
  severity?: 'warning';
  message: string;
  hint: string;
}

export interface Listing {
  found: Found[];
  complaints: FileComplaint[];
  /** Records that exist under a wrong name: their ids are known, their content is not read; '' for a whole kind. */
  misnamed: { kind: KindName; id: string }[];
}

const slugForm = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const yearForm = /^(19|20)\d\d$/;

/** Files that no one means as data and that do no harm. */
const ignored = (name: string): boolean =>
  /^(readme|licen[cs]e)(\.(md|txt))?$|^\.(git|github|vscode|gitkeep|gitignore|gitattributes|editorconfig)$/i.test(
    name,
  );

/** A path relative to the current folder, with forward slashes. */
export const shownPath = (absolute: string): string =>
  (relative(process.cwd(), absolute) || '.').split(sep).join('/');

const complain = (
  absolute: string,
  rule: string,
  message: string,
  hint: string,
): FileComplaint => ({ rule, file: shownPath(absolute), message, hint });

const ofSystem = (absolute: string): FileComplaint | undefined => {
  const name = basename(absolute);
  return isOfSystem(name)
    ? {
        ...complain(
          absolute,
          'leftover-file',
          `${name} 是操作系统留下的文件`,
          '删掉它，不影响发布',
        ),
        severity: 'warning',
      }
    : undefined;
};

const wrongExtension = (name: string, kind: Kind): boolean => {
  const extension = extname(name);
  if (extension === kind.extension) return false;
  return kind.extension === '.yaml'
    ? /^\.(ya?ml|txt)$/i.test(extension)
    : /^\.(mdx?|markdown|txt)$/i.test(extension);
};

/** The id that a file of any name was meant to have: what it says, or its name put right. */
const meantIds = (absolute: string, name: string): string[] => {
  const stem = name
    .normalize('NFKC')
    .replace(/(\.(ya?ml|mdx?|markdown|txt))+$/i, '')
    .trim()
    .toLowerCase()
    .replace(/[\s_.]+/g, '-');
  if (!lstatSync(absolute).isFile() || lstatSync(absolute).size > maxFileBytes) return [stem];
  const said = /^(?:id|measure):[ ]*["']?([a-z0-9-]+)/m.exec(readFileSync(absolute, 'utf8'))?.[1];
  return said === undefined ? [stem] : [stem, said];
};

const linkComplaint = (absolute: string): FileComplaint =>
  complain(
    absolute,
    'symbolic-link',
    `${basename(absolute)} 是指向别处的链接，不会被读取`,
    '把真正的文件放在这里',
  );

const isLink = (absolute: string): boolean => lstatSync(absolute).isSymbolicLink();

/** What is wrong with the name or the nature of a file in a kind's folder. */
const nameComplaint = (
  absolute: string,
  entry: Dirent,
  kindName: KindName,
  kind: Kind,
): FileComplaint | undefined => {
  const { name } = entry;
  const stem = basename(name, extname(name));
  const said = (rule: string, message: string, hint: string): FileComplaint =>
    complain(absolute, rule, message, hint);
  const remains = leftover(name);
  if (entry.isSymbolicLink()) return linkComplaint(absolute);
  const system = ofSystem(absolute);
  if (system !== undefined) return system;
  if (remains !== undefined) return said('leftover-file', `${name} ${remains}`, '删掉这个文件');
  if (entry.isDirectory()) {
    const hint = `把文件直接放在 ${shownPath(dirname(absolute))}/ 里`;
    return said('unknown-file', `${kind.title}文件夹里不能再有文件夹`, hint);
  }
  if (wrongExtension(name, kind)) {
    const [id = stem] = meantIds(absolute, name);
    const hint = `改名为 ${id}${kind.extension}`;
    return said('wrong-extension', `${name} 的扩展名不对，不会被读取`, hint);
  }
  if (extname(name) !== kind.extension || !entry.isFile()) {
    const hint = `这里只放 ${kind.extension} 文件；移走或删掉它`;
    return said('unknown-file', `不认识的文件 ${name}`, hint);
  }
  const reserved = reservedName(kindName, stem);
  if (reserved !== undefined) {
    const hint = '换一个名字；记录里的编号和引用它的地方一起改';
    return said('wrong-file-name', reserved, hint);
  }
  if ((kindName === 'calendar' ? yearForm : slugForm).test(stem)) return undefined;
  const form = kindName === 'calendar' ? '四位年份' : '小写字母、数字和连字符，字母开头';
  const hint = `文件名（不含扩展名）就是编号，只能用${form}`;
  return said('wrong-file-name', `文件名 ${name} 不对`, hint);
};

const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** The files of one kind's folder. */
const listFolder = (kindName: KindName, folder: string): Listing => {
  const kind = kinds[kindName];
  const listing: Listing = { found: [], complaints: [], misnamed: [] };
  // With their types, so that no file need be asked for its own.
  const entries = readdirSync(folder, { withFileTypes: true }).sort(byName);
  if (entries.length > maxFiles) {
    const message = `文件夹里有 ${entries.length} 个文件，超过上限 ${maxFiles} 个，没有读取`;
    listing.complaints.push(
      complain(folder, 'too-many-files', message, '删掉误放的文件；多半是程序反复生成的'),
    );
    listing.misnamed.push({ kind: kindName, id: '' });
    return listing;
  }
  const shownFolder = shownPath(folder);
  for (const entry of entries) {
    const { name } = entry;
    if (ignored(name)) continue;
    const absolute = join(folder, name);
    if (sensitiveIn(name).length > 0) {
      listing.complaints.push(
        complain(absolute, 'personal-data', '文件名里有个人信息', '把文件改名'),
      );
    }
    const complaint = nameComplaint(absolute, entry, kindName, kind);
    if (complaint === undefined) {
      const id = basename(name, extname(name));
      const file = shownFolder === '.' ? name : `${shownFolder}/${name}`;
      listing.found.push({ kind: kindName, id, absolute, file });
      continue;
    }
    listing.complaints.push(complaint);
    for (const id of meantIds(absolute, name)) listing.misnamed.push({ kind: kindName, id });
  }
  return listing;
};

const kindOfEntry = (name: string, root: Kind['root'], isFolder: boolean): KindName | undefined =>
  kindNames.find((kindName) => {
    const kind = kinds[kindName];
    if (kind.root !== root) return false;
    return kind.layout === 'folder'
      ? isFolder && name === kindName
      : !isFolder && name === `${kindName}${kind.extension}`;
  });

const expectedNames = (root: Kind['root']): string[] =>
  kindNames
    .filter((kindName) => kinds[kindName].root === root)
    .map((kindName) =>
      kinds[kindName].layout === 'folder' ? kindName : `${kindName}${kinds[kindName].extension}`,
    );

const strangeEntry = (absolute: string, root: Kind['root'], listing: Listing): void => {
  const name = basename(absolute);
  const isFolder = lstatSync(absolute).isDirectory();
  const put = (rule: string, message: string, hint: string): void => {
    listing.complaints.push(complain(absolute, rule, message, hint));
  };
  const system = ofSystem(absolute);
  if (system !== undefined) {
    listing.complaints.push(system);
    return;
  }
  const remains = leftover(name);
  if (remains !== undefined) return put('leftover-file', `${name} ${remains}`, '删掉它');
  const expected = expectedNames(root);
  const stem = basename(name, extname(name)).toLowerCase();
  const same = expected.find((each) => basename(each, extname(each)) === stem);
  const meant = same ?? nearest(name.toLowerCase(), expected);
  // What was meant is there under another name: that it is missing is not said again.
  const kind = kindNames.find((each) => meant !== undefined && meant.startsWith(each));
  if (kind !== undefined) listing.misnamed.push({ kind, id: '' });
  if (kind !== undefined && isFolder !== (kinds[kind].layout === 'folder')) {
    const [is, should] = isFolder ? ['文件夹', '文件'] : ['文件', '文件夹'];
    put('unknown-file', `${name} 是${is}，应该是${should}`, `从上一版恢复 ${meant}`);
  } else if (same !== undefined && extname(name) !== extname(same)) {
    put('wrong-extension', `${name} 的扩展名不对，不会被读取`, `改名为 ${same}`);
  } else {
    put(
      'unknown-file',
      `不认识的${isFolder ? '文件夹' : '文件'} ${name}`,
      meant === undefined ? `这里只能有：${expected.join('、')}` : `是不是 ${meant}？改成这个名字`,
    );
  }
};

/** Everything under the data or the content folder, sorted into kinds; the other folder may lie inside. */
export const listRoot = (root: Kind['root'], folder: string, except: string): Listing => {
  const listing: Listing = { found: [], complaints: [], misnamed: [] };
  for (const name of readdirSync(folder).sort()) {
    const absolute = join(folder, name);
    if (ignored(name) || resolve(absolute) === resolve(except)) continue;
    if (isLink(absolute)) {
      listing.complaints.push(linkComplaint(absolute));
      const linked = kindNames.find(
        (each) => kinds[each].root === root && name.replace(/\.[a-z]+$/i, '') === each,
      );
      if (linked !== undefined) listing.misnamed.push({ kind: linked, id: '' });
      continue;
    }
    const isFolder = lstatSync(absolute).isDirectory();
    const kind = kindOfEntry(name, root, isFolder);
    if (kind === undefined) strangeEntry(absolute, root, listing);
    else if (isFolder) {
      const inner = listFolder(kind, absolute);
      listing.found.push(...inner.found);
      listing.complaints.push(...inner.complaints);
      listing.misnamed.push(...inner.misnamed);
    } else listing.found.push({ kind, id: kind, absolute, file: shownPath(absolute) });
  }
  return listing;
};
