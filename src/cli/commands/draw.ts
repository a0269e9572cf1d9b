import { InvalidArgumentError, Option, type Command } from 'commander';
import type { DrawOptions } from '../draw.ts';
import type { PictureSize } from '../draw/picture-size.ts';
import { isFiguresFile } from '../draw/is-figures-file.ts';
import { readPictureSize } from '../draw/picture-size.ts';
import { addParameter, readTimeout } from './query-options.ts';

const NOTES = `
Draws what the app would show of the answer, the same each time, with title, legend, counts and sources in it.
Without a question it draws the picture that the app opens on. A picture holds its view, so that the app opens it
again (\`liaison start figure.png\`), unless --picture-only is given; --view takes a view file or such a picture, with
the data, the filters and the places that it holds.

A size is a width in pixels, or width x height, or a length in mm or inches with the dots per inch that it is printed
with. In an SVG texts stay texts, which needs a font on the other machine, unless --outlines makes paths of them.

A .yaml file lists figures, as docs/figures.md describes it; those that would be the same again are left alone.

Examples:
  $ liaison draw programs-for-organization --param organization=organization:sco --out sco.svg
  $ liaison draw open-to-country --param country=country:kz --out kz.png --size 180mm@300 --theme dark
  $ liaison draw --view my-view.liaison.json --out figure.png --size 1920x1080
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

export function addDraw(program: Command): void {
  program
    .command('draw')
    .summary('draw a picture of an answer, without a browser')
    .description('Asks one question and draws the answer as an SVG or PNG file.')
    .argument(
      '[QUESTION]',
      'name of a question that `liaison presets` lists, path of a .cypher file, - for Cypher, or a .yaml file of figures',
    )
    .option('--out <FILE>', 'file to write; its ending, .svg or .png, says which')
    .option('--param <key=value>', 'one parameter of the question; may be given several times', addParameter, {})
    .option('--view <FILE>', 'draw this view in place of a question')
    .addOption(
      new Option('--size <SIZE>', '2400, 1920x1080, 180mm@300 or 7x4in@300')
        .argParser(readSize)
        .default({ width: 2400 }, '2400'),
    )
    .addOption(new Option('--theme <THEME>', 'colours').choices(['light', 'dark']).default('light'))
    .option('--transparent', 'paint nothing behind the picture', false)
    .option('--layout <LAYOUT>', 'how nodes are placed, such as by-role, by-place or force-atlas-2')
    .option('--title <TEXT>', 'in place of the question’s title')
    .option('--caption <TEXT>', 'first under the picture')
    .addOption(
      new Option('--legend <PLACE>', 'where it is').choices(['above', 'below', 'right', 'none']).default('above'),
    )
    .option('--outlines', 'in an SVG, make paths of the texts', false)
    .option('--picture-only', 'leave the view and its data out of the file', false)
    .option('--timeout <SECONDS>', 'stop the question after so long (30)', readTimeout)
    .addHelpText('after', NOTES)
    .action(async (question: string | undefined, options: DrawOptions, command: Command) => {
      if (isFiguresFile(question)) demandNoOther(command);
      const { draw } = await import('../draw.ts');
      await draw(question, options);
    });
}
