import type { Parameters, Preset, Result } from '../../src/model/wire.ts';
import type { Queries } from '../../src/queries/queries.ts';
import type { ByHand } from './by-hand.ts';

/** One thing that is asked of the graph; `rows` says how many came, with a + where a limit cut them. */
export type Question = {
  name: string;
  ask(queries: Queries): Promise<{ answer: object; rows: string }>;
  askByHand?(byHand: ByHand): Promise<number>;
};

/** In the place of defaults that the made-up data lacks; of the two ways to speak a language the wider. */
const STAND_INS: Parameters = { 'country:kz': 'country:m0', 'ministry:mofcom': 'ministry:m0', official: 'any' };

const withCount = (answer: Result, count: number): { answer: Result; rows: string } => ({
  answer,
  rows: `${count}${answer.truncated ? '+' : ''}`,
});

export function presetQuestion(preset: Preset): Question {
  const parameters = Object.fromEntries(
    preset.parameters.map(({ name, default: value }) => [name, STAND_INS[String(value)] ?? value]),
  );
  return {
    name: preset.name,
    ask: async (queries) => {
      const answer = await queries.runPreset(preset.name, parameters);
      return withCount(answer, answer.rows.length);
    },
    askByHand: (byHand) => byHand.run(preset.cypher, parameters),
  };
}

/** What the app asks besides, in several statements each. */
export const appQuestions: readonly Question[] = [
  {
    name: '_the opening graph_',
    ask: async (queries) => {
      const answer = await queries.graph();
      return withCount(answer, answer.graph.relationships.length);
    },
  },
  {
    name: '_search for "seminar 77"_',
    ask: async (queries) => {
      const answer = await queries.search('seminar 77');
      return { answer, rows: String(answer.hits.length) };
    },
  },
  {
    name: '_evidence of a country_',
    ask: async (queries) => {
      const answer = await queries.node('country:m0');
      return { answer, rows: String(answer.relationships.length) };
    },
  },
  {
    name: '_neighbours of a ministry_',
    ask: async (queries) => {
      const answer = await queries.neighbours({ ids: ['ministry:m0'], limit: 300 });
      return withCount(answer, answer.rows.length);
    },
  },
];
