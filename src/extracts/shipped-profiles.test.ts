import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectPath } from '../database/index.ts';
import { readContracts } from '../operations/extracts/index.ts';
import { layoutOf, profileSchema, readProfile } from './index.ts';

const contracts = readContracts();
const textOf = (name: string): string => readFileSync(projectPath('profiles', name), 'utf8');

describe('profiles that ship', () => {
  it.each(['template', 'meridian', 'longshore', 'quarterdeck'])(
    '[EX-10] %s is read without a fault',
    (name) => {
      const profile = readProfile(textOf(`${name}.yaml`), `${name}.yaml`, contracts);
      expect(profile.ok ? [] : profile.faults).toEqual([]);
    },
  );

  it('[EX-10] that of the template reads every column of every contract, and every one of its own files', () => {
    const profile = readProfile(textOf('template.yaml'), 'template.yaml', contracts);
    expect(
      profile.ok && profile.value.files.map(({ name, rows }) => [name, Object.keys(rows[0]?.columns ?? {})]),
    ).toEqual(contracts.map(({ name, columns }) => [name, columns.map((column) => column.name)]));
    for (const { name, columns } of contracts) {
      const layout = profile.ok
        ? layoutOf(
            profile.value,
            columns.map((column) => column.name),
          )
        : undefined;
      expect(layout?.name).toBe(name);
    }
  });

  it('[EX-10] the published JSON Schema is that of the reader itself', () => {
    expect(JSON.parse(textOf('profile.schema.json'))).toEqual(profileSchema());
  });
});
