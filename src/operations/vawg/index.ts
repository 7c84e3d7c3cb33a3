export {
  compareDefinitions,
  type DefinedFigure,
  type DefinitionState,
  loadDefinition,
  loadShippedDefinitions,
  readDefinitionFile,
  readDefinitions,
  readOffenceCodes,
  type SideBySide,
  shippedDefinitions,
} from './definition.ts';
