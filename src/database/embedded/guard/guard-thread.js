import { register } from 'tsx/esm/api';

// `--import tsx` takes no hold of a thread whose process began without it.
register({ tsconfig: false });
await import('./guard-worker.ts');
