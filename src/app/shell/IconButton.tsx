import { Icon } from './Icon.tsx';
import type { IconName } from './Icon.tsx';

type IconButtonProps = {
  /** What it does, for those who do not see the icon. */
  label: string;
  /** Beside the mouse; absent: nothing. */
  title?: string | undefined;
  icon: IconName;
  onPress: () => void;
};

export function IconButton({ label, title, icon, onPress }: IconButtonProps) {
  return (
    <button
      type="button"
      className="button button-quiet button-icon"
      aria-label={label}
      title={title}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
