import type { Health } from '../../../model/wire.ts';

export const openingOf = (_health: Health): 'whole' | 'overview' => 'whole';
