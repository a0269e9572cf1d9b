import { t } from './t.ts';

/** What a step would not find in the picture: things that are to stand out, or anything where it looks. */
export const lacksWords = ({ missing, seesNothing }: { missing: number; seesNothing: boolean }): string[] => [
  ...(missing > 0 ? [t('steps.missing', { count: missing })] : []),
  ...(seesNothing ? [t('steps.seesNothing')] : []),
];
