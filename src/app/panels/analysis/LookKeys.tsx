import { gradeStyles } from '../../../scene/evidence.ts';
import type { LegendKey, LegendSample } from '../../../scene/scene.ts';
import { colourOf, themes } from '../../../scene/theme.ts';
import type { Theme } from '../../../scene/theme.ts';
import { useTheme } from '../../state/theme/store.ts';
import './analysis.css';

/** What colours, sizes and lines stand for beyond kinds, with real values. */
export function LookKeys({ keys }: { keys: readonly LegendKey[] }) {
  const theme = themes[useTheme()];
  if (keys.length === 0) return null;
  return (
    <dl className="look-keys">
      {keys.map(({ title, samples }) => (
        <div key={title} className="look-key">
          <dt>{title}</dt>
          {samples.map((sample) => (
            <dd key={sample.text}>
              <Sample sample={sample} theme={theme} />
              {sample.text}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

const DOT = 6;
const LINE = 34;

function Sample({ sample, theme }: { sample: LegendSample; theme: Theme }) {
  if (sample.sample === 'line') {
    const { grade, voice } = sample;
    const dash = grade && gradeStyles[grade].dash?.join(' ');
    return (
      <svg className="look-sample" width={LINE} height={2 * DOT} aria-hidden="true">
        <path
          d={`M0 ${DOT}H${LINE}`}
          stroke={voice ? theme.voices[voice] : theme.muted}
          strokeWidth={sample.width}
          strokeDasharray={dash}
        />
      </svg>
    );
  }
  const radius = sample.sample === 'size' ? sample.radius : DOT;
  const fill = sample.sample === 'size' ? theme.muted : colourOf(theme, sample.paint);
  return (
    <svg className="look-sample" width={2 * radius} height={2 * radius} aria-hidden="true">
      <circle cx={radius} cy={radius} r={radius} fill={fill} />
    </svg>
  );
}
