import { commitOf, contentsAt, gitList, pathArguments, placeInGit } from '#src/load/git.ts';
import { dataDigest, type InputFile } from '../build/manifest.ts';

/** What the comparison with the repository found: a sentence, and whether it speaks against the site. */
export interface DataVerdict {
  sentence: string;
  differs: boolean;
}

const inputsAt = (top: string, commit: string, folder: string, role: string): InputFile[] => {
  const list = ['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit];
  const paths = gitList(top, ...list, ...pathArguments([folder]));
  return [...contentsAt(top, commit, paths)].map(([path, bytes]) => ({
    path: `${role}${path.slice(folder.length)}`,
    read: () => bytes,
  }));
};

const textIn = (manifest: object, key: string): string | undefined => {
  const value: unknown = Object.entries(manifest).find(([name]) => name === key)?.[1];
  return typeof value === 'string' ? value : undefined;
};

const unknown = (why: string): DataVerdict => ({
  sentence: `没有和仓库比较数据：${why}。`,
  differs: false,
});

/**
 * Recompute the digest of data and guides from the commit that a build manifest names.
 * @param root the project, whose repository is asked
 */
export function verifyData(root: string, manifest: object): DataVerdict {
  const commit = textIn(manifest, 'commit');
  const data = textIn(manifest, 'data_folder');
  const content = textIn(manifest, 'content_folder');
  const place = placeInGit(root);
  if (commit === undefined) return unknown('建站时不知道提交');
  if (Object.entries(manifest).some(([key, value]) => key === 'changed_since_commit' && value)) {
    return unknown('建站时有没提交的改动');
  }
  if (data === undefined || content === undefined) return unknown('数据不在项目文件夹里');
  if (place === undefined) return unknown('这里没有 git 仓库');
  if (commitOf(place.top, commit) === undefined) return unknown(`这个仓库里没有提交 ${commit}`);
  const digest = dataDigest([
    ...inputsAt(place.top, commit, place.prefix + data, 'data'),
    ...inputsAt(place.top, commit, place.prefix + content, 'content'),
  ]);
  return digest === textIn(manifest, 'data_sha256')
    ? { sentence: `数据和仓库里的提交 ${commit} 一致。`, differs: false }
    : { sentence: `数据和仓库里的提交 ${commit} 不一致。`, differs: true };
}
