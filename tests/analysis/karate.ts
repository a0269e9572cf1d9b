import type { Graph } from '../../src/model/values.ts';
import { link, node } from '../scene/graphs.ts';

/**
 * Zachary's karate club, an unweighted graph of 34 members and 78 friendships: W. W. Zachary, "An information flow model
 * for conflict and fission in small groups", Journal of Anthropological Research 33 (1977), figure 1. Each row: a member,
 * and the friends of higher number.
 */
const FRIENDS: readonly (readonly [member: number, ...friends: number[]])[] = [
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 18, 20, 22, 32],
  [2, 3, 4, 8, 14, 18, 20, 22, 31],
  [3, 4, 8, 9, 10, 14, 28, 29, 33],
  [4, 8, 13, 14],
  [5, 7, 11],
  [6, 7, 11, 17],
  [7, 17],
  [9, 31, 33, 34],
  [10, 34],
  [14, 34],
  [15, 33, 34],
  [16, 33, 34],
  [19, 33, 34],
  [20, 34],
  [21, 33, 34],
  [23, 33, 34],
  [24, 26, 28, 30, 33, 34],
  [25, 26, 28, 32],
  [26, 32],
  [27, 30, 34],
  [28, 34],
  [29, 32, 34],
  [30, 33, 34],
  [31, 33, 34],
  [32, 33, 34],
  [33, 34],
];

export const memberId = (number: number): string => `country:m${String(number).padStart(2, '0')}`;

export const karate: Graph = {
  nodes: Array.from({ length: 34 }, (_, index) => node('Country', memberId(index + 1), `Member ${index + 1}`)),
  relationships: FRIENDS.flatMap(([member, ...friends]) =>
    friends.map((friend) => link(memberId(member), 'KNOWS', memberId(friend))),
  ),
};
