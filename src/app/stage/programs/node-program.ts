import { NodeProgram } from 'sigma/rendering';
import type { NodeProgramType, ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { Look } from '../look.ts';
import type { ConnectionAttributes, NodeAttributes } from '../scene-graph.ts';
import { DISC_REACH, shapeDistanceSource } from './shape-distance.ts';

/** What the node reducer adds to Sigma's display data. */
export type ShapeData = NodeDisplayData & { shape: number; isEmphasised: boolean; isSelected: boolean };

/** All in CSS pixels: ring of paper around each shape; gap and line of the ring around the chosen one. */
const PAPER_RING = '1.25';
const CHOSEN_GAP = '2.5';
const CHOSEN_LINE = '2.25';
/** Shapes can be pointed at from this far outside. */
const POINTING_REACH = '3.0';

const VERTEX_SHADER = `
const vec4 NOWHERE = vec4(2.0, 2.0, 2.0, 1.0);

attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_radius;
attribute float a_shape;
attribute float a_state;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform vec2 u_dimensions;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform float u_smallest;

varying vec4 v_color;
varying vec2 v_point;
varying float v_reach;
varying float v_radius;
varying float v_shape;
varying float v_state;

void main() {
  v_radius = a_radius / u_sizeRatio;
  float rim = a_state > 1.5 ? ${CHOSEN_GAP} + ${CHOSEN_LINE} : ${PAPER_RING};
  #ifdef PICKING_MODE
  rim = ${POINTING_REACH};
  #endif
  vec2 centre = (u_matrix * vec3(a_position, 1)).xy;
  #ifdef DOTS
  v_reach = v_radius + rim + 1.0;
  gl_PointSize = 2.0 * v_reach * u_pixelRatio;
  gl_Position = v_radius < u_smallest ? vec4(centre, 0, 1) : NOWHERE;
  #else
  v_point = a_corner * (v_radius * ${DISC_REACH.toFixed(4)} + rim + 1.0);
  gl_Position = v_radius < u_smallest ? NOWHERE : vec4(centre + v_point * vec2(2.0, -2.0) / u_dimensions, 0, 1);
  #endif
  v_shape = a_shape;
  v_state = a_state;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}`;

const FRAGMENT_SHADER = `
precision highp float;

varying vec4 v_color;
varying vec2 v_point;
varying float v_reach;
varying float v_radius;
varying float v_shape;
varying float v_state;

uniform float u_pixelRatio;
uniform float u_fade;
uniform vec3 u_paper;
uniform vec3 u_ink;

${shapeDistanceSource()}

float cover(float distance) {
  return clamp(0.5 - distance * u_pixelRatio, 0.0, 1.0);
}

void main() {
  #ifdef DOTS
  float d = length(2.0 * gl_PointCoord - 1.0) * v_reach - v_radius;
  #else
  float d = shapeDistance(v_point / v_radius, v_shape) * v_radius;
  #endif
  #ifdef PICKING_MODE
  gl_FragColor = d < ${POINTING_REACH} ? v_color : vec4(0.0);
  #else
  float emphasised = mod(v_state, 2.0);
  float chosen = step(1.5, v_state);
  vec3 fill = mix(u_paper, v_color.rgb, max(emphasised, u_fade));
  float outer = cover(d - mix(${PAPER_RING}, ${CHOSEN_GAP} + ${CHOSEN_LINE}, chosen));
  vec3 ring = mix(u_paper, u_ink, chosen * (1.0 - cover(d - ${CHOSEN_GAP})));
  gl_FragColor = vec4(mix(ring, fill, cover(d)) * outer, outer);
  #endif
}`;

const DOTS = '#define DOTS\n';
const PICKING_DOTS = `#define PICKING_MODE\n${DOTS}`;

const UNIFORMS = [
  'u_matrix',
  'u_dimensions',
  'u_sizeRatio',
  'u_pixelRatio',
  'u_smallest',
  'u_fade',
  'u_paper',
  'u_ink',
] as const;
type Uniform = (typeof UNIFORMS)[number];

/** One triangle around the disc that holds every shape. */
const AROUND_UNIT_DISC = [
  [0, 2],
  [-Math.sqrt(3), -1],
  [Math.sqrt(3), -1],
] as const;
const CORNERS = AROUND_UNIT_DISC.length;
const FLOATS_A_VERTEX = 9;

/** Below this radius in pixels no shape is told from a dot. */
const SMALLEST_SHAPE = 2.5;

/**
 * Draws every shape by its signed distance, crisp at any zoom and pixel ratio. A processor that stands in for a
 * graphics card runs every branch of the shapes for every pixel, and takes long over each instance: so these are no
 * instances, and drafts, and what is tiny, are drawn as points.
 */
export function createNodeProgram(look: Look): NodeProgramType<NodeAttributes, ConnectionAttributes> {
  const { FLOAT, UNSIGNED_BYTE, TRIANGLES, POINTS } = WebGLRenderingContext;
  return class extends NodeProgram<Uniform, NodeAttributes, ConnectionAttributes> {
    private dots: { normal: ProgramInfo; pick: ProgramInfo | null } | undefined;
    /** Grows with each change of the buffer. */
    private version = 0;
    private readonly sent = new Map<WebGLBuffer, number>();
    private smallest = Infinity;
    private largest = 0;

    getDefinition() {
      return {
        VERTICES: CORNERS,
        VERTEX_SHADER_SOURCE: VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
        METHOD: TRIANGLES,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_radius', size: 1, type: FLOAT },
          { name: 'a_shape', size: 1, type: FLOAT },
          { name: 'a_state', size: 1, type: FLOAT },
          { name: 'a_corner', size: 2, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
      };
    }

    override reallocate(capacity: number) {
      this.version += 1;
      this.smallest = Infinity;
      this.largest = 0;
      super.reallocate(capacity);
    }

    processVisibleItem(id: number, start: number, data: NodeDisplayData) {
      const { shape, isEmphasised, isSelected } = data as ShapeData;
      const { array } = this;
      const state = Number(isEmphasised) + 2 * Number(isSelected);
      const colour = floatColor(data.color);
      let at = start;
      for (const [x, y] of AROUND_UNIT_DISC) {
        array[at] = data.x;
        array[at + 1] = data.y;
        array[at + 2] = data.size;
        array[at + 3] = shape;
        array[at + 4] = state;
        array[at + 5] = x;
        array[at + 6] = y;
        array[at + 7] = colour;
        array[at + 8] = id;
        at += FLOATS_A_VERTEX;
      }
      this.version += 1;
      this.smallest = Math.min(this.smallest, data.size);
      this.largest = Math.max(this.largest, data.size);
    }

    /** As Sigma's, but sends the buffer only when it has changed. */
    protected override bindProgram(info: ProgramInfo) {
      const { gl, buffer } = info;
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      let offset = 0;
      for (const attribute of this.ATTRIBUTES) offset += this.bindAttribute(attribute, info, offset);
      if (this.sent.get(buffer) !== this.version) gl.bufferData(gl.ARRAY_BUFFER, this.array, gl.DYNAMIC_DRAW);
      this.sent.set(buffer, this.version);
      gl.bindBuffer(gl.ARRAY_BUFFER, null);
    }

    /** The larger shapes first, as they lie behind. */
    override render(params: RenderParams) {
      const limit = SMALLEST_SHAPE * params.sizeRatio;
      if (!look.isDraft && this.largest >= limit) super.render(params);
      if (look.isDraft || this.smallest < limit) this.renderDots(params);
    }

    /** The first vertex of each triangle is a point. */
    private renderDots(params: RenderParams) {
      this.dots ??= this.loadDots();
      const { normalProgram, pickProgram, METHOD, verticesCount, ATTRIBUTES_ITEMS_COUNT } = this;
      Object.assign(this, {
        normalProgram: this.dots.normal,
        pickProgram: look.isDraft ? null : this.dots.pick,
        METHOD: POINTS,
        verticesCount: this.capacity,
        ATTRIBUTES_ITEMS_COUNT: CORNERS * FLOATS_A_VERTEX,
      });
      super.render(params);
      Object.assign(this, { normalProgram, pickProgram, METHOD, verticesCount, ATTRIBUTES_ITEMS_COUNT });
    }

    private loadDots() {
      const load = (name: 'normal' | 'pick', { gl, frameBuffer, buffer }: ProgramInfo): ProgramInfo => {
        const head = name === 'pick' ? PICKING_DOTS : DOTS;
        const info = this.getProgramInfo(name, gl, head + VERTEX_SHADER, head + FRAGMENT_SHADER, frameBuffer);
        return { ...info, buffer };
      };
      return {
        normal: load('normal', this.normalProgram),
        pick: this.pickProgram && load('pick', this.pickProgram),
      };
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>) {
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
      gl.uniform2f(uniformLocations.u_dimensions, params.width, params.height);
      gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
      gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio);
      gl.uniform1f(uniformLocations.u_smallest, look.isDraft ? 1e9 : SMALLEST_SHAPE);
      gl.uniform1f(uniformLocations.u_fade, look.fade);
      gl.uniform3f(uniformLocations.u_paper, ...look.paper);
      gl.uniform3f(uniformLocations.u_ink, ...look.ink);
    }
  };
}
