import { EdgeProgram } from 'sigma/rendering';
import type { EdgeProgramType, ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { gradeStyles } from '../../../scene/evidence.ts';
import { grades } from '../../../scene/scene.ts';
import type { SceneRelationship } from '../../../scene/scene.ts';
import type { Look } from '../look.ts';
import type { ConnectionAttributes, NodeAttributes } from '../scene-graph.ts';

/** What the edge reducer adds to Sigma's display data. */
export type RibbonData = EdgeDisplayData & { connection: SceneRelationship; isEmphasised: boolean };

/** Half the width in pixels within which a line can be pointed at, thin as it may be. */
const POINTING_REACH = '4.0';

/** The number that stands for a grade in the buffer; 0: none. */
const gradeNumber = (grade: SceneRelationship['grade']): number => (grade ? grades.indexOf(grade) + 1 : 0);

/** GLSL: pixels of a grade's line, and of line and gap together; all 0: unbroken. */
const dashSource = `
vec2 dashOf(float grade) {
  ${grades
    .flatMap((grade) => {
      const { dash } = gradeStyles[grade];
      if (!dash) return [];
      const [line, gap] = dash;
      return `if (abs(grade - ${gradeNumber(grade)}.0) < 0.5) return vec2(${line.toFixed(2)}, ${(line + gap).toFixed(2)});`;
    })
    .join('\n  ')}
  return vec2(0.0);
}`;

/**
 * A ribbon along a quadratic curve whose middle control point lies `curvature` times the chord's length aside,
 * to the left of who walks from start to end on a screen. Only the pixels of the line are shaded.
 */
const VERTEX_SHADER = `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_start;
attribute vec2 a_end;
attribute float a_width;
attribute float a_curvature;
attribute float a_style;
attribute float a_along;
attribute float a_across;

uniform mat3 u_matrix;
uniform vec2 u_dimensions;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform float u_fade;

varying vec4 v_color;
varying float v_across;
varying float v_half;
varying float v_length;
varying vec2 v_dash;

${dashSource}

vec2 toPixels(vec2 position) {
  return (u_matrix * vec3(position, 1)).xy * u_dimensions / 2.0;
}

void main() {
  vec2 start = toPixels(a_start);
  vec2 end = toPixels(a_end);
  vec2 chord = end - start;
  vec2 control = (start + end) / 2.0 + vec2(-chord.y, chord.x) * a_curvature;
  vec2 point = mix(mix(start, control, a_along), mix(control, end, a_along), a_along);
  vec2 tangent = mix(control - start, end - control, a_along);
  vec2 normal = length(tangent) > 0.0 ? normalize(vec2(-tangent.y, tangent.x)) : vec2(0.0);

  // Lines thicken slower than shapes grow.
  float factor = 1.0 / u_sizeRatio;
  float width = a_width * (factor > 1.0 ? sqrt(factor) : factor);
  v_half = max(width, 1.0 / u_pixelRatio) / 2.0;
  #ifdef PICKING_MODE
  v_half = max(v_half, ${POINTING_REACH});
  v_color = a_id;
  v_color.a *= 255.0 / 254.0;
  #else
  float grade = floor(a_style / 2.0);
  float emphasised = a_style - 2.0 * grade;
  float thinness = min(1.0, width * u_pixelRatio);
  v_color = a_color;
  v_color.a *= thinness * max(emphasised, u_fade);
  v_dash = dashOf(grade);
  // Of a flat quadratic curve: its chord and 8/3 of the square of its height over that.
  v_length = a_along * length(chord) * (1.0 + 2.0 / 3.0 * a_curvature * a_curvature);
  #endif
  v_across = a_across * (v_half + 1.0 / u_pixelRatio);
  gl_Position = vec4((point + normal * v_across) * 2.0 / u_dimensions, 0, 1);
}`;

const FRAGMENT_SHADER = `
precision highp float;

varying vec4 v_color;
varying float v_across;
varying float v_half;
varying float v_length;
varying vec2 v_dash;

uniform float u_pixelRatio;

void main() {
  #ifdef PICKING_MODE
  gl_FragColor = abs(v_across) < v_half ? v_color : vec4(0.0);
  #else
  float alpha = v_color.a * clamp((v_half - abs(v_across)) * u_pixelRatio + 0.5, 0.0, 1.0);
  if (v_dash.y > 0.0) {
    float middle = v_dash.x / 2.0;
    float within = middle - abs(mod(v_length, v_dash.y) - middle);
    alpha *= clamp(within * u_pixelRatio + 0.5, 0.0, 1.0);
  }
  gl_FragColor = vec4(v_color.rgb * alpha, alpha);
  #endif
}`;

const UNIFORMS = ['u_matrix', 'u_dimensions', 'u_sizeRatio', 'u_pixelRatio', 'u_fade'] as const;
type Uniform = (typeof UNIFORMS)[number];

/** Pairs of (along, across): the two borders of the ribbon, step by step. */
const ribbon = (steps: number): [along: number, across: number][] =>
  Array.from({ length: 2 * (steps + 1) }, (_, index) => [Math.floor(index / 2) / steps, index % 2 === 0 ? -1 : 1]);

/** Draws connections in so many straight pieces: one for lines, more for curves. */
export function createConnectionProgram(
  look: Look,
  steps: number,
): EdgeProgramType<NodeAttributes, ConnectionAttributes> {
  const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
  return class extends EdgeProgram<Uniform, NodeAttributes, ConnectionAttributes> {
    getDefinition() {
      return {
        VERTICES: 2 * (steps + 1),
        VERTEX_SHADER_SOURCE: VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_start', size: 2, type: FLOAT },
          { name: 'a_end', size: 2, type: FLOAT },
          { name: 'a_width', size: 1, type: FLOAT },
          { name: 'a_curvature', size: 1, type: FLOAT },
          { name: 'a_style', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [
          { name: 'a_along', size: 1, type: FLOAT },
          { name: 'a_across', size: 1, type: FLOAT },
        ],
        CONSTANT_DATA: ribbon(steps),
      };
    }

    processVisibleItem(id: number, at: number, start: NodeDisplayData, end: NodeDisplayData, data: EdgeDisplayData) {
      const { connection, isEmphasised } = data as RibbonData;
      const { array } = this;
      array[at] = start.x;
      array[at + 1] = start.y;
      array[at + 2] = end.x;
      array[at + 3] = end.y;
      array[at + 4] = data.size;
      array[at + 5] = steps > 1 ? connection.curvature : 0;
      array[at + 6] = Number(isEmphasised) + 2 * gradeNumber(connection.grade);
      array[at + 7] = floatColor(data.color);
      array[at + 8] = id;
    }

    /** Not even sent to the graphics card where nothing of it is to be seen or pointed at. */
    override render(params: RenderParams) {
      if (look.isDraft) return;
      const { pickProgram } = this;
      if (!look.isPickingConnections) this.pickProgram = null;
      super.render(params);
      this.pickProgram = pickProgram;
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>) {
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
      gl.uniform2f(uniformLocations.u_dimensions, params.width, params.height);
      gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
      gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio);
      gl.uniform1f(uniformLocations.u_fade, look.fade);
    }
  };
}
