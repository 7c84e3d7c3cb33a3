// Made-up forces: rows a second and peak memory, a year of the country at a tenth and at full size (a million crimes against
// women and girls). Each size runs in a process of its own, so that its memory is its own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import {
  type BenchCase,
  type BenchOptions,
  type BenchReport,
  compared,
  machine,
  measured,
} from './report.ts';

const answer = z.object({
  rows: z.record(z.string(), z.number()),
  rowsASecond: z.number(),
  peakMegabytes: z.number(),
});

const memoryAim = {
  text: 'ten times the rows take at most 1.5 times the memory',
  holds: (ratio: number): boolean => ratio <= 1.5,
};

export async function bench(options: BenchOptions): Promise<BenchReport> {
  const [small, large] = options.quick ? [0.005, 0.02] : [0.1, 1];
  options.progress(`made-up forces: scale ${small}`);
  const first = make(small);
  options.progress(`made-up forces: scale ${large}`);
  const second = make(large);
  const cases: BenchCase[] = [
    measured(`rows written, scale ${small}`, first.rowsASecond, 'rows/s'),
    measured(`rows written, scale ${large}`, second.rowsASecond, 'rows/s'),
    compared(
      { name: `peak memory, scale ${large}`, value: second.peakMegabytes, unit: 'MB' },
      { name: `scale ${small}`, value: first.peakMegabytes },
      memoryAim,
    ),
  ];
  return { name: 'synthetic', machine: machine(), cases };
}

function make(scale: number): z.infer<typeof answer> {
  const folder = mkdtempSync(join(tmpdir(), 'watershed-bench-'));
  try {
    const span = ['--from', '2023-04', '--to', '2024-03'];
    const run = spawnSync(
      process.execPath,
      [
        'bin/watershed.js',
        'synthetic',
        'forces',
        '--scale',
        String(scale),
        ...span,
        '--out',
        join(folder, 'out'),
        '--json',
      ],
      { encoding: 'utf8', maxBuffer: 1 << 26 },
    );
    if (run.stdout === '')
      throw new Error(`watershed synthetic forces ended with ${run.status}: ${run.stderr}`);
    return answer.parse(JSON.parse(run.stdout));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
