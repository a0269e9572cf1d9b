import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import { Toolbar } from '@base-ui/react/toolbar';
import { Icon } from '../../shell/Icon.tsx';
import type { StageTool } from '../../stage/stage-contract.ts';
import { canRedo, canUndo } from '../../state/view/history.ts';
import { redo, undo, useHistory } from '../../state/view/store.ts';
import { t } from '../../../words/t.ts';
import { HistoryMenu } from './HistoryMenu.tsx';
import './tools.css';

const tools = ['move', 'lasso', 'marquee'] as const satisfies readonly StageTool[];

type ToolsProps = { tool: StageTool; onTool: (tool: StageTool) => void };

/** Undo, redo, the history, and what dragging on the picture does. */
export function Tools({ tool, onTool }: ToolsProps) {
  return (
    <Toolbar.Root className="tools" aria-label={t('tools.bar')}>
      <HistoryButtons />
      <ToggleGroup
        value={[tool]}
        onValueChange={([next]) => onTool(tools.find((each) => each === next) ?? 'move')}
        aria-label={t('tools.drag')}
        className="tools-group"
      >
        {tools.map((each) => (
          <Toolbar.Button
            key={each}
            render={<Toggle value={each} />}
            className="button button-quiet button-icon"
            aria-label={t(`tools.${each}`)}
            title={t(`tools.${each}`)}
          >
            <Icon name={each} />
          </Toolbar.Button>
        ))}
      </ToggleGroup>
    </Toolbar.Root>
  );
}

function HistoryButtons() {
  const history = useHistory();
  const { entries, at } = history;
  const undone = canUndo(history) ? t('history.undoStep', { step: entries[at]?.label ?? '' }) : undefined;
  const redone = canRedo(history) ? t('history.redoStep', { step: entries[at + 1]?.label ?? '' }) : undefined;
  return (
    <div className="tools-group">
      <HistoryButton name="undo" words={undone ?? t('history.nothingToUndo')} isOff={!undone} onPress={undo} />
      <HistoryButton name="redo" words={redone ?? t('history.nothingToRedo')} isOff={!redone} onPress={redo} />
      <HistoryMenu />
    </div>
  );
}

type HistoryButtonProps = { name: 'undo' | 'redo'; words: string; isOff: boolean; onPress: () => void };

function HistoryButton({ name, words, isOff, onPress }: HistoryButtonProps) {
  return (
    <Toolbar.Button
      className="button button-quiet button-icon"
      aria-label={words}
      title={words}
      disabled={isOff}
      onClick={onPress}
    >
      <Icon name={name} />
    </Toolbar.Button>
  );
}
