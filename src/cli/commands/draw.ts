import { InvalidArgumentError, Option, type Command } from 'commander';
import { languages } from '../../words/language.ts';
import type { DrawOptions } from '../draw.ts';
import type { PictureSize } from '../draw/picture-size.ts';
import { isFiguresFile } from '../draw/is-figures-file.ts';
import { readPictureSize } from '../draw/picture-size.ts';
import { addParameter, readTimeout } from './query-options.ts';

const NOTES = `
Draws what the app would show of the answer, the same each time, with title,
legend, counts and sources in it. Without a question it draws what the app opens
on. A picture holds its view, so that the app opens it again (\`liaison start
figure.png\`), unless --picture-only is given; --view takes a view file or such a
picture, with the data, the filters and the places that it holds.

A page (.html) opens anywhere without a network, to be zoomed, searched and
read. A size is a width in pixels, or width x height, or a length in mm or
inches with the dots per inch that it is printed with. In an SVG texts stay
texts, which needs a font on the other machine, unless --outlines makes paths of
them.

A .yaml file lists figures, as docs/figures.md describes it; those that would be
the same again are left alone.

Examples:
  $ liaison draw programs-for-organization --out sco.svg
  $ liaison draw open-to-country --param country=country:kz --out kz.png \\
      --size 180mm@300 --footnotes --sources kz.bib
  $ liaison draw --view my-view.liaison.json --out story.html --language ru
  $ liaison draw figures.yaml`;

function readSize(text: string): PictureSize {
  const size = readPictureSize(text);
  if ('fault' in size) throw new InvalidArgumentError(size.fault);
  return size;
}

const OF_FIGURES = new Set(['timeout']);

/** What each figure is like stands in the file. */
function demandNoOther(command: Command): void {
  const other = command.options.find(
    (option) =>
      command.getOptionValueSource(option.attributeName()) === 'cli' && !OF_FIGURES.has(option.attributeName()),
  );
  if (other)
    command.error(`error: ${other.long} is said in the file for each figure; expected --timeout alone beside it`);
}

const choice = (flags: string, description: string, choices: readonly string[]): Option =>
  new Option(flags, description).choices(choices);

function addSubject(command: Command): Command {
  return command
    .optionsGroup('What is drawn:')
    .option('--param <key=value>', 'a parameter of the question; for each one more', addParameter)
    .option('--view <FILE>', 'this view in place of a question')
    .option('--layout <LAYOUT>', 'such as by-role, by-place or force-atlas-2')
    .option('--timeout <SECONDS>', 'stop the question after so long (30)', readTimeout);
}

function addFiles(command: Command): Command {
  return command
    .optionsGroup('What is written:')
    .option('--out <FILE>', 'its ending says what: .svg, .png, .pdf or .html')
    .option('--sources <FILE>', 'a list of the sources beside it: .md, .bib or .json')
    .option('--picture-only', 'leave the view and its data out of the picture');
}

function addLooks(command: Command): Command {
  return command
    .optionsGroup('How it looks:')
    .addOption(new Option('--size <SIZE>', '2400 (usual), 1920x1080, 180mm@300 or 7x4in@300').argParser(readSize))
    .addOption(choice('--theme <THEME>', 'light (usual) or dark', ['light', 'dark']))
    .option('--transparent', 'paint nothing behind the picture')
    .addOption(choice('--legend <PLACE>', 'above (usual), below, right or none', ['above', 'below', 'right', 'none']))
    .option('--outlines', 'in an SVG, make paths of the texts');
}

function addWords(command: Command): Command {
  const ids = languages.map(({ id }) => id);
  return command
    .optionsGroup('What it says:')
    .addOption(choice('--language <LANGUAGE>', `of words and names: ${ids.join(', ')}`, ids))
    .option('--title <TEXT>', 'in place of the question’s title')
    .option('--caption <TEXT>', 'first under the picture')
    .option('--footnotes', 'number the connections and list their sources below');
}

export function addDraw(program: Command): void {
  const command = program
    .command('draw')
    .summary('draw a picture of an answer, without a browser')
    .description('Asks one question and draws the answer as a picture or a page.')
    .argument(
      '[QUESTION]',
      'name that `liaison presets` lists, a .cypher file, - for Cypher, or a .yaml file of figures',
    )
    // Each option tells its own choices, in fewer words.
    .configureHelp({ optionDescription: ({ description }) => description });
  for (const add of [addFiles, addSubject, addWords, addLooks]) add(command);
  command
    .addHelpText('after', NOTES)
    .action(async (question: string | undefined, options: DrawOptions, itself: Command) => {
      if (isFiguresFile(question)) demandNoOther(itself);
      const { draw } = await import('../draw.ts');
      await draw(question, options);
    });
}
