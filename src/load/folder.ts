import { lstatSync, readdirSync, realpathSync } from 'node:fs';
import { basename, extname, join, relative, resolve, sep } from 'node:path';
import { kindNames, kinds } from '#src/schema/kinds.ts';
import type { Kind, KindName } from '#src/schema/kinds.ts';
import { nearest } from '#src/rules/nearest.ts';
import { sensitiveIn } from './personal-data.ts';

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
  /** Records that exist under a wrong name: their ids are known, their content is not read. */
  misnamed: { kind: KindName; id: string }[];
}

const slugForm = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const yearForm = /^(19|20)\d\d$/;

/** Files that no one means as data and that do no harm. */
const ignored = (name: string): boolean => ['README.md', '.gitkeep', '.gitignore'].includes(name);

/** A path relative to the current folder, with forward slashes. */
export const shownPath = (absolute: string): string =>
  (relative(process.cwd(), absolute) || '.').split(sep).join('/');

const complain = (
  absolute: string,
  rule: string,
  message: string,
  hint: string,
): FileComplaint => ({ rule, file: shownPath(absolute), message, hint });

const leftover = (name: string): string | undefined => {
  if (/副本|复件|copy|\(\d+\)|（\d+）/i.test(name)) return '像是复制出来的副本';
  if (/^~\$|^\.~lock/.test(name)) return '是 Office 打开文件时留下的临时文件';
  if (/\.(xlsx?|docx?|wps|et|csv)$/i.test(name)) return '是表格或文档，不是数据文件';
  if (/^(\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(name)) return '是操作系统留下的文件';
  if (/\.(bak|tmp|orig|rej|swp|old)$|~$/i.test(name)) return '是备份或临时文件';
  return undefined;
};

const wrongExtension = (name: string, kind: Kind): boolean => {
  const extension = extname(name);
  if (extension === kind.extension) return false;
  return kind.extension === '.yaml'
    ? /^\.(ya?ml|txt)$/i.test(extension)
    : /^\.(mdx?|markdown|txt)$/i.test(extension);
};

/** The files of one kind's folder. */
const listFolder = (kindName: KindName, folder: string): Listing => {
  const kind = kinds[kindName];
  const listing: Listing = { found: [], complaints: [], misnamed: [] };
  for (const name of readdirSync(folder).sort()) {
    const absolute = join(folder, name);
    const stem = basename(name, extname(name));
    if (ignored(name)) continue;
    const remains = leftover(name);
    const isFolder = lstatSync(absolute).isDirectory();
    const put = (rule: string, message: string, hint: string): void => {
      listing.complaints.push(complain(absolute, rule, message, hint));
    };
    if (sensitiveIn(name).length > 0) put('personal-data', '文件名里有个人信息', '把文件改名');
    if (remains !== undefined) put('leftover-file', `${name} ${remains}`, '删掉这个文件');
    else if (isFolder) {
      put(
        'unknown-file',
        `${kind.title}文件夹里不能再有文件夹`,
        `把文件直接放在 ${shownPath(folder)}/ 里`,
      );
    } else if (wrongExtension(name, kind)) {
      listing.misnamed.push({ kind: kindName, id: stem });
      const right = `${stem}${kind.extension}`;
      put('wrong-extension', `${name} 的扩展名不对，不会被读取`, `改名为 ${right}`);
    } else if (extname(name) !== kind.extension) {
      put('unknown-file', `不认识的文件 ${name}`, `这里只放 ${kind.extension} 文件；移走或删掉它`);
    } else if (!(kindName === 'calendar' ? yearForm : slugForm).test(stem)) {
      listing.misnamed.push({ kind: kindName, id: stem });
      const form = kindName === 'calendar' ? '四位年份' : '小写字母、数字和连字符，字母开头';
      put('wrong-file-name', `文件名 ${name} 不对`, `文件名（不含扩展名）就是编号，只能用${form}`);
    } else listing.found.push({ kind: kindName, id: stem, absolute, file: shownPath(absolute) });
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
  const remains = leftover(name);
  const expected = expectedNames(root);
  const single = expected.find(
    (each) => !isFolder && basename(each, extname(each)) === basename(name, extname(name)),
  );
  if (remains !== undefined) {
    listing.complaints.push(complain(absolute, 'leftover-file', `${name} ${remains}`, '删掉它'));
    return;
  }
  if (single !== undefined) {
    const kind = kindNames.find((each) => single.startsWith(each));
    if (kind !== undefined) listing.misnamed.push({ kind, id: kind });
    const message = `${name} 的扩展名不对，不会被读取`;
    listing.complaints.push(complain(absolute, 'wrong-extension', message, `改名为 ${single}`));
    return;
  }
  const meant = nearest(name, expected);
  listing.complaints.push(
    complain(
      absolute,
      'unknown-file',
      `不认识的${isFolder ? '文件夹' : '文件'} ${name}`,
      meant === undefined ? `这里只能有：${expected.join('、')}` : `是不是 ${meant}？改成这个名字`,
    ),
  );
};

const outside = (absolute: string, rootFolder: string): boolean =>
  lstatSync(absolute).isSymbolicLink() ||
  !realpathSync(absolute).startsWith(realpathSync(rootFolder));

/** Everything under the data or the content folder, sorted into kinds; the other folder may lie inside. */
export const listRoot = (root: Kind['root'], folder: string, except: string): Listing => {
  const listing: Listing = { found: [], complaints: [], misnamed: [] };
  for (const name of readdirSync(folder).sort()) {
    const absolute = join(folder, name);
    if (ignored(name) || resolve(absolute) === resolve(except)) continue;
    if (outside(absolute, folder)) {
      const hint = '把真正的文件放在这里';
      const message = `${name} 是指向别处的链接，不会被读取`;
      listing.complaints.push(complain(absolute, 'symbolic-link', message, hint));
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
