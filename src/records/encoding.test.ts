import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EncodingSurvey, utf16Of } from './encoding.ts';

function judge(bytes: Uint8Array, cutAt = bytes.length) {
  const survey = new EncodingSurvey();
  survey.mixed(bytes.subarray(0, cutAt));
  survey.mixed(bytes.subarray(cutAt));
  return survey.verdict();
}

describe('proving an encoding', () => {
  it('[RE-5] calls valid UTF-8 so, wherever the bytes are cut', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 }).map((string) => string.replaceAll('\0', ''));
    fc.assert(
      fc.property(text, fc.nat(), (string, place) => {
        const bytes = Buffer.from(string);
        expect(judge(bytes, place % (bytes.length + 1))).toEqual({ encoding: 'utf-8' });
      }),
    );
  });

  it('[RE-5] agrees with the strict decoder of the platform on any bytes without zeros', () => {
    const byte = fc.oneof(fc.integer({ min: 1, max: 255 }), fc.constantFrom(0xc2, 0xa9, 0xe2, 0x80, 0x94));
    fc.assert(
      fc.property(fc.array(byte), (list) => {
        const bytes = Uint8Array.from(list);
        const valid = (() => {
          try {
            new TextDecoder('utf-8', { fatal: true }).decode(bytes);
            return true;
          } catch {
            return false;
          }
        })();
        expect(judge(bytes).encoding === 'utf-8').toBe(valid);
      }),
      { numRuns: 2000 },
    );
  });

  it('[RE-5] calls a file Windows-1252 when it has such letters and no UTF-8 at all', () => {
    expect(judge(Buffer.from('Ynys M\xf4n \x96 ok\n', 'latin1'))).toEqual({ encoding: 'windows-1252' });
  });

  it('[RE-5] calls a mixture broken and names the line', () => {
    const mixed = Buffer.concat([Buffer.from('Ynys Môn\nfine\n'), Buffer.from('caf\xe9\n', 'latin1')]);
    expect(judge(mixed)).toMatchObject({ encoding: 'broken', line: 3 });
    expect(judge(Buffer.from('a\n\x81\n', 'latin1'))).toMatchObject({ encoding: 'broken', line: 2 });
    expect(judge(Buffer.from('Ynys Môn').subarray(0, 7))).toMatchObject({ encoding: 'windows-1252' });
    expect(judge(Buffer.from('a\nb\0c'))).toMatchObject({ encoding: 'broken', line: 2 });
  });

  it('[RE-5] tells UTF-16 by its mark, or by the zeros that plain letters leave', () => {
    const header = 'Crime ID,Month';
    const little = Buffer.from(header, 'utf16le');
    const big = Buffer.from(little).swap16();
    expect(utf16Of(little)).toBe('utf-16le');
    expect(utf16Of(big)).toBe('utf-16be');
    expect(utf16Of(Buffer.from([0xff, 0xfe, 0x41, 0]))).toBe('utf-16le');
    expect(utf16Of(Buffer.from([0xfe, 0xff, 0, 0x41]))).toBe('utf-16be');
    expect(utf16Of(Buffer.from(header))).toBeUndefined();
    expect(utf16Of(Buffer.from('ab'))).toBeUndefined();
  });
});
