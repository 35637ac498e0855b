import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../build/checksums.ts';
import { writeBenchData } from './data-set.ts';
import { medianUsage, type PeerFigures, type SizeFigures } from './figures.ts';
import type { Usage } from './measure.ts';
import { measureStages, measureWhole, type StageUsage } from './own-build.ts';
import { measurePeer, measurePeerAgain, writeProjects, type Peer } from './peers.ts';
import { assertSamePages } from './same-pages.ts';

const outputOf = (site: string): SizeFigures['output'] => {
  const files = filesBelow(site);
  return {
    pages: files.filter((file) => file.endsWith('.html')).length,
    files: files.length,
    bytes: files.reduce((sum, file) => sum + statSync(join(site, file)).size, 0),
  };
};

const mediansByName = (rounds: readonly StageUsage[]): StageUsage =>
  Object.fromEntries(
    Object.keys(rounds[0] ?? {}).map((name) => [
      name,
      medianUsage(rounds.flatMap((round) => round[name] ?? [])),
    ]),
  );

const peerFigures = async (
  peer: Peer,
  rounds: readonly Usage[],
  folders: { site: string; project: string; out: string },
): Promise<PeerFigures> => {
  const { site, project, out } = folders;
  const sameness = assertSamePages(site, peer.name, out);
  const again = await measurePeerAgain(peer, project, out);
  const { name, version } = peer;
  return { name, version, build: medianUsage(rounds), again, sameness };
};

/**
 * Writes a data set and measures on it our stages, the peers and our whole build in turn, as often as asked.
 * Everything is made in a place of its own and nothing is removed: on ext4 files are made more slowly for minutes
 * after others have been removed.
 * @param folder an empty one
 */
export async function measureSize(
  size: number,
  rounds: number,
  peers: readonly Peer[],
  folder: string,
): Promise<SizeFigures> {
  const at = (name: string): string => join(folder, name);
  mkdirSync(at('data'), { recursive: true });
  const files = writeBenchData(at('data'), size);
  const stages: StageUsage[] = [];
  const wholes: { whole: Usage; again: Usage }[] = [];
  const byPeer: Usage[][] = peers.map(() => []);
  const site = at('site-0');
  let projects: readonly string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    stages.push(await measureStages(at('data'), at(`site-${round}`), at(`work-${round}`)));
    if (round === 0) projects = writeProjects(site, peers, at('projects'));
    for (const [n, peer] of peers.entries())
      byPeer[n]?.push(await measurePeer(peer, projects[n] ?? '', at(`out-${n}-${round}`)));
    wholes.push(await measureWhole(at('data'), at(`whole-${round}`)));
  }
  const figures: PeerFigures[] = [];
  for (const [n, peer] of peers.entries()) {
    const folders = { site, project: projects[n] ?? '', out: at(`out-${n}-0`) };
    figures.push(await peerFigures(peer, byPeer[n] ?? [], folders));
  }
  return {
    size,
    files,
    rounds,
    stages: mediansByName(stages),
    whole: medianUsage(wholes.map(({ whole }) => whole)),
    again: medianUsage(wholes.map(({ again }) => again)),
    output: outputOf(site),
    peers: figures,
  };
}
