import { gradeStyles } from '../../../scene/evidence.ts';
import type { LegendKey, LegendSample } from '../../../scene/scene.ts';
import { colourOf, themes } from '../../../scene/theme.ts';
import type { Theme } from '../../../scene/theme.ts';
import { useTheme } from '../../state/theme/store.ts';

/** What colours, sizes and lines stand for, where they stand for more than kinds. */
export function LegendKeys({ keys }: { keys: readonly LegendKey[] }) {
  const theme = themes[useTheme()];
  return keys.map(({ title, samples }) => (
    <dl key={title} className="legend-key">
      <dt>{title}</dt>
      {samples.map((sample) => (
        <dd key={sample.text}>
          <Sample sample={sample} theme={theme} />
          {sample.text}
        </dd>
      ))}
    </dl>
  ));
}

const LINE = { width: 34, height: 10 };

function Sample({ sample, theme }: { sample: LegendSample; theme: Theme }) {
  if (sample.sample === 'line') {
    const { grade, width } = sample;
    return (
      <svg width={LINE.width} height={LINE.height} aria-hidden="true">
        <line
          x1={0}
          y1={LINE.height / 2}
          x2={LINE.width}
          y2={LINE.height / 2}
          stroke={theme.grades[grade]}
          strokeWidth={width}
          strokeDasharray={gradeStyles[grade].dash?.join(' ')}
        />
      </svg>
    );
  }
  const radius = sample.sample === 'size' ? sample.radius : 5;
  const fill = sample.sample === 'size' ? theme.muted : colourOf(theme, sample.paint);
  return (
    <svg width={2 * radius} height={2 * radius} aria-hidden="true">
      <circle cx={radius} cy={radius} r={radius} fill={fill} />
    </svg>
  );
}
