import type { PictureText } from '../../scene/picture-text.ts';
import type { Scene } from '../../scene/scene.ts';
import type { ThemeName } from '../../scene/theme.ts';

export type ExportDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  scene: Scene;
  /** What stands around the picture; its title is only where the title field begins. */
  text: PictureText;
  /** The theme chosen at first: the screen's. */
  theme: ThemeName;
};

export function ExportDialog(_props: ExportDialogProps) {
  return null;
}
