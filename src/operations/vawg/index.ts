export {
  compareDefinitions,
  type DefinedFigure,
  type DefinitionState,
  loadDefinition,
  readDefinitionFile,
  readDefinitions,
  readOffenceCodes,
  type SideBySide,
  shippedDefinitions,
} from './definition.ts';
