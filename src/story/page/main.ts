import type { Story } from '../story.ts';
import { StoryPage } from './story-page.ts';

const held = document.getElementById('story')?.textContent;
if (held) new StoryPage(JSON.parse(held) as Story).open();
