import { EdgeProgram } from 'sigma/rendering';
import type { EdgeProgramType, ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { Look } from '../look.ts';
import type { ConnectionAttributes, NodeAttributes } from '../scene-graph.ts';
import type { RibbonData } from './connection-program.ts';

const VERTEX_SHADER = `
attribute vec2 a_position;
attribute float a_width;
attribute float a_emphasised;
attribute vec4 a_color;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform float u_fade;

varying vec4 v_color;

void main() {
  float factor = 1.0 / u_sizeRatio;
  float width = a_width * (factor > 1.0 ? sqrt(factor) : factor);
  v_color = a_color;
  v_color.a *= min(1.0, width * u_pixelRatio) * max(a_emphasised, u_fade);
  gl_Position = vec4((u_matrix * vec3(a_position, 1)).xy, 0, 1);
}`;

const FRAGMENT_SHADER = `
precision mediump float;

varying vec4 v_color;

void main() {
  gl_FragColor = vec4(v_color.rgb * v_color.a, v_color.a);
}`;

const UNIFORMS = ['u_matrix', 'u_sizeRatio', 'u_pixelRatio', 'u_fade'] as const;
type Uniform = (typeof UNIFORMS)[number];

const FLOATS_A_VERTEX = 5;

/** Draws very many connections, none of them wider than a pixel, as plain lines that cannot be pointed at. */
export function createHairProgram(look: Look): EdgeProgramType<NodeAttributes, ConnectionAttributes> {
  const { FLOAT, UNSIGNED_BYTE, LINES } = WebGLRenderingContext;
  return class extends EdgeProgram<Uniform, NodeAttributes, ConnectionAttributes> {
    /** Grows with each change of the buffer. */
    private version = 0;
    private readonly sent = new Map<WebGLBuffer, number>();

    getDefinition() {
      return {
        VERTICES: 2,
        VERTEX_SHADER_SOURCE: VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
        METHOD: LINES,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_width', size: 1, type: FLOAT },
          { name: 'a_emphasised', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
      };
    }

    processVisibleItem(
      _id: number,
      first: number,
      start: NodeDisplayData,
      end: NodeDisplayData,
      data: EdgeDisplayData,
    ) {
      const { array } = this;
      const emphasised = Number((data as RibbonData).isEmphasised);
      const colour = floatColor(data.color);
      this.version += 1;
      let at = first;
      for (const { x, y } of [start, end]) {
        array[at] = x;
        array[at + 1] = y;
        array[at + 2] = data.size;
        array[at + 3] = emphasised;
        array[at + 4] = colour;
        at += FLOATS_A_VERTEX;
      }
    }

    override reallocate(capacity: number) {
      this.version += 1;
      super.reallocate(capacity);
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

    override render(params: RenderParams) {
      if (look.isDraft) return;
      this.pickProgram = null;
      super.render(params);
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>) {
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
      gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
      gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio);
      gl.uniform1f(uniformLocations.u_fade, look.fade);
    }
  };
}
