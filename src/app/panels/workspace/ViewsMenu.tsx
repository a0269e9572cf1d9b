import { Popover } from '@base-ui/react/popover';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import type { ViewFile } from '../../../model/view-file.ts';
import { CloseButton } from '../../shell/CloseButton.tsx';
import { Failure } from '../../shell/Failure.tsx';
import { Icon } from '../../shell/Icon.tsx';
import { changePanels } from '../../state/panels/store.ts';
import { openStory } from '../../state/panels/transitions.ts';
import { t } from '../../../words/t.ts';
import { saveFile } from '../../workspace/save-file.ts';
import { useSteps } from '../../workspace/steps-store.ts';
import { keepNamedView, readNamedViews, removeNamedView } from '../../workspace/storage.ts';
import type { NamedView } from '../../workspace/storage.ts';
import './workspace.css';

type ViewsMenuProps = {
  /** The view as it is now. */
  present: () => ViewFile;
  onOpen: (file: ViewFile) => void;
  onChosen: (file: File) => void;
};

const KEY = ['named-views'];

/** Views kept under names in this browser, and views in files. */
export function ViewsMenu(props: ViewsMenuProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger className="button button-quiet" title={t('workspace.title')}>
        <Icon name="views" />
        <span className="top-bar-words">{t('workspace.title')}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={4} align="end" className="popup-place">
          <Popover.Popup className="popup views" aria-label={t('workspace.title')}>
            <Views {...props} onDone={() => setOpen(false)} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Views({ present, onOpen, onChosen, onDone }: ViewsMenuProps & { onDone: () => void }) {
  const client = useQueryClient();
  const views = useQuery({ queryKey: KEY, queryFn: readNamedViews, staleTime: 0 });
  const change = async (done: Promise<void>): Promise<void> => {
    await done;
    await client.invalidateQueries({ queryKey: KEY });
  };
  const keep = (name: string): void => {
    const file = { ...present(), title: name };
    void change(keepNamedView({ id: crypto.randomUUID(), name, savedAt: file.savedAt, file }));
  };
  return (
    <>
      <KeepForm suggested={present().title} onKeep={keep} />
      <section aria-label={t('workspace.kept')}>
        {views.error && (
          <Failure error={views.error} what={t('workspace.notKept')} onAgain={() => void views.refetch()} />
        )}
        {views.data?.length === 0 && <p className="muted">{t('workspace.none')}</p>}
        <ul className="views-list">
          {views.data?.map((view) => (
            <KeptView
              key={view.id}
              view={view}
              onOpen={() => {
                onOpen(view.file);
                onDone();
              }}
              onRemove={() => void change(removeNamedView(view.id))}
            />
          ))}
        </ul>
      </section>
      <FileButtons
        present={present}
        onChosen={(file) => {
          onChosen(file);
          onDone();
        }}
      />
      <p className="muted views-more">{t('workspace.explained')}</p>
      <StoryButton onDone={onDone} />
    </>
  );
}

function StoryButton({ onDone }: { onDone: () => void }) {
  const { length } = useSteps(({ steps }) => steps);
  return (
    <div className="views-story">
      <button
        type="button"
        className="button"
        onClick={() => {
          changePanels(openStory);
          onDone();
        }}
      >
        {t('steps.menu')}
      </button>
      {length > 0 && <span className="muted">{t('steps.count', { count: length })}</span>}
    </div>
  );
}

function KeepForm({ suggested, onKeep }: { suggested: string; onKeep: (name: string) => void }) {
  const [name, setName] = useState(suggested);
  const id = useId();
  return (
    <form
      className="views-keep"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onKeep(name.trim());
      }}
    >
      <label htmlFor={id}>{t('workspace.name')}</label>
      <input id={id} value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />
      <button type="submit" className="button" disabled={name.trim() === ''}>
        {t('workspace.keep')}
      </button>
    </form>
  );
}

type KeptViewProps = { view: NamedView; onOpen: () => void; onRemove: () => void };

function KeptView({ view: { name, savedAt }, onOpen, onRemove }: KeptViewProps) {
  return (
    <li>
      <button type="button" className="views-open" aria-label={t('workspace.open', { name })} onClick={onOpen}>
        {name}
      </button>
      <time dateTime={savedAt}>{savedAt.slice(0, 10)}</time>
      <CloseButton label={t('workspace.remove', { name })} onClick={onRemove} />
    </li>
  );
}

function FileButtons({ present, onChosen }: Pick<ViewsMenuProps, 'present' | 'onChosen'>) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="views-files">
      <button type="button" className="button" onClick={() => saveFile(present())}>
        {t('workspace.saveFile')}
      </button>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {t('workspace.openFile')}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,.png,.svg,.pdf,application/json,image/png,image/svg+xml,application/pdf"
        hidden
        aria-label={t('workspace.openFile')}
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen) onChosen(chosen);
          target.value = '';
        }}
      />
    </div>
  );
}
