/**
 * Offences of the made-up recorded crime tables: code, description, group and subgroup as the Home Office writes them,
 * offences per 1,000 residents a year and the season are ours. The subgroups add up to about what the street files hold.
 */

import type { Season } from './crime-parameters.ts';

export interface Offence {
  readonly code: string;
  readonly description: string;
  readonly group: string;
  readonly subgroup: string;
  readonly rate: number;
  readonly season: Season;
}

type Row = readonly [code: string, description: string, rate: number];

const inGroup = (group: string, subgroup: string, season: Season, rows: readonly Row[]): readonly Offence[] =>
  rows.map(([code, description, rate]) => ({ code, description, group, subgroup, rate, season }));

const violence = 'Violence against the person';
const sexual = 'Sexual offences';
const theft = 'Theft offences';
const damage = 'Criminal damage and arson';
const drugs = 'Drug offences';
const weapons = 'Possession of weapons offences';
const publicOrder = 'Public order offences';
const society = 'Miscellaneous crimes against society';

export const offences: readonly Offence[] = [
  ...inGroup(violence, 'Homicide', 'level', [['1', 'Murder', 0.01]]),
  ...inGroup(violence, 'Death or serious injury - unlawful driving', 'level', [
    ['4.4', 'Causing death or serious injury by dangerous driving', 0.012],
  ]),
  ...inGroup(violence, 'Violence with injury', 'summer', [
    ['2', 'Attempted murder', 0.015],
    ['5D', 'Assault with intent to cause serious harm', 0.55],
    ['8N', 'Assault with injury', 7.6],
    ['8S', 'Assault with injury on a constable', 0.2],
  ]),
  ...inGroup(violence, 'Violence without injury', 'summer', [
    ['3B', 'Threats to kill', 0.75],
    ['11A', 'Cruelty to children/young persons', 0.35],
    ['36', 'Kidnapping', 0.12],
    ['104', 'Assault without injury on a constable', 0.5],
    ['105A', 'Assault without injury', 10.1],
    ['106', 'Modern slavery', 0.15],
  ]),
  ...inGroup(violence, 'Stalking and harassment', 'level', [
    ['8L', 'Harassment', 3.7],
    ['8Q', 'Stalking', 2.1],
    ['8R', 'Malicious Communications', 3.9],
    ['8U', 'Controlling and coercive behaviour', 0.75],
  ]),
  ...inGroup(sexual, 'Rape offences', 'summer', [
    ['19C', 'Rape of a female aged 16 and over', 0.72],
    ['19D', 'Rape of a female child under 16', 0.15],
    ['19E', 'Rape of a female child under 13', 0.09],
    ['19F', 'Rape of a male aged 16 and over', 0.05],
    ['19G', 'Rape of a male child under 16', 0.03],
    ['19H', 'Rape of a male child under 13', 0.04],
  ]),
  ...inGroup(sexual, 'Other sexual offences', 'summer', [
    ['17A', 'Sexual assault on a male aged 13 and over', 0.1],
    ['20A', 'Sexual assault on a female aged 13 and over', 0.7],
    ['20B', 'Sexual assault on a female child under 13', 0.16],
    ['22B', 'Sexual activity involving child under 16', 0.24],
    ['88A', 'Sexual grooming', 0.12],
    ['88E', 'Exposure and voyeurism', 0.27],
  ]),
  ...inGroup('Robbery', 'Robbery of personal property', 'winter', [
    ['34B', 'Robbery of personal property', 1.1],
  ]),
  ...inGroup('Robbery', 'Robbery of business property', 'winter', [
    ['34A', 'Robbery of business property', 0.2],
  ]),
  ...inGroup(theft, 'Residential burglary', 'winter', [['28E', 'Burglary Residential', 3.1]]),
  ...inGroup(theft, 'Non-residential burglary', 'winter', [['30C', 'Burglary Business and Community', 1.4]]),
  ...inGroup(theft, 'Vehicle offences', 'winter', [
    ['45', 'Theft from vehicle', 3.6],
    ['48', 'Theft or unauthorised taking of motor vehicle', 2.2],
    ['126', 'Interfering with a motor vehicle', 0.7],
  ]),
  ...inGroup(theft, 'Theft from the person', 'christmas', [['39', 'Theft from the person', 2]]),
  ...inGroup(theft, 'Bicycle theft', 'evenings', [
    ['44', 'Theft or unauthorised taking of a pedal cycle', 1.1],
  ]),
  ...inGroup(theft, 'Shoplifting', 'christmas', [['46', 'Shoplifting', 7.5]]),
  ...inGroup(theft, 'Other theft offences', 'level', [
    ['49', 'Other theft', 6.2],
    ['49A', 'Making off without payment', 1.8],
  ]),
  ...inGroup(damage, 'Arson', 'level', [['56B', 'Arson not endangering life', 0.35]]),
  ...inGroup(damage, 'Criminal damage', 'level', [
    ['58A', 'Criminal damage to a dwelling', 2.3],
    ['58C', 'Criminal damage to a vehicle', 3.6],
    ['58D', 'Other criminal damage', 2.2],
  ]),
  ...inGroup(drugs, 'Trafficking of drugs', 'level', [['92A', 'Trafficking in controlled drugs', 0.7]]),
  ...inGroup(drugs, 'Possession of drugs', 'level', [
    ['92D', 'Possession of controlled drugs (excl. Cannabis)', 0.6],
    ['92E', 'Possession of controlled drugs (Cannabis)', 1.9],
  ]),
  ...inGroup(weapons, weapons, 'level', [
    ['10C', 'Possession of other weapons', 0.35],
    ['10D', 'Possession of article with blade or point', 0.65],
  ]),
  ...inGroup(publicOrder, publicOrder, 'summer', [
    ['9A', 'Public fear, alarm or distress', 6.6],
    ['66', 'Other offences against the State or public order', 1.4],
  ]),
  ...inGroup(society, society, 'level', [
    ['54', 'Handling stolen goods', 0.2],
    ['59', 'Threat or possession with intent to commit criminal damage', 0.7],
    ['79', 'Perverting the course of justice', 0.25],
    ['86', 'Obscene publications etc', 0.85],
  ]),
];
