import analysis from './analysis.json';
import api from './api.json';
import charts from './charts.json';
import compare from './compare.json';
import cypher from './cypher.json';
import data from './data.json';
import editor from './editor.json';
import errors from './errors.json';
import evidence from './evidence.json';
import explore from './explore.json';
import exporting from './export.json';
import filters from './filters.json';
import functions from './functions.json';
import history from './history.json';
import kinds from './kinds.json';
import language from './language.json';
import layouts from './layouts.json';
import legend from './legend.json';
import letters from './letters.json';
import notices from './notices.json';
import overview from './overview.json';
import own from './own.json';
import picture from './picture.json';
import presets from './presets.json';
import projections from './projections.json';
import questions from './questions.json';
import relationships from './relationships.json';
import search from './search.json';
import sentence from './sentence.json';
import shell from './shell.json';
import stage from './stage.json';
import steps from './steps.json';
import story from './story.json';
import table from './table.json';
import time from './time.json';
import tools from './tools.json';
import words from './words.json';
import workspace from './workspace.json';

/** Every message of the language, one file a feature. */
export const messages = {
  analysis,
  api,
  charts,
  compare,
  cypher,
  data,
  editor,
  errors,
  evidence,
  explore,
  export: exporting,
  filters,
  functions,
  history,
  kinds,
  language,
  layouts,
  legend,
  letters,
  notices,
  overview,
  own,
  picture,
  presets,
  projections,
  questions,
  relationships,
  search,
  sentence,
  shell,
  stage,
  steps,
  story,
  table,
  time,
  tools,
  words,
  workspace,
};
