/** How far a kernel is and, where its positions so far are worth a look, how to have them. */
export type Step = { done: number; xy?: () => Float64Array };

/** A long calculation over typed arrays: it yields often, and returns positions or an order. */
export type Kernel = Generator<Step, Float64Array, void>;
