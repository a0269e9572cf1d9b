import { IconButton } from './IconButton.tsx';

type CloseButtonProps = { label: string; title?: string; onClick: () => void };

export const CloseButton = ({ label, title, onClick }: CloseButtonProps) => (
  <IconButton label={label} title={title} icon="close" onPress={onClick} />
);
