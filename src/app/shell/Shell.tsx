import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { ViewFile } from '../../model/view-file.ts';
import { EvidencePanel } from '../panels/evidence/EvidencePanel.tsx';
import { FilterChips } from '../panels/filters/FilterChips.tsx';
import { NodeMenu } from '../panels/explore/NodeMenu.tsx';
import type { MenuTarget } from '../panels/explore/NodeMenu.tsx';
import { useExploreKeys } from '../panels/explore/keys.ts';
import { OverviewChoice } from '../panels/overview/OverviewChoice.tsx';
import { CountLine } from '../panels/picture/CountLine.tsx';
import { PicturePane, selectAndShow } from '../panels/picture/PicturePane.tsx';
import { kindWords } from '../../words/model-words.ts';
import { askQuestion, nextLayout } from '../state/view/actions.ts';
import { StorySheet } from '../panels/story/StorySheet.tsx';
import { Suggestions } from '../panels/picture/Suggestions.tsx';
import { QuestionsPanel } from '../panels/questions/QuestionsPanel.tsx';
import { SEARCH_INPUT_ID } from '../panels/search/SearchBox.tsx';
import { Tools } from '../panels/tools/Tools.tsx';
import { QuestionSentence } from '../panels/sentence/QuestionSentence.tsx';
import { useHealth } from '../picture/use-health.ts';
import { usePicture } from '../picture/use-picture.ts';
import type { Picture } from '../picture/use-picture.ts';
import { kindQuestion } from '../question/kind-question.ts';
import type { StageHandle, StageTool } from '../stage/stage-contract.ts';
import { DropTarget } from '../panels/workspace/DropTarget.tsx';
import { WorkspaceBar } from '../panels/workspace/WorkspaceBar.tsx';
import { openQuestions } from '../state/panels/transitions.ts';
import { changePanels, usePanels } from '../state/panels/store.ts';
import { useLanguage } from '../state/language/store.ts';
import { changeView, followHistory, redo, undo } from '../state/view/store.ts';
import { t } from '../../words/t.ts';
import { BottomBar } from './BottomBar.tsx';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { Drawer } from './Drawer.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import { PictureExport } from './PictureExport.tsx';
import { Sheet } from './Sheet.tsx';
import { TopBar } from './TopBar.tsx';
import { questionWords } from '../../words/picture-text.ts';
import { useFinding } from './use-finding.ts';
import { useWorkspaceOf } from './use-workspace-of.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useFittingDrawer } from './use-fitting-drawer.ts';
import './shell.css';

const shortcuts = {
  search: (): void => document.getElementById(SEARCH_INPUT_ID)?.focus(),
  layout: nextLayout,
  undo,
  redo,
};

export function Shell() {
  const stage = useRef<StageHandle>(null);
  const room = useRef<HTMLDivElement>(null);
  const connection = useHealth();
  const picture = usePicture({ room, stage });
  const panels = usePanels();
  const find = useFinding(picture, stage);
  useEffect(followHistory, []);
  useShortcuts(shortcuts);
  useExploreKeys(picture);
  const language = useLanguage();
  const [tool, setTool] = useState<StageTool>('move');
  const [menu, setMenu] = useState<MenuTarget>();
  useFittingDrawer(picture);
  const { question, answer } = picture;
  const { title, sentence = title } = questionWords(question);
  const workspace = useWorkspaceOf(picture, { stage, title: sentence, connection });
  useEffect(() => {
    document.title = `${sentence} · Liaison`;
  }, [sentence]);
  return (
    <div className="shell">
      <TopBar connection={connection} workspace={workspace} onFound={find} />
      <ConnectionBanner connection={connection} />
      <div className="shell-middle">
        <Sheet as="nav" name={t('shell.questions')} isOpen={panels.questions} panel="questions">
          <QuestionsPanel current={question} />
        </Sheet>
        <main className="shell-main">
          <div className="question-head">
            <div className="question-line">
              <QuestionSentence question={question} />
              <Tools tool={tool} onTool={setTool} />
            </div>
            <div className="question-under">
              <CountLine picture={picture} />
              <FilterChips
                view={picture.view}
                shown={picture.shown}
                records={picture.records.graph}
                onChange={(label, change) => changeView({ label }, change)}
              />
            </div>
            <NoticeBar ofQuestion={question.notices} />
            <WorkspaceBar />
          </div>
          {question.type === 'opening' && <Suggestions presets={picture.presets} />}
          {question.type === 'overview' && 'health' in connection && (
            <OverviewChoice
              counts={connection.health}
              kinds={picture.drawn}
              onDrawAll={() => askQuestion({ type: 'opening', whole: true }, t('overview.drawAll'))}
              onAsk={() => changePanels(openQuestions)}
              onKind={(kind) => askQuestion(kindQuestion(kind), kindWords(kind))}
            />
          )}
          <PicturePane picture={picture} stage={stage} room={room} tool={tool} onMenu={(id, at) => setMenu({ id, at })}>
            <NodeMenu target={menu} picture={picture} onClose={() => setMenu(undefined)} />
          </PicturePane>
          <Drawer drawer={panels.drawer} picture={picture} onSelect={selectAndShow} />
        </main>
        <Sheet as="aside" name={t('shell.evidence')} isOpen={panels.evidence && !panels.story} panel="evidence">
          {/* What it keeps from one drawing to the next is in words. */}
          <EvidencePanel key={language} picture={picture} />
        </Sheet>
        <StorySheet picture={picture} stage={stage} />
      </div>
      <DropTarget onChosen={workspace.choose} />
      <ShellFoot
        picture={picture}
        stage={stage}
        view={workspace.present}
        connection={connection}
        rows={rowsOf(answer)}
      />
    </div>
  );
}

/** Of an answer that is only a graph, the table lists its connections. */
function rowsOf(answer: Picture['answer']): number | undefined {
  if (answer.status !== 'ready') return undefined;
  const { columns, rows, graph } = answer.result;
  return columns.length > 0 ? rows.length : graph.relationships.length;
}

type ShellFootProps = {
  picture: Picture;
  stage: RefObject<StageHandle | null>;
  view: () => ViewFile;
  connection: ReturnType<typeof useHealth>;
  rows: number | undefined;
};

function ShellFoot({ picture, stage, view, connection, rows }: ShellFootProps) {
  const [isExporting, setExporting] = useState(false);
  const [wasOpened, setOpened] = useState(false);
  const open = useCallback(() => {
    setOpened(true);
    setExporting(true);
  }, []);
  const health = 'health' in connection ? connection.health : undefined;
  return (
    <>
      <BottomBar rows={rows} canExport={picture.scene.nodes.length > 0} onExport={open} present={view} />
      {wasOpened && (
        <PictureExport
          picture={picture}
          stage={stage}
          view={view}
          dataSet={health?.dataSet}
          isOpen={isExporting}
          onOpenChange={setExporting}
        />
      )}
    </>
  );
}
