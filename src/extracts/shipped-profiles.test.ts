import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectPath } from '../database/index.ts';
import { readContracts } from '../operations/extracts/index.ts';
import { profileSchema, readProfile } from './index.ts';

const contracts = readContracts();
const textOf = (name: string): string => readFileSync(projectPath('profiles', name), 'utf8');

describe('profiles that ship', () => {
  it.each(['meridian', 'longshore', 'quarterdeck'])('[EX-10] %s is read without a fault', (name) => {
    const profile = readProfile(textOf(`${name}.yaml`), `${name}.yaml`, contracts);
    expect(profile.ok ? [] : profile.faults).toEqual([]);
  });

  it('[EX-10] the published JSON Schema is that of the reader itself', () => {
    expect(JSON.parse(textOf('profile.schema.json'))).toEqual(profileSchema());
  });
});
