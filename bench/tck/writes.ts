const NO_KEYWORDS = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:``|[^`])*`|\/\/[^\n]*|\/\*.*?\*\//gs;
const WRITING = /(?<![.:$\w])(?:CREATE|MERGE|SET|DELETE|REMOVE|FOREACH)(?!\w|\s*:)/i;

/** Whether a statement of the TCK has a clause that writes; good for its statements, not for a reader's. */
export const writes = (cypher: string): boolean => WRITING.test(cypher.replace(NO_KEYWORDS, "''"));
