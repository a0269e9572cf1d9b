import { Icon } from './Icon.tsx';

type CloseButtonProps = { label: string; title?: string; onClick: () => void };

export function CloseButton({ label, title, onClick }: CloseButtonProps) {
  return (
    <button
      type="button"
      className="button button-quiet button-icon"
      aria-label={label}
      title={title}
      onClick={onClick}
    >
      <Icon name="close" />
    </button>
  );
}
