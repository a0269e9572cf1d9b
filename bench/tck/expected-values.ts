import type { GraphNode, GraphPath, GraphRelationship, Properties, Property, Value } from '../../src/model/values.ts';

/**
 * The notation in which the TCK writes values, `[(:A {x: 1}), 'text', NaN]`, read as the values of our model. Its nodes
 * and relationships have no ids: those of a path are numbered, so that the directions in it can be told.
 */
export function readExpectedValue(text: string): Value {
  const reader = new Reader(text);
  const value = reader.value();
  reader.end();
  return value;
}

const NUMBER = /-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const WORD = /null|true|false|NaN|-?Inf(?:inity)?/y;
const NAME = /`((?:``|[^`])*)`|[^\s:{}()[\]<>,'`|-]+/y;
const STRING = /'((?:\\.|[^'\\])*)'/sy;
const BLANK = /\s*/y;

const WORDS: { [word: string]: Value } = {
  null: null,
  true: true,
  false: false,
  // As the interface Database gives them: JSON has no such numbers.
  NaN: 'NaN',
  Inf: 'Infinity',
  Infinity: 'Infinity',
  '-Inf': '-Infinity',
  '-Infinity': '-Infinity',
};

class Reader {
  #at = 0;

  constructor(private readonly text: string) {}

  value(): Value {
    const next = this.#peek();
    if (next === '(') return this.#node('');
    if (next === '<') return this.#path();
    if (next === '{') return this.#map();
    if (next === '[') return this.#is('[:') ? this.#relationship() : this.#list();
    if (next === "'") return this.#string();
    const word = this.#match(WORD)?.[0];
    return word === undefined ? this.#number() : (WORDS[word] ?? null);
  }

  end(): void {
    if (this.#peek() !== '') throw this.#fault('the end');
  }

  #list(): Value[] {
    return this.#between('[', ']', () => this.value());
  }

  #map<Inner extends Value>(): { [key: string]: Inner } {
    const entries = this.#between('{', '}', () => {
      const key = this.#name();
      this.#expect(':');
      return [key, this.value()] as [string, Inner];
    });
    return Object.fromEntries(entries);
  }

  #node(id: string): GraphNode {
    this.#expect('(');
    const labels: string[] = [];
    while (this.#take(':')) labels.push(this.#name());
    const properties = this.#properties();
    this.#expect(')');
    return { $type: 'node', id, labels, properties };
  }

  #relationship(start = '', end = ''): GraphRelationship {
    this.#expect('[');
    this.#expect(':');
    const type = this.#name();
    const properties = this.#properties();
    this.#expect(']');
    return { $type: 'relationship', id: '', type, start, end, properties };
  }

  #properties(): Properties {
    return this.#peek() === '{' ? this.#map<Property>() : {};
  }

  #path(): GraphPath {
    this.#expect('<');
    const nodes = [this.#node('0')];
    const relationships: GraphRelationship[] = [];
    while (!this.#take('>')) {
      const [before, after] = [String(nodes.length - 1), String(nodes.length)];
      const isBackwards = this.#take('<-');
      if (!isBackwards) this.#expect('-');
      relationships.push(isBackwards ? this.#relationship(after, before) : this.#relationship(before, after));
      this.#expect(isBackwards ? '-' : '->');
      nodes.push(this.#node(after));
    }
    return { $type: 'path', nodes, relationships };
  }

  #string(): string {
    const inner = this.#match(STRING)?.[1];
    if (inner === undefined) throw this.#fault("a string's end");
    return inner.replace(/\\(['\\])/g, '$1');
  }

  #number(): Value {
    const text = this.#match(NUMBER)?.[0];
    if (text === undefined) throw this.#fault('a value');
    const number = Number(text);
    const isTooLarge = /^-?\d+$/.test(text) && !Number.isSafeInteger(number);
    return isTooLarge ? { $type: 'integer', value: text } : number;
  }

  #name(): string {
    const match = this.#match(NAME);
    if (!match) throw this.#fault('a name');
    return match[1]?.replaceAll('``', '`') ?? match[0];
  }

  #between<Item>(open: string, close: string, item: () => Item): Item[] {
    this.#expect(open);
    const items: Item[] = [];
    while (!this.#take(close)) {
      if (items.length > 0) this.#expect(',');
      items.push(item());
    }
    return items;
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    this.#skipBlanks();
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.text) ?? undefined;
    if (match) this.#at = pattern.lastIndex;
    return match;
  }

  #skipBlanks(): void {
    BLANK.lastIndex = this.#at;
    BLANK.exec(this.text);
    this.#at = BLANK.lastIndex;
  }

  #peek(): string {
    this.#skipBlanks();
    return this.text.charAt(this.#at);
  }

  #is(token: string): boolean {
    this.#skipBlanks();
    return this.text.startsWith(token, this.#at);
  }

  #take(token: string): boolean {
    if (!this.#is(token)) return false;
    this.#at += token.length;
    return true;
  }

  #expect(token: string): void {
    if (!this.#take(token)) throw this.#fault(token);
  }

  #fault(expected: string): Error {
    return new Error(`${this.text}: expected ${expected} at character ${this.#at + 1}`);
  }
}
