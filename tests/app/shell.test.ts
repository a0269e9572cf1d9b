import { describe, expect, it } from 'vitest';
import { excerptAt, offsetAt } from '../../src/app/panels/cypher/error-place.ts';
import type { Answer } from '../../src/app/picture/use-answer.ts';
import { fittingDrawer } from '../../src/app/shell/fitting-drawer.ts';
import { publisherWords } from '../../src/words/publisher-words.ts';
import { sourceIdsOf } from '../../src/scene/publishers.ts';
import { emptyView } from '../../src/model/view-at-rest.ts';
import type { View } from '../../src/model/view.ts';
import type { GraphNode, GraphRelationship } from '../../src/model/values.ts';
import { node } from './records.ts';
import { pictureText, questionWords } from '../../src/words/picture-text.ts';
import {
  afterAsking,
  openDrawer,
  openEvidence,
  openStory,
  panelsAtStart,
  toggleDrawer,
  toggleEvidence,
  toggleQuestions,
} from '../../src/app/state/panels/transitions.ts';
import { switchTheme, themeOf } from '../../src/app/state/theme/theme-choice.ts';

describe('the theme', () => {
  it('follows the system until it is changed, and again once changed back', () => {
    expect([themeOf(undefined, true), themeOf(undefined, false), themeOf('light', true)]).toEqual([
      'dark',
      'light',
      'light',
    ]);
    const chosen = switchTheme(undefined, true);
    expect(chosen).toBe('light');
    expect(switchTheme(chosen, true)).toBeUndefined();
    expect(switchTheme('light', false)).toBe('dark');
  });
});

describe('panels', () => {
  it('stand open beside the picture and keep each other company', () => {
    const start = panelsAtStart('wide');
    expect(start).toEqual({ questions: true, evidence: true, story: false, drawer: undefined });
    expect(panelsAtStart('narrow')).toEqual({ ...start, evidence: false });
    expect(toggleDrawer(start, 'table', false)).toEqual({ ...start, drawer: 'table' });
    expect(toggleDrawer({ ...start, drawer: 'table' }, 'table', false)).toEqual(start);
    expect(toggleDrawer({ ...start, drawer: 'table' }, 'cypher', false).drawer).toBe('cypher');
    expect(toggleQuestions(start, false).questions).toBe(false);
    expect(toggleEvidence(start, false).evidence).toBe(false);
    expect(openEvidence(start, false)).toBe(start);
    expect(afterAsking(start, false)).toBe(start);
  });

  it.each([false, true])('leave the story open while things are chosen for it (phone: %s)', (isPhone) => {
    const writing = openStory(panelsAtStart(isPhone ? 'phone' : 'narrow'), isPhone);
    expect(openEvidence(writing, isPhone)).toBe(writing);
    expect(toggleEvidence(writing, isPhone)).toMatchObject({ evidence: true, story: false });
  });

  it('are one sheet at a time on a phone', () => {
    const start = panelsAtStart('phone');
    const questions = toggleQuestions(start, true);
    expect(questions).toEqual({ ...start, questions: true });
    expect(openEvidence(questions, true)).toEqual({ ...start, evidence: true });
    expect(openStory(questions, true)).toEqual({ ...start, story: true });
    expect(openDrawer(questions, 'table', true)).toEqual({ ...start, drawer: 'table' });
    expect(afterAsking(questions, true)).toEqual(start);
  });
});

describe('the drawer that opens by itself', () => {
  const ready = (rows: number, nodes: GraphNode[]): Answer => ({
    status: 'ready',
    result: {
      columns: ['n'],
      rows: Array.from({ length: rows }, () => [1]),
      graph: { nodes, relationships: [] },
      truncated: false,
      tookMs: 1,
    },
  });
  const failed: Answer = { status: 'failed', error: new Error('x'), askAgain: () => undefined };

  it.each<{ answer: Answer; type: 'opening' | 'preset' | 'query'; drawer: string | undefined }>([
    { answer: ready(2, []), type: 'preset', drawer: 'table' },
    { answer: ready(2, []), type: 'query', drawer: 'table' },
    { answer: ready(2, [node('country:kz')]), type: 'query', drawer: undefined },
    { answer: ready(0, []), type: 'preset', drawer: undefined },
    { answer: ready(2, []), type: 'opening', drawer: undefined },
    { answer: failed, type: 'query', drawer: 'cypher' },
    { answer: failed, type: 'preset', drawer: undefined },
  ])('is $drawer for a $type whose answer is $answer.status', ({ answer, type, drawer }) => {
    expect(fittingDrawer(answer, { type })).toBe(drawer);
  });
});

