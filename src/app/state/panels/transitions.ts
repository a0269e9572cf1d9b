export type Drawer = 'table' | 'timeline' | 'analysis' | 'cypher';

/** Which panels stand open. On a phone they are sheets, of which one is open at a time. */
export type Panels = {
  questions: boolean;
  evidence: boolean;
  /** Stands in the place of the evidence, which waits until it is closed. */
  story: boolean;
  drawer: Drawer | undefined;
};

const ALL_CLOSED: Panels = { questions: false, evidence: false, story: false, drawer: undefined };

/** Where the evidence would take from the picture, it waits until something is chosen. */
export type Room = 'phone' | 'narrow' | 'wide';

export const panelsAtStart = (room: Room): Panels =>
  room === 'phone' ? ALL_CLOSED : { ...ALL_CLOSED, questions: true, evidence: room === 'wide' };

const open = (panels: Panels, change: Partial<Panels>, isPhone: boolean): Panels => ({
  ...(isPhone ? ALL_CLOSED : panels),
  ...change,
});

export const toggleQuestions = (panels: Panels, isPhone: boolean): Panels =>
  open(panels, { questions: !panels.questions }, isPhone);

export const openQuestions = (panels: Panels, isPhone: boolean): Panels => open(panels, { questions: true }, isPhone);

export const toggleEvidence = (panels: Panels, isPhone: boolean): Panels =>
  open(panels, { evidence: panels.story || !panels.evidence, story: false }, isPhone);

export const openEvidence = (panels: Panels, isPhone: boolean): Panels =>
  panels.evidence || panels.story ? panels : open(panels, { evidence: true }, isPhone);

export const openStory = (panels: Panels, isPhone: boolean): Panels => open(panels, { story: true }, isPhone);

export const toggleDrawer = (panels: Panels, drawer: Drawer, isPhone: boolean): Panels =>
  open(panels, { drawer: panels.drawer === drawer ? undefined : drawer }, isPhone);

export const openDrawer = (panels: Panels, drawer: Drawer, isPhone: boolean): Panels =>
  open(panels, { drawer }, isPhone);

/** A sheet gives way to the picture as soon as a question was chosen in it. */
export const afterAsking = (panels: Panels, isPhone: boolean): Panels => (isPhone ? ALL_CLOSED : panels);
