import Sigma from 'sigma';
import type { SceneRelationship } from '../../scene/scene.ts';
import { shapeOf } from '../../scene/shapes.ts';
import { colourOf, lineColour } from '../../scene/theme.ts';
import type { ThemeName } from '../../scene/theme.ts';
import { connectionStyle } from './drawing-limits.ts';
import { widthOf } from './drawn.ts';
import type { Drawn } from './drawn.ts';
import { NO_EMPHASIS } from './emphasis.ts';
import type { Emphasis } from './emphasis.ts';
import { createLook, withOpacity } from './look.ts';
import type { Look } from './look.ts';
import { createConnectionProgram } from './programs/connection-program.ts';
import type { RibbonData } from './programs/connection-program.ts';
import { createHairProgram } from './programs/hair-program.ts';
import { createNodeProgram } from './programs/node-program.ts';
import type { ShapeData } from './programs/node-program.ts';
import { shapeId } from './programs/shape-distance.ts';
import { createStageGraph } from './scene-graph.ts';
import type { ConnectionAttributes, NodeAttributes } from './scene-graph.ts';
import { FRAME, lengthFactor, toView } from './view.ts';

/** One Sigma with the graph it draws and what its programs and reducers read. */
export type Renderer = Drawn & {
  sigma: Sigma<NodeAttributes, ConnectionAttributes>;
  look: Look;
  /** Id of what Sigma holds as lying under the pointer. */
  pointedAt: string | undefined;
};

const CURVE_STEPS = 20;
const HAIR = 1;

/** Clearly stronger than at rest, yet a hub's many connections do not become one blot. */
const emphasisedOpacity = (opacity: number): number => Math.min(0.9, 0.45 + 0.9 * opacity);

/** Throws where the browser has no WebGL. */
export function createRenderer(container: HTMLElement, themeName: ThemeName): Renderer {
  const graph = createStageGraph();
  const look = createLook(themeName);
  const settings = {
    allowInvalidContainer: true,
    stagePadding: 0,
    renderLabels: false,
    enableEdgeEvents: true,
    enableCameraRotation: false,
    doubleClickTimeout: 300,
    defaultNodeType: 'shape',
    nodeProgramClasses: { shape: createNodeProgram(look) },
    edgeProgramClasses: {
      curve: createConnectionProgram(look, CURVE_STEPS),
      line: createConnectionProgram(look, 1),
      hair: createHairProgram(look),
    },
    defaultDrawNodeHover: () => undefined,
    zoomToSizeRatioFunction: (ratio: number) => {
      const { zoom } = toView({ x: 0.5, y: 0.5, ratio }, sizeOf(container));
      return 1 / lengthFactor(zoom);
    },
    nodeReducer: (id: string, data: NodeAttributes) => reduceNode(renderer, id, data),
    edgeReducer: (id: string, data: ConnectionAttributes) => reduceConnection(renderer, id, data),
  };
  const renderer = { graph, look, emphasis: NO_EMPHASIS, selection: new Set(), pointedAt: undefined } as Omit<
    Renderer,
    'sigma'
  > as Renderer;
  renderer.sigma = new Sigma(graph, container, settings);
  renderer.sigma.setCustomBBox({ x: [-FRAME / 2, FRAME / 2], y: [-FRAME / 2, FRAME / 2] });
  watchPointedAt(renderer);
  // Sigma takes all of the graph in anew for every single thing that leaves it; the stage tells it once for all.
  graph.removeAllListeners();
  return renderer;
}

const sizeOf = (container: HTMLElement) => ({ width: container.offsetWidth, height: container.offsetHeight });

function watchPointedAt(renderer: Renderer): void {
  const { sigma } = renderer;
  const hold = (id: string | undefined): void => {
    renderer.pointedAt = id;
  };
  sigma.on('enterNode', ({ node }) => hold(node)).on('leaveNode', () => hold(undefined));
  sigma.on('enterEdge', ({ edge }) => hold(edge)).on('leaveEdge', () => hold(undefined));
}

