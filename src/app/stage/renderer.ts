import Sigma from 'sigma';
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import type { ThemeName } from '../../scene/theme.ts';
import { connectionStyle } from './drawing-limits.ts';
import { NO_EMPHASIS } from './emphasis.ts';
import type { Emphasis } from './emphasis.ts';
import { createLook, withOpacity } from './look.ts';
import type { Look } from './look.ts';
import { createConnectionProgram } from './programs/connection-program.ts';
import type { CurveData } from './programs/connection-program.ts';
import { createNodeProgram } from './programs/node-program.ts';
import type { ShapeData } from './programs/node-program.ts';
import { createStageGraph } from './scene-graph.ts';
import type { ConnectionAttributes, NodeAttributes, StageGraph } from './scene-graph.ts';
import { FRAME, lengthFactor, toView } from './view.ts';

/** One Sigma with the graph it draws and what its programs and reducers read. */
export type Renderer = {
  sigma: Sigma<NodeAttributes, ConnectionAttributes>;
  graph: StageGraph;
  look: Look;
  emphasis: Emphasis;
  /** Ids of what is chosen; the last leads. */
  selection: ReadonlySet<string>;
};

const CURVE_STEPS = 20;
const EMPHASISED_WIDTH = 1.35;

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
    },
    defaultDrawNodeHover: () => undefined,
    zoomToSizeRatioFunction: (ratio: number) => {
      const { zoom } = toView({ x: 0.5, y: 0.5, ratio }, sizeOf(container));
      return 1 / lengthFactor(zoom);
    },
    nodeReducer: (id: string, data: NodeAttributes) => reduceNode(renderer, id, data),
    edgeReducer: (id: string, data: ConnectionAttributes) => reduceConnection(renderer, id, data),
  };
  const renderer = { graph, look, emphasis: NO_EMPHASIS, selection: new Set<string>() } as Omit<
    Renderer,
    'sigma'
  > as Renderer;
  renderer.sigma = new Sigma(graph, container, settings);
  renderer.sigma.setCustomBBox({ x: [-FRAME / 2, FRAME / 2], y: [-FRAME / 2, FRAME / 2] });
  return renderer;
}

const sizeOf = (container: HTMLElement) => ({ width: container.offsetWidth, height: container.offsetHeight });

/** Sigma hands its reducers a copy of the attributes, so they add to it in place. */
function reduceNode({ look, emphasis, selection }: Renderer, id: string, attributes: NodeAttributes) {
  const data = attributes as NodeAttributes & Partial<ShapeData>;
  data.color = look.theme.kinds[attributes.kind] ?? look.theme.unknown;
  data.isEmphasised = emphasis.nodes.has(id);
  data.isSelected = selection.has(id);
  return data as Partial<NodeDisplayData>;
}

function reduceConnection({ graph, look, emphasis }: Renderer, id: string, attributes: ConnectionAttributes) {
  const data = attributes as ConnectionAttributes & Partial<CurveData>;
  const isEmphasised = emphasis.connections.has(id);
  const colour = look.theme.relationships[attributes.relationshipType] ?? look.theme.unknown;
  data.color = withOpacity(colour, isEmphasised ? emphasisedOpacity(attributes.opacity) : attributes.opacity);
  data.type = connectionStyle(graph.size);
  data.isEmphasised = isEmphasised;
  if (isEmphasised) data.size = attributes.size * EMPHASISED_WIDTH;
  return data as Partial<EdgeDisplayData>;
}

/** Applies a new emphasis or selection to the items it concerns, without indexing the graph anew. */
export function setEmphasis(renderer: Renderer, emphasis: Emphasis, selection: ReadonlySet<string>): void {
  const { graph, sigma } = renderer;
  const nodes = new Set([...renderer.emphasis.nodes, ...emphasis.nodes, ...renderer.selection, ...selection]);
  const connections = new Set([...renderer.emphasis.connections, ...emphasis.connections]);
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

/** Whether this browser can draw the stage at all. */
export function hasWebGl(): boolean {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
  if (!context) return false;
  const isUsable = context instanceof WebGL2RenderingContext || context.getExtension('ANGLE_instanced_arrays') !== null;
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return isUsable;
}