describe('the place of a fault', () => {
  const cypher = 'MATCH (n)\nRETRN n\n';
  it.each([
    { place: { line: 2, column: 1 }, excerpt: { before: '', at: 'RETRN', after: ' n' }, offset: 10 },
    { place: { line: 1, column: 7 }, excerpt: { before: 'MATCH ', at: '(', after: 'n)' }, offset: 6 },
    { place: { line: 1, column: 99 }, excerpt: { before: 'MATCH (n)', at: '', after: '' }, offset: 9 },
    { place: { line: 9, column: 1 }, excerpt: undefined, offset: cypher.length },
  ])('line $place.line, column $place.column', ({ place, excerpt, offset }) => {
    expect(excerptAt(cypher, place)).toEqual(excerpt);
    expect(offsetAt(cypher, place)).toBe(offset);
  });
});

describe('the words of a saved picture', () => {
  const counts = { shown: '2 countries', caveats: ['1 program undated'] };
  const dataSet = { title: 'Starter', version: '0.1.0' };

  it('name the question, as the window’s title does', () => {
    expect(questionWords({ type: 'query' })).toEqual({
      title: 'Answer to a query',
    });
  });

  const NO_GRAPH = { nodes: [], relationships: [] };
  const opening = {
    words: questionWords({ type: 'opening' }),
    view: emptyView('by-role'),
    records: NO_GRAPH,
  };
  const origin = { dataSet, drawnOn: new Date(2026, 10, 24) };

  it('say what is counted, what the data is and when it was drawn', () => {
    expect(pictureText(opening, counts, origin)).toEqual({
      title: 'Who trains whom',
      counts: '2 countries · 1 program undated',
      dataSet,
      drawnOn: '24 November 2026',
    });
  });

  it('say what narrows the picture, and as of when', () => {
    const graph = { nodes: [node('country:kz', { name: 'Kazakhstan' })], relationships: [] };
    const view: View = {
      ...emptyView('by-role'),
      asOf: '2023-06-01',
      window: { from: '2021-01-01', until: '2022-12-31', missing: 'keep' },
      filters: [
        { id: '1', isOn: true, type: 'text', text: 'customs' },
        { id: '2', isOn: false, type: 'largest-component' },
      ],
      hidden: ['country:by'],
      projection: 'countries-in-programs',
      focus: { centres: ['country:kz'], hops: 2 },
    };
    const text = pictureText({ ...opening, view, records: graph }, counts, origin);
    expect(text.asOf).toBe('As of 1 June 2023');
    expect(text.filters).toBe(
      'Filters: 2021 – 2022; Name holds “customs”; 1 hidden; Countries in the same programs; Within 2 steps of Kazakhstan',
    );
  });

  it('name publishers by the number of their documents, a few of many', () => {
    const lines = ['TASS', 'Xinhua', 'TASS', 'AIBO'].map((publisher, index) => node(`source:${index}`, { publisher }));
    expect(publisherWords(lines)).toEqual(['TASS (2)', 'AIBO', 'Xinhua']);
    const many = Array.from({ length: 14 }, (_, index) => node(`source:${index}`, { publisher: `Paper ${index}` }));
    expect(publisherWords(many)).toHaveLength(11);
    expect(publisherWords(many).at(-1)).toBe('and 4 more');
  });

  it('find the sources of the connections, each once', () => {
    const sourced = (sources: string[]) => ({ properties: { sources } }) as unknown as GraphRelationship;
    const relationships = [sourced(['source:b', 'source:a']), sourced(['source:a']), sourced([])];
    expect(sourceIdsOf({ nodes: [], relationships })).toEqual(['source:a', 'source:b']);
  });
});
