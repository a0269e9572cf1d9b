import Sigma from 'sigma';

type Emit = (this: Sigma, type: string, ...payload: unknown[]) => boolean;

/** Calls after each frame of any Sigma that is made from now on. */
export function onSigmaDrawn(listener: (sigma: Sigma) => void): void {
  const emit = Reflect.get(Sigma.prototype, 'emit') as Emit;
  const watched: Emit = function (type, ...payload) {
    const isHeard = emit.call(this, type, ...payload);
    if (type === 'afterRender') listener(this);
    return isHeard;
  };
  Reflect.set(Sigma.prototype, 'emit', watched);
}
