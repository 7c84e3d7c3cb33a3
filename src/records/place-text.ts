export const comma = 44;
const [hyphen, point, nought] = [45, 46, 48];

/** The bounds that hold every map point of the United Kingdom, degrees WGS 84. */
const bounds = { west: -9, east: 2.5, south: 49, north: 61.5 };
/** Digits after the point that a coordinate may have; published ones have six. */
const decimalsMax = 12;
/** GSS code of a lower layer super output area of England (E01) or Wales (W01), a Scottish data zone (S01) or a Northern Ireland area. */
const areaCode = /^(?:[EWS]01\d{6}|N\d{8}|95[A-Z]{2}\d{2}[A-Z]\d)$/;

/**
 * Degrees in plain decimal notation, one or two digits before the point; NaN for anything else. Written out because it
 * runs twice for every row, where a pattern and a conversion would take several times as long.
 */
export function readDegrees(text: string): number {
  const start = text.charCodeAt(0) === hyphen ? 1 : 0;
  let value = 0;
  let decimals = -1;
  for (let index = start; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === point && decimals === -1 && index > start) {
      decimals = 0;
      continue;
    }
    const digit = code - nought;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    if (decimals === -1 && index >= start + 2) return Number.NaN;
    value = value * 10 + digit;
    if (decimals !== -1) decimals += 1;
  }
  if (text.length === start || decimals === 0 || decimals > decimalsMax) return Number.NaN;
  const size = decimals === -1 ? value : value / 10 ** decimals;
  return start === 1 ? -size : size;
}

export function isArea(text: string): boolean {
  return text === '' || areaCode.test(text);
}

export function isLongitude(text: string): boolean {
  const value = readDegrees(text);
  return value >= bounds.west && value <= bounds.east;
}

function isLatitude(text: string): boolean {
  const value = readDegrees(text);
  return value >= bounds.south && value <= bounds.north;
}

/** Area, longitude and latitude as COPY reads them; undefined when one of them is faulty or half a point is missing. */
export function placeText(longitude: string, latitude: string, area: string): string | undefined {
  if (!isArea(area)) return undefined;
  const areaText = area === '' ? '\\N' : area;
  if (longitude === '' && latitude === '') return `${areaText}\t\\N\t\\N`;
  if (!isLongitude(longitude) || !isLatitude(latitude)) return undefined;
  return `${areaText}\t${longitude}\t${latitude}`;
}
