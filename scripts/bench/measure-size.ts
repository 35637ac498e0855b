import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

/** Writes a data set and measures on it our stages, the peers and our whole build in turn, as often as asked. */
export async function measureSize(
  size: number,
  rounds: number,
  peers: readonly Peer[],
): Promise<SizeFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const at = (name: string): string => join(folder, name);
  try {
    mkdirSync(at('data'));
    const files = writeBenchData(at('data'), size);
    const stages: StageUsage[] = [];
    const wholes: { whole: Usage; again: Usage }[] = [];
    const byPeer: Usage[][] = peers.map(() => []);
    let projects: readonly string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      stages.push(await measureStages(at('data'), at('site'), at('work')));
      if (round === 0) projects = writeProjects(at('site'), peers, at('projects'));
      for (const [n, peer] of peers.entries())
        byPeer[n]?.push(await measurePeer(peer, projects[n] ?? '', at(`out-${n}`)));
      wholes.push(await measureWhole(at('data'), at('whole')));
    }
    const figures: PeerFigures[] = [];
    for (const [n, peer] of peers.entries()) {
      const folders = { site: at('site'), project: projects[n] ?? '', out: at(`out-${n}`) };
      figures.push(await peerFigures(peer, byPeer[n] ?? [], folders));
    }
    return {
      size,
      files,
      rounds,
      stages: mediansByName(stages),
      whole: medianUsage(wholes.map(({ whole }) => whole)),
      again: medianUsage(wholes.map(({ again }) => again)),
      output: outputOf(at('site')),
      peers: figures,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
