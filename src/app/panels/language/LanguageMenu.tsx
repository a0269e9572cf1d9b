import { Menu } from '@base-ui/react/menu';
import { useState } from 'react';
import { mainLandmark } from '../../shell/main-landmark.ts';
import { chooseLanguage, useLanguage } from '../../state/language/store.ts';
import { isLanguage, languageInfo, languages } from '../../../words/language.ts';
import { t } from '../../../words/t.ts';
import './language-menu.css';

/** The languages of the interface, each named in itself. */
export function LanguageMenu() {
  const current = useLanguage();
  const [failure, setFailure] = useState('');
  const choose = async (id: unknown): Promise<void> => {
    if (!isLanguage(id)) return;
    setFailure('');
    try {
      await chooseLanguage(id);
    } catch (error) {
      console.warn(error);
      setFailure(t('language.failed', { language: languageInfo(id).name }));
    }
  };
  const { name, tag } = languageInfo(current);
  return (
    <div className="language-menu">
      <Menu.Root>
        <Menu.Trigger
          className="button button-quiet"
          aria-label={`${t('language.choose')}: ${name}`}
          title={t('language.choose')}
        >
          <span lang={tag}>{name}</span>
        </Menu.Trigger>
        <Menu.Portal container={mainLandmark}>
          <Menu.Positioner positionMethod="fixed" sideOffset={4} align="end" className="language-menu-place">
            <Menu.Popup className="language-menu-list">
              <Menu.RadioGroup value={current} onValueChange={(id) => void choose(id)}>
                {languages.map((language) => (
                  <Menu.RadioItem key={language.id} value={language.id} closeOnClick lang={language.tag}>
                    {language.name}
                  </Menu.RadioItem>
                ))}
              </Menu.RadioGroup>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      {failure && (
        <p role="alert" className="language-menu-failure">
          {failure}
        </p>
      )}
    </div>
  );
}
