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

varying vec4 v_color;
varying vec2 v_point;
varying float v_radius;
varying float v_shape;
varying float v_state;

void main() {
  v_radius = a_radius / u_sizeRatio;
  float rim = a_state > 1.5 ? ${CHOSEN_GAP} + ${CHOSEN_LINE} : ${PAPER_RING};
  #ifdef PICKING_MODE
  rim = ${POINTING_REACH};
  #endif
  v_point = a_corner * (v_radius * ${DISC_REACH.toFixed(4)} + rim + 1.0);
  vec2 centre = (u_matrix * vec3(a_position, 1)).xy;
  gl_Position = vec4(centre + v_point * vec2(2.0, -2.0) / u_dimensions, 0, 1);
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
  float d = length(v_point) - v_radius;
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

const UNIFORMS = ['u_matrix', 'u_dimensions', 'u_sizeRatio', 'u_pixelRatio', 'u_fade', 'u_paper', 'u_ink'] as const;
type Uniform = (typeof UNIFORMS)[number];

/** One triangle around the disc that holds every shape. */
const AROUND_UNIT_DISC = [
  [0, 2],
  [-Math.sqrt(3), -1],
  [Math.sqrt(3), -1],
];

/** Draws every shape by its signed distance, crisp at any zoom and pixel ratio. */
export function createNodeProgram(look: Look): NodeProgramType<NodeAttributes, ConnectionAttributes> {
  const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
  return class extends NodeProgram<Uniform, NodeAttributes, ConnectionAttributes> {
    private dotProgram: ProgramInfo | undefined;

    getDefinition() {
      return {
        VERTICES: AROUND_UNIT_DISC.length,
        VERTEX_SHADER_SOURCE: VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
        METHOD: TRIANGLES,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_radius', size: 1, type: FLOAT },
          { name: 'a_shape', size: 1, type: FLOAT },
          { name: 'a_state', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: AROUND_UNIT_DISC,
      };
    }

    processVisibleItem(id: number, at: number, data: NodeDisplayData) {
      const { shape, isEmphasised, isSelected } = data as ShapeData;
      const { array } = this;
      array[at] = data.x;
      array[at + 1] = data.y;
      array[at + 2] = data.size;
      array[at + 3] = shape;
      array[at + 4] = Number(isEmphasised) + 2 * Number(isSelected);
      array[at + 5] = floatColor(data.color);
      array[at + 6] = id;
    }

    /** A processor that stands in for a graphics card runs every branch of the shapes for every pixel; dots have none. */
    override render(params: RenderParams) {
      if (!look.isDraft) return super.render(params);
      const { normalProgram, pickProgram } = this;
      this.dotProgram ??= this.getProgramInfo('normal', normalProgram.gl, VERTEX_SHADER, DOTS + FRAGMENT_SHADER, null);
      this.normalProgram = this.dotProgram;
      this.pickProgram = null;
      super.render(params);
      this.normalProgram = normalProgram;
      this.pickProgram = pickProgram;
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>) {
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
      gl.uniform2f(uniformLocations.u_dimensions, params.width, params.height);
      gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
      gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio);
      gl.uniform1f(uniformLocations.u_fade, look.fade);
      gl.uniform3f(uniformLocations.u_paper, ...look.paper);
      gl.uniform3f(uniformLocations.u_ink, ...look.ink);
    }
  };
}
