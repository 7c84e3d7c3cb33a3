import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type ExtractSubject, extractSubjects } from '../../measures/index.ts';
import { openInstallation } from '../../operations/installation/index.ts';
import { type BuildRequest, buildReturn, writePackage } from '../../operations/returns/index.ts';
import { type Command, UsageError } from '../command.ts';
import { readExtractRequest } from '../measures/from-extracts.ts';
import { knownForce } from '../records/load.ts';

/** `watershed return build`: what a force returns to the national body for one quarter. */
export const returnBuildCommand: Command = {
  name: 'return build',
  summary: "Build a force's return for a quarter: checked aggregates only, signed",
  help: `
Usage: watershed return build --force SLUG --quarter MONTH --as-at DAY --vawg NAME --by PERSON --reason TEXT --out PATH
       [--subjects LIST] [--json]

Counts what the force holds, withholds what would show people, and writes a signed package that can leave the force: counts,
figures, groups, completeness and coverage, with the definitions they stand under. It reads rows about people, so it asks who
and why, and leaves an audit entry. Nothing about a person is in the package. The same again gives the same bytes; what an
earlier return of the quarter withheld stays withheld.

  --quarter MONTH   first month of the quarter, for example 2024-04
  --as-at DAY       what was held on that day
  --vawg NAME       the definition of violence against women and girls to count by; its newest version
  --out PATH        a zip where the name ends in .zip, else a folder; nothing may be there yet
  --subjects LIST   what the return speaks of, with commas: ${extractSubjects.join(',')}; all of it by default

Example: watershed return build --force kent --quarter 2024-04 --as-at 2024-12-01 --vawg default --by "A. Analyst"
         --reason "return of the quarter" --out kent-2024-04.zip
`,
  async run(args, terminal) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        force: { type: 'string' },
        quarter: { type: 'string' },
        'as-at': { type: 'string' },
        vawg: { type: 'string' },
        by: { type: 'string' },
        reason: { type: 'string' },
        out: { type: 'string' },
        subjects: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    if (values.force === undefined || values.out === undefined)
      throw new UsageError('give --force and --out');
    const request: BuildRequest = {
      ...readExtractRequest(values),
      force: knownForce(values.force),
      subjects: subjectsOf(values.subjects),
    };
    const installation = await openInstallation(terminal.environment);
    try {
      const { forces, home } = installation;
      const built = await buildReturn(await installation.open('jobs'), home, forces, request);
      if (!built.ok) {
        terminal.err(`Refused: ${built.message}\n`);
        return 1;
      }
      const { counts, files, header, sha256, state, withheld } = built.value;
      await writePackage(resolve(terminal.folder, values.out), files);
      if (values.json === true) {
        terminal.out(
          `${JSON.stringify({ header, sha256, state, counts, withheld, files: files.map(({ path }) => path) })}\n`,
        );
        return 0;
      }
      terminal.out(
        `${header.force}, ${header.from} to ${header.to}, as at ${header.asAt}: ${counts} counts, ${withheld} of them withheld to ` +
          `protect people.\n${state === 'again' ? 'Nothing changed since it was built: these are the same bytes.\n' : ''}` +
          `Package: ${values.out}\nSHA-256 of its description: ${sha256}\n`,
      );
      return 0;
    } finally {
      await installation.close();
    }
  },
};

function subjectsOf(list: string | undefined): readonly ExtractSubject[] {
  if (list === undefined) return extractSubjects;
  return list.split(',').map((name) => {
    const subject = extractSubjects.find((each) => each === name.trim());
    if (subject === undefined) {
      throw new UsageError(`--subjects: "${name}" is none of ${extractSubjects.join(', ')}`);
    }
    return subject;
  });
}
