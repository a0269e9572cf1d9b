/** Of more connections, numbers would cover the picture and their list outgrow it. */
export const MOST_FOOTNOTED = 150;