/** Lets Sigma forget what lay under the pointer, as if that had left the stage: it does not notice by itself. */
export function forgetPointedAt({ sigma }: Renderer): void {
  const coords = { x: -1, y: -1, sigmaDefaultPrevented: false, preventSigmaDefault: () => undefined };
  sigma.getMouseCaptor().emit('mousemove', { ...coords, original: new MouseEvent('mousemove') });
}

/** Whole objects of one form each, as Sigma would otherwise add what is missing one by one. */
function reduceNode({ look, emphasis, selection }: Renderer, id: string, attributes: NodeAttributes): ShapeData {
  const { x, y, size, node } = attributes;
  return {
    x,
    y,
    size,
    color: colourOf(look.theme, node.paint),
    type: 'shape',
    label: null,
    hidden: false,
    highlighted: false,
    forceLabel: false,
    zIndex: 0,
    shape: shapeId(shapeOf(node.kind)),
    isEmphasised: emphasis.nodes.has(id),
    isSelected: selection.has(id),
  };
}

function reduceConnection(renderer: Renderer, id: string, { connection }: ConnectionAttributes): RibbonData {
  const { graph, look, emphasis } = renderer;
  const { opacity } = connection;
  const isEmphasised = emphasis.connections.has(id);
  const colour = lineColour(look.theme, connection);
  return {
    size: widthOf(renderer, connection),
    color: withOpacity(colour, isEmphasised ? emphasisedOpacity(opacity) : opacity),
    type: programOf(connection, graph.size),
    label: '',
    hidden: false,
    forceLabel: false,
    zIndex: 0,
    connection,
    isEmphasised,
  };
}

/** A connection that has to be told apart by its width or dashes is a ribbon also among very many. */
function programOf({ width, grade }: SceneRelationship, connections: number): 'curve' | 'line' | 'hair' {
  const style = connectionStyle(connections);
  return style === 'line' && width <= HAIR && grade === undefined ? 'hair' : style;
}

/** Applies a new emphasis or selection to the items it changes, without indexing the graph anew. */
export function setEmphasis(renderer: Renderer, emphasis: Emphasis, selection: ReadonlySet<string>): void {
  const { graph, sigma } = renderer;
  const chosen = differing(renderer.selection, selection);
  const nodes = new Set([...differing(renderer.emphasis.nodes, emphasis.nodes), ...chosen]);
  const connections = new Set([...differing(renderer.emphasis.connections, emphasis.connections), ...chosen]);
  renderer.emphasis = emphasis;
  renderer.selection = selection;
  sigma.refresh({
    partialGraph: {
      nodes: [...nodes].filter((id) => graph.hasNode(id)),
      edges: [...connections].filter((id) => graph.hasEdge(id)),
    },
    skipIndexation: true,
    schedule: true,
  });
}

/** What is in one of two sets alone. */
function differing(one: ReadonlySet<string>, other: ReadonlySet<string>): string[] {
  if (one === other) return [];
  const ids: string[] = [];
  for (const id of one) if (!other.has(id)) ids.push(id);
  for (const id of other) if (!one.has(id)) ids.push(id);
  return ids;
}

/** Draws nodes, and the connections that hang on them, where the graph now has them. */
export function redrawMoved({ graph, sigma }: Renderer, nodes: readonly string[], edges: readonly string[]): void {
  sigma.refresh({
    partialGraph: { nodes: nodes.filter((id) => graph.hasNode(id)), edges: edges.filter((id) => graph.hasEdge(id)) },
    skipIndexation: true,
    schedule: true,
  });
}

/** Whether this browser can draw the stage at all. */
export function hasWebGl(): boolean {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
  if (!context) return false;
  const isUsable = context instanceof WebGL2RenderingContext || context.getExtension('ANGLE_instanced_arrays') !== null;
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return isUsable;
}
